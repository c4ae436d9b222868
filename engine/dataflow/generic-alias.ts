/**
 * Names that stand for a generic type with its arguments, as Python writes them: `Runtime = ToolRuntime[Context, State]`, in the same file
 * or an imported one. What a value declared as one is, its generic type says.
 */
import { fileOf, makeRef, type Program, type Ref } from './program';

/** More names behind each other than these are followed no further. */
const MOST = 6;

/** @returns the marks behind the type in a name for an annotated one: `Session = Annotated[Connection, Depends(get_connection)]` */
export function marksOf(program: Program, ref: Ref, depth = 0): readonly Ref[] {
  const node = program.node(ref);
  const file = fileOf(ref);
  if (depth > MOST) return [];
  if (node.op === 'import') {
    const target = program.imported(file, node.module, node.name);
    return target && 'ref' in target && target.member === undefined ? marksOf(program, target.ref, depth + 1) : [];
  }
  const values = node.op === 'cell' ? (program.files[file]?.cells.get(node.variable) ?? []) : [];
  if (values.length === 1) return marksOf(program, makeRef(file, values[0] as number), depth + 1);
  return annotated(program, ref).slice(1);
}

/** What stands between the brackets of `Annotated[…]`: the type, and marks. */
function annotated(program: Program, ref: Ref): Ref[] {
  const node = program.node(ref);
  if (node.op !== 'elem' || node.index === undefined) return [];
  const base = program.node(makeRef(fileOf(ref), node.base));
  const list = program.node(makeRef(fileOf(ref), node.index));
  const isOne = (base.op === 'import' || base.op === 'member') && base.name === 'Annotated';
  return isOne && list.op === 'array' ? list.items.map((item) => makeRef(fileOf(ref), item.value)) : [];
}

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
      return [annotated(program, ref)[0] ?? makeRef(file, node.base)];
    default:
      return [];
  }
}
