/** Decorators of a function: those that stand above it, and those that are applied by a call, as in `mcp.tool()(search)` or `tool(search)`, in its file or another. */
import type { State } from '../binding/trie';
import { push } from '../multimap';
import type { Calls } from './calls';
import type { FlowNode } from './graph';
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

/** Values that are never a function, whatever stands in them. */
const NO_FUNCTIONS: ReadonlySet<FlowNode['op']> = new Set(['const', 'regex', 'this', 'keys', 'template', 'object', 'array', 'class', 'scalar']);

/** `mcp.tool()(search)`, `tool(search)`: calls of a decorator, or of what a call of a library made, with a function of the project as the first argument. */
function appliedIn(program: Program, calls: Calls): ReadonlyMap<FnRef, Ref[]> {
  const decorators = new Set<State | undefined>(program.models.entryPoints.map(({ decorator }) => decorator));
  decorators.delete(undefined);
  // where a row says what a function is given that is handed in, that is all
  for (const state of decorators) if (state?.calls.some(({ callbacks }) => callbacks.length > 0)) decorators.delete(state);
  const found = new Map<FnRef, Ref[]>();
  program.files.forEach((facts, file) => {
    for (const { callee, args } of facts.sites) {
      const [first] = args;
      const node = facts.nodes[callee];
      if (!node || !first || first.name !== undefined || first.spread || NO_FUNCTIONS.has((facts.nodes[first.value] as FlowNode).op)) continue;
      if (node.op === 'call') {
        if (calls.denoter.libraryStates(makeRef(file, program.site(makeRef(file, node.site)).callee)).length === 0) continue;
      } else {
        if (args.length > 1 || (node.op !== 'import' && node.op !== 'member')) continue;
        if (!calls.denoter.libraryStates(makeRef(file, callee)).some((state) => decorators.has(state))) continue;
      }
      for (const d of calls.denoter.of(makeRef(file, first.value))) if (d.kind === 'fn') push(found, d.fn, makeRef(file, callee));
    }
  });
  return found;
}
