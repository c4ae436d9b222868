/**
 * What may end a loop, as its text tells: the end of what it goes through, a count, a time, a signal, a budget. Read off the IR while facts are made. It
 * knows nothing of calls beyond their names: what stands in the loop is asked later, by place.
 */
import type { Expr, IrModule, Stmt } from '../ir/ir';
import { walkExpr, walkStmts } from '../ir/walk';

/** Names of what counts or bounds, whatever it is compared with. */
const BOUNDING =
  /max|limit|attempt|retr(?:y|ies)|steps?(?:left|_left|count)?$|turns?$|rounds?$|iteration|budget|deadline|timeout|timed|elapsed|abort|cancel|stop(?:ped|ping|_?requested)$|should_?stop|signal|quota|remaining|credit|depth|expired|interrupt|shut_?down|running$|is_?alive|is_?set$/i;
const LENGTHS = new Set(['length', 'size']);

/** @returns whether something other than what the loop's calls answer ends it, so that it cannot go on for ever */
export function isBounded(ir: IrModule, stmt: Stmt & { op: 'loop' }, isIteration: boolean): boolean {
  if (isIteration || (stmt.test && asksForBound(ir, stmt.test))) return true;
  let found = false;
  walkStmts([...stmt.body, ...stmt.update], {
    stmt: (each) => {
      if (found) return false;
      // a switch leaves loops by its cases, an inner loop by its own test
      if (each.op === 'if' && (leaves(each.then) || leaves(each.else)) && asksForBound(ir, each.test)) found = true;
      return !found;
    },
  });
  return found;
}

/** Whether some statement leaves what it stands in. */
function leaves(body: readonly Stmt[]): boolean {
  let found = false;
  walkStmts(body, {
    stmt: (each) => {
      if (each.op === 'break' || each.op === 'return' || each.op === 'throw') found = true;
      // `done = true` ends a loop that asks for it
      if (each.op === 'assign' && each.value.op === 'literal' && typeof each.value.value === 'boolean') found = true;
      return !found;
    },
    expr: () => !found,
  });
  return found;
}

function asksForBound(ir: IrModule, test: Expr): boolean {
  let found = false;
  walkExpr(test, {
    expr: (each) => {
      if (found) return false;
      if (each.op === 'compare') {
        const isAmount = ['<', '<=', '>', '>='].includes(each.operator);
        // of a list it is asked whether there is anything in it
        const isLength = (side: Expr, other: Expr) => isLengthOf(side) && other.op === 'literal' && (other.value === 0 || other.value === 1);
        if (isAmount && !isLength(each.left, each.right) && !isLength(each.right, each.left)) found = true;
        else if (
          ['==', '!='].includes(each.operator) &&
          [each.left, each.right].some((side) => side.op === 'literal' && typeof side.value === 'number' && side.value > 1)
        )
          found = true;
      }
      // a graph that waits for a person says so in its state
      const name = each.op === 'literal' && typeof each.value === 'string' && /interrupt/i.test(each.value) ? each.value : nameOf(ir, each);
      if (name !== undefined && BOUNDING.test(name)) found = true;
      // `steps--`, `--left`
      if (each.op === 'operation' && ['++', '--', '+', '-', '%'].includes(each.operator)) found = true;
      return !found;
    },
  });
  return found;
}

function isLengthOf(value: Expr): boolean {
  if (value.op === 'member') return LENGTHS.has(value.name);
  return value.op === 'call' && value.callee.op === 'global' && value.callee.name === 'len';
}

function nameOf(ir: IrModule, value: Expr): string | undefined {
  if (value.op === 'ref') return ir.variables[value.variable]?.name;
  return value.op === 'member' || value.op === 'global' || value.op === 'import' ? value.name : undefined;
}
