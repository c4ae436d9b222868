/**
 * Python's annotations that leave no text to choose: numbers, dates, identifiers, `Literal[…]` and enumerations. A framework that makes a tool's
 * schema from the annotations of its handler refuses what they do not allow.
 */
import type { TypeRef } from '../ir/ir';
import type { Calls } from './calls';
import { type ClassRef, type FnRef, fileOf, makeRef } from './program';

const WITHOUT_TEXT = new Set(['int', 'float', 'bool', 'complex', 'Decimal', 'UUID', 'date', 'datetime', 'time', 'timedelta', 'Literal']);
const ENUMERATIONS = new Set(['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag']);

/** Whether the annotation of a parameter leaves no text to choose. */
export function isClosedParameter(calls: Calls, fn: FnRef, index: number): boolean {
  const type = calls.program.fn(fn)?.params[index]?.type;
  return type !== undefined && isClosedType(calls, fileOf(fn), type);
}

/** @param file where the annotation stands */
function isClosedType(calls: Calls, file: number, type: TypeRef): boolean {
  if (type.isOneOfSeveral) return false;
  if (type.name === 'Array') return type.args?.[0] !== undefined && isClosedType(calls, file, type.args[0]);
  if (WITHOUT_TEXT.has(type.name.slice(type.name.lastIndexOf('.') + 1))) return true;
  const found = calls.denoter.typed(file, type);
  return found.length > 0 && found.every((d) => d.kind === 'instance' && isEnumeration(calls, d.cls, 0));
}

function isEnumeration(calls: Calls, cls: ClassRef, depth: number): boolean {
  const { program, denoter } = calls;
  const isOne = (program.cls(cls)?.bases ?? []).some((base) => {
    const node = program.node(makeRef(fileOf(cls), base));
    if (node.op === 'import') return node.module === 'enum' && ENUMERATIONS.has(node.name);
    const of = node.op === 'member' ? program.node(makeRef(fileOf(cls), node.base)) : undefined;
    return node.op === 'member' && of?.op === 'import' && of.module === 'enum' && ENUMERATIONS.has(node.name);
  });
  return isOne || (depth < 6 && denoter.bases(cls).some((base) => base.kind === 'class' && isEnumeration(calls, base.cls, depth + 1)));
}
