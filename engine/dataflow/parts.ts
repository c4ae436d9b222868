/** What is closed of a value: all of it, its first word, or parts by name, where a guard that closed `args.target` says something of `args`. */
import { camel } from '../binding/path';
import { push } from '../multimap';
import { FIRST_WORD } from './barriers';
import { isClosedByElements } from './each';
import type { Walk } from './jobs';
import { fileOf, makeRef, nodeOf, type Program } from './program';
import { untested } from './tags';
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
function startsWith(way: Way, names: readonly string[]): boolean {
  let at: Way | undefined = way;
  for (const name of names) {
    if (at?.head?.kind !== 'prop' || at.head.name !== name) return false;
    at = at.tail;
  }
  return true;
}

/** Whether what is known on a walk ends it. */
export function isClosed(program: Program, walk: Walk): boolean {
  const { known } = walk;
  // its masks hold nothing but what ends a path of this query
  if (known.file !== fileOf(walk.ref)) return false;
  const mask = known.masks.get(nodeOf(walk.ref)) ?? 0;
  if ((mask & ~FIRST_WORD) !== 0 || (known.masks.size > 0 && isFirstWord(program, walk, mask))) return true;
  if (known.each.size > 0 && isClosedByElements(program, walk)) return true;
  const parts = known.parts.get(nodeOf(walk.ref));
  return parts?.some((names) => startsWith(untested(walk.way), names)) === true;
}

/** Whether the first element is asked for, of a list or a text that was split, and that one was looked up. */
function isFirstWord(program: Program, { ref, way, known }: Walk, mask: number): boolean {
  if (way.head?.kind !== 'index' || way.head.index !== 0) return false;
  if (mask !== 0) return true;
  const node = program.node(ref);
  if (node.op !== 'call') return false;
  const { receiver, args } = program.site(makeRef(fileOf(ref), node.site));
  const inputs = [...(receiver === undefined ? [] : [receiver]), ...args.map((arg) => arg.value)];
  return inputs.some((input) => ((known.masks.get(input) ?? 0) & FIRST_WORD) !== 0);
}
