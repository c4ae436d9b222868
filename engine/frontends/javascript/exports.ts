/**
 * CommonJS exports: `module.exports = X`, `exports.a = X`. The assignment stays in the code; what is assigned also goes
 * into a synthetic variable that other files can import.
 */
import type { Expr, Stmt } from '../../ir/ir';
import { addVariable, assigned, type State } from './scope';

/** @returns the export name that a store to this place makes: a property of `exports`, '=' for `module.exports` itself. */
export function exportedPlace(object: Expr, key: string | Expr): string | undefined {
  if (typeof key !== 'string') return undefined;
  if (object.op === 'global') {
    if (object.name === 'exports') return key;
    return object.name === 'module' && key === 'exports' ? '=' : undefined;
  }
  if (object.op !== 'member' || object.name !== 'exports') return undefined;
  return object.object.op === 'global' && object.object.name === 'module' ? key : undefined;
}

/** Adds the assign to the export's variable; returns a reference to it. `exports.a = void 0` (compiled code) exports nothing yet. */
export function exportCommonJs(s: State, name: string, value: Expr, out: Stmt[], start: number, end: number): Expr {
  if (value.op === 'literal' && value.value === undefined) return value;
  let variable = s.commonJs.get(name);
  if (variable === undefined) {
    variable = addVariable(s, name === '=' ? '*exports*' : `*exports.${name}*`, 0);
    s.commonJs.set(name, variable);
    s.module.exports.push({ name, variable });
  }
  out.push({ op: 'assign', variable: assigned(s, variable), value, start, end });
  return { op: 'ref', variable, start: value.start, end: value.end };
}
