/** What an answer is kept in: a verdict, a person's yes, a limit that was counted. It is read off by members and elements, compared, negated and told apart by branches. */
import type { NodeId } from './graph';
import { fileOf, type Program, type Ref } from './program';

/** @returns the values that a value is read off or decided by, of its own file; none for what a call gives or the code writes out */
export function readOff(program: Program, ref: Ref): readonly NodeId[] {
  const node = program.node(ref);
  switch (node.op) {
    case 'member':
    case 'elem':
    case 'refine':
      return [node.base];
    case 'phi':
      return node.alternatives;
    case 'cell':
      return program.files[fileOf(ref)]?.cells.get(node.variable) ?? [];
    case 'scalar':
      return node.compared ? [node.compared.left, node.compared.right] : node.negated === undefined ? [] : [node.negated];
    default:
      return [];
  }
}
