/**
 * What the parts of the estate ask of a linked program: where something stands, what it is called, the values of a call's roles, and names for
 * entries that hold across edits. It decides nothing about what belongs to the estate.
 */
import type { CallEntry } from '../binding/trie';
import type { CallKind, Role } from '../concepts';
import { excerpt } from '../dataflow/excerpt';
import type { Facts } from '../dataflow/graph';
import { type FnRef, fileOf, makeRef, type Program, type Ref, type SiteRef } from '../dataflow/program';
import type { Context } from '../dataflow/search';
import type { Place } from '../dataflow/target';
import { symbolOf } from '../dataflow/trace';
import { look } from '../dataflow/when';
import type { Location } from '../finding';
import { nameBefore } from '../keys';
import { isTestPath } from '../path-kind';
import { type LineIndex, lineIndex } from '../text';
import { shown } from './texts';
import type { EstateEntry, EstateRefs } from './types';

export interface View {
  context: Context;
  program: Program;
  /** The code between two offsets on one line, shortened, without what could be a secret. */
  code(file: number, start: number, end: number, max?: number): string;
  location(file: number, start: number, end: number): Location;
  /** What the value at an offset is given to, as far as the text before it tells. */
  nameBefore(file: number, start: number): string | undefined;
  pathOf(file: number): string;
  /**
   * What every entry has, with a name that no other entry has; also kept for `refs`.
   * @param name what it is called, where that is told by a constant
   */
  entry(kind: string, at: { file: number; start: number; end: number; fn: number }, name: string, sdk: string, refs?: Partial<EstateRefs>): EstateEntry;
  refs: Map<string, EstateRefs>;
  /** Values of these roles of a call. */
  role(site: SiteRef, entries: readonly CallEntry[], ...roles: Role[]): Place[];
  /** Whether the library has such a role. */
  hasRole(entries: readonly CallEntry[], role: Role): boolean;
  /** The first constant text at these places. */
  constant(places: readonly Place[]): string | undefined;
  /** All calls of some kinds, by file and place. */
  sites(...kinds: CallKind[]): readonly { ref: SiteRef; entries: readonly CallEntry[] }[];
}

/** Words that stand before a value and name nothing. */
const KEYWORDS = new Set(
  'with await return async as in yield raise assert lambda not if else new const let var export default type of and or throw from'.split(' '),
);

export function createView(context: Context, text: (path: string) => string): View {
  const { program, calls } = context;
  const lines = new Map<number, LineIndex>();
  const used = new Map<string, number>();
  const refs = new Map<string, EstateRefs>();
  const pathOf = (file: number) => (program.files[file] as Facts).path;
  const location = (file: number, start: number, end: number): Location => {
    let index = lines.get(file);
    if (!index) lines.set(file, (index = lineIndex(text(pathOf(file)))));
    return index.location(pathOf(file), start, end);
  };
  return {
    context,
    program,
    refs,
    pathOf,
    location,
    nameBefore: (file, start) => {
      const name = nameBefore(text(pathOf(file)), start);
      return name !== undefined && KEYWORDS.has(name) ? undefined : name;
    },
    code: (file, start, end, max) => excerpt(text(pathOf(file)), start, end, max),
    entry(kind, { file, start, end, fn }, name, sdk, known) {
      const path = pathOf(file);
      const symbol = symbolOf(program, makeRef(file, fn));
      const plain = `${kind}:${path}#${[symbol, shown(name)].filter(Boolean).join('#')}`;
      const count = (used.get(plain) ?? 0) + 1;
      used.set(plain, count);
      const id = count === 1 ? plain : `${plain}~${count}`;
      refs.set(id, { site: undefined, fns: [], ...known });
      return { id, location: location(file, start, end), symbol, sdk, inTest: isTestPath(path) };
    },
    role: (site, entries, ...roles) =>
      entries.flatMap((entry) => entry.roles.filter(({ role }) => roles.includes(role)).flatMap(({ at }) => calls.places(site, at))),
    hasRole: (entries, role) => entries.some((entry) => entry.roles.some((each) => each.role === role)),
    constant: (places) => places.map((place) => constantAt(context, place)).find((each) => each !== undefined),
    sites: (...kinds) =>
      program.files.flatMap((facts, file) =>
        facts.sites
          .flatMap((site) => {
            const ref = makeRef(file, site.id);
            const { entries } = calls.target(ref);
            return entries.some(({ is }) => is !== undefined && kinds.includes(is)) ? [{ ref, entries, start: site.start }] : [];
          })
          .sort((a, b) => a.start - b.start),
      ),
  };
}

function constantAt({ program, calls }: Context, place: Place): string | undefined {
  for (const seen of look(program, place, calls)) {
    const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
    if (node?.op === 'const' && typeof node.value === 'string') return node.value;
  }
  return undefined;
}

/** A value that stands in a call, a variable, a field, without the names it has on its way. */
export function seenAt({ program, calls }: Context, place: Place): Ref[] {
  return look(program, place, calls).flatMap((seen) => (typeof seen === 'string' ? [] : [seen.ref]));
}

/** Where a function stands. */
export function functionAt(view: View, fn: FnRef): Location {
  const { start, end } = view.program.fn(fn);
  return view.location(fileOf(fn), start, end);
}
