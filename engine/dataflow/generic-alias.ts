/**
 * Names that stand for a generic type with its arguments, as Python writes them: `Runtime = ToolRuntime[Context, State]`, in the same file
 * or an imported one. What a value declared as one is, its generic type says.
 */
import { fileOf, makeRef, type Program, type Ref } from './program';

/** More names behind each other than these are followed no further. */
const MOST = 6;

/** @returns the generic type's own value; none when the name stands for something else, or for one of several things */
export function genericOf(program: Program, ref: Ref, depth = 0): Ref[] {
  const node = program.node(ref);
  const file = fileOf(ref);
  if (depth > MOST) return [];
  switch (node.op) {
    case 'import': {
      const target = program.imported(file, node.module, node.name);
      return target && 'ref' in target && target.member === undefined ? genericOf(program, target.ref, depth + 1) : [];
    }
    case 'cell': {
      const [value, ...others] = program.files[file]?.cells.get(node.variable) ?? [];
      return value === undefined || others.length > 0 ? [] : genericOf(program, makeRef(file, value), depth + 1);
    }
    case 'elem':
      return [makeRef(file, node.base)];
    default:
      return [];
  }
}
