/**
 * Visits the IR in source order: every statement and expression of a body, without entering the functions and classes it
 * mentions (those are entries of IrModule of their own). It does not interpret control flow. An explicit stack is used, so
 * deeply nested code cannot exhaust the call stack.
 */
import type { Expr, IrModule, Stmt } from './ir';

export interface Visitor {
  /** Called before its parts; `false` passes over them. */
  stmt?(stmt: Stmt): unknown;
  /** Called before its parts; `false` passes over them. */
  expr?(expr: Expr): unknown;
}

type Node = { stmt: Stmt } | { expr: Expr };

/** Visits statements and all below them, in source order. */
export function walkStmts(stmts: readonly Stmt[], visitor: Visitor): void {
  walk(stmts.map((stmt) => ({ stmt })).reverse(), visitor);
}

/** Visits an expression and all below it, the effects of a `do` included. */
export function walkExpr(expr: Expr, visitor: Visitor): void {
  walk([{ expr }], visitor);
}

/** Visits every body, parameter default, decorator and base class of a module. */
export function walkModule(module: IrModule, visitor: Visitor): void {
  for (const fn of module.functions) {
    for (const decorator of fn.decorators ?? []) walkExpr(decorator, visitor);
    for (const param of fn.params) if (param.default) walkExpr(param.default, visitor);
    walkStmts(fn.body, visitor);
  }
  for (const cls of module.classes) {
    for (const base of cls.bases) walkExpr(base, visitor);
    for (const decorator of cls.decorators ?? []) walkExpr(decorator, visitor);
  }
}

function walk(stack: Node[], visitor: Visitor): void {
  for (let node = stack.pop(); node; node = stack.pop()) {
    const goOn = 'stmt' in node ? visitor.stmt?.(node.stmt) : visitor.expr?.(node.expr);
    if (goOn === false) continue;
    const parts = 'stmt' in node ? partsOfStmt(node.stmt) : partsOfExpr(node.expr);
    for (let i = parts.length - 1; i >= 0; i--) stack.push(parts[i] as Node);
  }
}

const exprs = (list: readonly (Expr | undefined)[]): Node[] => list.filter((e) => e !== undefined).map((expr) => ({ expr }));
const stmts = (list: readonly Stmt[] | undefined): Node[] => (list ?? []).map((stmt) => ({ stmt }));

function partsOfStmt(s: Stmt): Node[] {
  switch (s.op) {
    case 'assign':
    case 'expr':
    case 'return':
    case 'throw':
      return exprs([s.value]);
    case 'store':
      return exprs([s.object, typeof s.key === 'string' ? undefined : s.key, s.value]);
    case 'if':
      return [...exprs([s.test]), ...stmts(s.then), ...stmts(s.else)];
    case 'loop':
      return s.testAtEnd ? [...stmts(s.body), ...stmts(s.update), ...exprs([s.test])] : [...exprs([s.test]), ...stmts(s.body), ...stmts(s.update)];
    case 'switch':
      return [...exprs([s.subject]), ...s.cases.flatMap((c) => [...exprs(c.tests), ...stmts(c.body)])];
    case 'try':
      return [...stmts(s.body), ...stmts(s.handler), ...stmts(s.finalizer)];
    case 'block':
      return stmts(s.body);
    case 'break':
    case 'continue':
      return [];
  }
}

/** The direct parts of an expression, without the effects of a `do`. */
export function operandsOf(e: Expr): Expr[] {
  switch (e.op) {
    case 'template':
      return e.parts;
    case 'import':
      return e.dynamic ? [e.dynamic] : [];
    case 'member':
      return [e.object];
    case 'element':
      return [e.object, e.index];
    case 'call':
      return [e.callee, ...e.args.map((a) => a.value)];
    case 'object':
      return e.entries.flatMap((entry) => ('spread' in entry ? [entry.spread] : typeof entry.key === 'string' ? [entry.value] : [entry.key, entry.value]));
    case 'array':
      return e.items.map((item) => item.value);
    case 'conditional':
      return [e.test, e.then, e.else];
    case 'logical':
    case 'compare':
      return [e.left, e.right];
    case 'not':
      return [e.value];
    case 'operation':
      return e.operands;
    case 'iterate':
    case 'keys':
    case 'rest':
      return [e.of];
    case 'yield':
      return e.value ? [e.value] : [];
    case 'caught':
      return [e.of, ...e.types, ...e.others];
    case 'do':
      return [e.value];
    case 'literal':
    case 'regex':
    case 'ref':
    case 'global':
    case 'this':
    case 'super':
    case 'function':
    case 'class':
      return [];
  }
}

function partsOfExpr(e: Expr): Node[] {
  return e.op === 'do' ? [...stmts(e.effects), ...exprs([e.value])] : exprs(operandsOf(e));
}
