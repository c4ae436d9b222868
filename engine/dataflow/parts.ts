/** Parts of values by name: what a guard that closed `args.target` says of `args`. */
import { camel } from '../binding/path';
import { push } from '../multimap';
import { makeRef, type Program } from './program';
import type { Way } from './way';

/** Of members that are closed, the values they are read off. */
export function partsOf(program: Program, file: number, masks: ReadonlyMap<number, number>): ReadonlyMap<number, readonly (readonly string[])[]> {
  const parts = new Map<number, string[][]>();
  for (const id of masks.keys()) {
    const names: string[] = [];
    let node = program.node(makeRef(file, id));
    while (node.op === 'member' && names.length < 4) {
      names.unshift(camel(node.name));
      push(parts, node.base, [...names]);
      node = program.node(makeRef(file, node.base));
    }
  }
  return parts;
}

/** Whether a way begins with these names. */
export function startsWith(way: Way, names: readonly string[]): boolean {
  let at: Way | undefined = way;
  for (const name of names) {
    if (at?.head?.kind !== 'prop' || at.head.name !== name) return false;
    at = at.tail;
  }
  return true;
}
