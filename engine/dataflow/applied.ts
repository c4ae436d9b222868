/** Decorators of a function: those that stand above it, and those that are applied by a call, as in `mcp.tool()(search)`, in its file or another. */
import { push } from '../multimap';
import type { Calls } from './calls';
import { type FnRef, fileOf, makeRef, type Program, type Ref } from './program';

const NONE: readonly Ref[] = [];
const known = new WeakMap<Calls, ReadonlyMap<FnRef, Ref[]>>();

/** @returns the nodes of the decorators, which may stand in other files than the function */
export function decoratorsOf(program: Program, calls: Calls, fn: FnRef): readonly Ref[] {
  let applied = known.get(calls);
  if (!applied) known.set(calls, (applied = appliedIn(program, calls)));
  const own = program.fn(fn)?.decorators;
  const others = applied.get(fn) ?? NONE;
  return own === undefined || own.length === 0 ? others : [...own.map((node) => makeRef(fileOf(fn), node)), ...others];
}

/** Calls of what a call of a library returned, with a function of the project as the first argument. */
function appliedIn(program: Program, calls: Calls): ReadonlyMap<FnRef, Ref[]> {
  const found = new Map<FnRef, Ref[]>();
  program.files.forEach((facts, file) => {
    for (const { callee, args } of facts.sites) {
      const [first] = args;
      const node = facts.nodes[callee];
      if (node?.op !== 'call' || !first || first.name !== undefined || first.spread) continue;
      if (calls.denoter.libraryStates(makeRef(file, program.site(makeRef(file, node.site)).callee)).length === 0) continue;
      for (const d of calls.denoter.of(makeRef(file, first.value))) if (d.kind === 'fn') push(found, d.fn, makeRef(file, callee));
    }
  });
  return found;
}
