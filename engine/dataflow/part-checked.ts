/**
 * Values that a function of the project checks, though not in every case: `denied = check(path)` whose function compares the folder unless a setting lifts that. Such a
 * check closes nothing, and nothing in sight says that it is lifted. What only looks like a check, a comparison that proves nothing, is none.
 */
import { CONTAINED } from './barriers';
import type { GuardEffects } from './effects';
import { type Guard, type GuardList, guardsOf, type Site, unrefined } from './graph';
import { type FnRef, fileOf, makeRef, nodeOf, type Program, type Ref, type SiteRef } from './program';
import type { Walk } from './search';
import type { Chain } from './track';

const MOST_CALLS = 3;
const MOST_GUARDS = 64;

/** Whether on its way a value is let through by a function that proves one of these barriers of it in some case. @param guards those in force at the sink */
export function isPartlyChecked(effects: GuardEffects, barriers: number, file: number, guards: GuardList | undefined, { frames }: Chain): boolean {
  const { program } = effects;
  let at = { file, guards };
  return frames.some(({ end: { walk }, call }) => {
    const here = at;
    if (call !== undefined) at = { file: fileOf(call), guards: program.site(call).guards };
    const values = valuesOf(program, here.file, walk);
    let left = MOST_GUARDS;
    for (let list = here.guards; list && left > 0; list = list.parent, left--) {
      const { guard } = list;
      if (guard.kind !== 'call' && guard.kind !== 'assert') continue;
      const site = makeRef(here.file, guard.site);
      // that a call returned says something where it may not
      if (guard.kind === 'assert' && !mayThrow(effects, site, 0)) continue;
      if (mayProve(effects, site, barriers, (ref) => values.has(plain(program, ref)), 0)) return true;
    }
    return false;
  });
}

function mayThrow(effects: GuardEffects, site: SiteRef, depth: number): boolean {
  const { calls, program } = effects;
  return calls.target(site).fns.some((fn) => {
    const facts = program.files[fileOf(fn)];
    if (facts?.throws.some((each) => each.fn === nodeOf(fn))) return true;
    return depth < MOST_CALLS && (facts?.sites ?? []).some((each) => each.fn === nodeOf(fn) && mayThrow(effects, makeRef(fileOf(fn), each.id), depth + 1));
  });
}

/** The values of a way within one file. */
function valuesOf(program: Program, file: number, last: Walk): ReadonlySet<Ref> {
  const found = new Set<Ref>();
  for (let walk: Walk | undefined = last; walk; walk = walk.before) if (fileOf(walk.ref) === file) found.add(plain(program, walk.ref));
  return found;
}

const plain = (program: Program, ref: Ref): Ref => makeRef(fileOf(ref), unrefined(program.facts(ref).nodes, nodeOf(ref)));

/** Whether a function that a call enters with such a value proves a barrier of it somewhere, by itself or by one that it calls. */
function mayProve(effects: GuardEffects, site: SiteRef, barriers: number, isValue: (ref: Ref) => boolean, depth: number): boolean {
  const { calls, program } = effects;
  return calls.target(site).fns.some((fn) => {
    const given = (program.fn(fn)?.params ?? []).some((_, index) =>
      calls.argumentMatches(site, fn, index).some(({ mode, node }) => mode === 'same' && isValue(makeRef(fileOf(site), node))),
    );
    return given && provesAny(effects, fn, barriers, depth);
  });
}

function provesAny(effects: GuardEffects, fn: FnRef, barriers: number, depth: number): boolean {
  const { program } = effects;
  const file = fileOf(fn);
  const flow = program.fn(fn);
  const isOfParameter = (ref: Ref) => effects.isMadeFrom(ref, fn);
  const told = [...flow.exitGuards, ...flow.returns.flatMap((each) => [...guardsOf(each.guards), ...each.whenTrue, ...each.whenFalse])];
  const isProof = (guard: Guard) =>
    effects.ofGuard(file, guard).some((effect) => (effect.barriers & barriers) !== 0 && isOfParameter(makeRef(file, effect.node)));
  if (told.some(isProof)) return true;
  const own = (program.files[file]?.sites ?? []).filter((site) => site.fn === nodeOf(fn));
  if ((barriers & CONTAINED) !== 0 && own.some((site) => asksForFolder(program, file, site, isOfParameter))) return true;
  return depth < MOST_CALLS && own.some((site) => mayProve(effects, makeRef(file, site.id), barriers, isOfParameter, depth + 1));
}

/** What compares whole folders: `path.is_relative_to(root)`, `text.startswith(root + os.sep)`. */
const COMPARES: ReadonlySet<string> = new Set(['is_relative_to', 'relative_to', 'commonpath', 'relative']);
const BEGINS: ReadonlySet<string> = new Set(['startswith', 'startsWith']);

function asksForFolder(program: Program, file: number, site: Site, isValue: (ref: Ref) => boolean): boolean {
  const callee = program.node(makeRef(file, site.callee));
  if (callee.op !== 'member' && callee.op !== 'import') return false;
  const args = site.args.flatMap(({ value }) => {
    const node = program.node(makeRef(file, value));
    return node.op === 'array' ? node.items.map((item) => item.value) : [value];
  });
  const given = site.receiver === undefined ? args : [site.receiver, ...args];
  if (COMPARES.has(callee.name)) return given.some((id) => isValue(makeRef(file, id)));
  if (!BEGINS.has(callee.name) || site.receiver === undefined || !isValue(makeRef(file, site.receiver))) return false;
  const prefix = args[0] === undefined ? undefined : program.node(makeRef(file, args[0]));
  const last = prefix?.op === 'template' ? program.node(makeRef(file, prefix.parts.at(-1) as number)) : undefined;
  return (
    last !== undefined &&
    ((last.op === 'const' && /[\\/]$/.test(String(last.value))) || ((last.op === 'member' || last.op === 'import') && last.name === 'sep'))
  );
}
