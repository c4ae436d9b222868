/**
 * Where functions lead over the call graph: the calls of models that a handler may end in, each with the way there, function by function and shortest first.
 * Functions that stand inside a function, or are handed on by it, count as run by it.
 */
import type { CallEntry } from '../../binding/trie';
import type { CallKind, SinkConcept } from '../../concepts';
import { type FnRef, fileOf, makeRef, nodeOf, type SiteRef } from '../../dataflow/program';
import type { Context } from '../../dataflow/search';
import { look } from '../../dataflow/when';
import { push } from '../../multimap';

/** One step of a way: the call, in a function or in one that stands inside of it. */
export interface Hop {
  fn: FnRef;
  site: SiteRef;
}

export interface Reached {
  /** The call of the model; the last hop's. */
  call: SiteRef;
  way: readonly Hop[];
}

/** Calls that cost money and answer; an embedding or a moderation gives nobody a model to talk to. */
export const ASKING: ReadonlySet<CallKind> = new Set(['chat', 'completion', 'agent', 'image', 'transcription']);
const PROMPTS: ReadonlySet<SinkConcept> = new Set(['user-prompt', 'system-prompt', 'undivided-prompt']);
const MOST_FUNCTIONS = 600;
const MOST_HOPS = 12;
const MOST_CALLS = 12;

export class Reacher {
  private readonly inside = new Map<FnRef, readonly SiteRef[]>();
  private readonly sitesOf = new Map<FnRef, SiteRef[]>();
  private readonly children = new Map<FnRef, FnRef[]>();

  constructor(private readonly context: Context) {
    context.program.files.forEach((facts, file) => {
      for (const site of facts.sites) push(this.sitesOf, makeRef(file, site.fn), makeRef(file, site.id));
      for (const fn of facts.fns) if (fn?.parent !== undefined) push(this.children, makeRef(file, fn.parent), makeRef(file, fn.id));
    });
  }

  /** The calls that stand in a function, those in functions inside of it included, by place. */
  sitesIn(fn: FnRef): readonly SiteRef[] {
    let found = this.inside.get(fn);
    if (!found) {
      found = [...(this.sitesOf.get(fn) ?? []), ...(this.children.get(fn) ?? []).flatMap((child) => [...this.sitesIn(child)])].sort(
        (a, b) => this.context.program.site(a).start - this.context.program.site(b).start,
      );
      this.inside.set(fn, found);
    }
    return found;
  }

  /** Project functions that a call runs, or is handed and may run. */
  runBy(site: SiteRef): FnRef[] {
    const { program, calls } = this.context;
    const { fns, entered } = calls.target(site);
    const file = fileOf(site);
    const own = program.site(site);
    const handed = own.args.flatMap((arg) => {
      const node = program.node(makeRef(file, arg.value));
      if (node.op !== 'fn' && node.op !== 'import' && node.op !== 'member' && node.op !== 'cell' && node.op !== 'call') return [];
      return calls.denoter.of(makeRef(file, arg.value)).flatMap((d) => (d.kind === 'fn' ? [d.fn] : []));
    });
    return [...new Set([...fns, ...entered, ...handed])];
  }

  isAsking(site: SiteRef, kinds: ReadonlySet<CallKind> = ASKING): boolean {
    const { entries } = this.context.calls.target(site);
    return entries.some(({ is }) => is !== undefined && kinds.has(is)) && this.isGivenPrompt(site, entries);
  }

  /** A request to a model service that sends no prompt asks for something else, such as its list of models. */
  private isGivenPrompt(site: SiteRef, entries: readonly CallEntry[]): boolean {
    const prompts = entries.flatMap(({ sinks }) => sinks).filter(({ concept }) => PROMPTS.has(concept));
    const { program, calls } = this.context;
    return (
      prompts.length === 0 || prompts.some(({ at }) => calls.places(site, at).some((place) => look(program, place, calls).some((seen) => seen !== 'absent')))
    );
  }

  private readonly known = new Map<FnRef, readonly Reached[]>();
  /** @returns the calls of models that a function leads to, the nearest first */
  from(start: FnRef): readonly Reached[] {
    let found = this.known.get(start);
    if (!found) this.known.set(start, (found = this.search(start)));
    return found;
  }

  private search(start: FnRef): Reached[] {
    const found: Reached[] = [];
    const seen = new Set<FnRef>([start]);
    let level: { fn: FnRef; way: readonly Hop[] }[] = [{ fn: start, way: [] }];
    for (let depth = 0; level.length > 0 && depth < MOST_HOPS; depth++) {
      const next: typeof level = [];
      for (const { fn, way } of level) {
        for (const site of this.sitesIn(fn)) {
          const hops = [...way, { fn, site }];
          if (this.isAsking(site)) {
            if (found.push({ call: site, way: hops }) >= MOST_CALLS) return found;
            continue;
          }
          for (const to of this.runBy(site)) {
            if (seen.has(to) || seen.size > MOST_FUNCTIONS || this.isInside(to, fn)) continue;
            seen.add(to);
            next.push({ fn: to, way: hops });
          }
        }
      }
      level = next;
    }
    return found;
  }

  private isInside(inner: FnRef, outer: FnRef): boolean {
    return fileOf(inner) === fileOf(outer) && this.context.program.encloses(fileOf(outer), nodeOf(outer), nodeOf(inner));
  }

  /** All functions that a function may run, itself included. */
  functionsFrom(start: FnRef): ReadonlySet<FnRef> {
    const seen = new Set<FnRef>([start]);
    for (const fn of seen) {
      if (seen.size > MOST_FUNCTIONS) break;
      for (const child of this.children.get(fn) ?? []) seen.add(child);
      for (const site of this.sitesOf.get(fn) ?? []) for (const to of this.runBy(site)) seen.add(to);
    }
    return seen;
  }
}
