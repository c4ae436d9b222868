/**
 * Files that a program most likely wrote itself, as far as one function shows: what lies in a temporary folder of its own, and what an object
 * reads back of its own state.
 */
import type { Calls } from './calls';
import { fileOf, makeRef, type Ref, type SiteRef } from './program';

const MOST_VALUES = 64;

/** Whether a value is made from a temporary file or folder that this function opened: a file in it was put there while the program ran. */
export function isTemporary(calls: Calls, start: Ref): boolean {
  const { program } = calls;
  const file = fileOf(start);
  const seen = new Set<Ref>();
  const pending = [start];
  while (pending.length > 0 && seen.size < MOST_VALUES) {
    const ref = pending.pop() as Ref;
    if (seen.has(ref)) continue;
    seen.add(ref);
    const node = program.node(ref);
    const add = (...ids: readonly (number | undefined)[]) => pending.push(...ids.flatMap((id) => (id === undefined ? [] : [makeRef(file, id)])));
    if (node.op === 'member' || node.op === 'elem' || node.op === 'rest' || node.op === 'refine') add(node.base);
    else if (node.op === 'phi') add(...node.alternatives);
    else if (node.op === 'template') add(...node.parts);
    else if (node.op === 'array') add(...node.items.map((item) => item.value));
    else if (node.op === 'cell') add(...(program.files[file]?.cells.get(node.variable) ?? []));
    else if (node.op === 'call') {
      const site = makeRef(file, node.site);
      if (calls.target(site).entries.some(({ is }) => is === 'temporary')) return true;
      const { receiver, args } = program.site(site);
      add(receiver, ...args.map((arg) => arg.value));
    }
  }
  return false;
}

/** Python calls this while it reads a pickle: whoever wrote that has been trusted before. */
const RESTORES = new Set(['__setstate__', '__setstate_cython__']);

/** Whether a call stands in the method that gives an object its state back. */
export function isRestoring({ program }: Calls, ref: SiteRef): boolean {
  const flow = program.fn(makeRef(fileOf(ref), program.site(ref).fn));
  return flow.cls !== undefined && RESTORES.has(flow.name);
}
