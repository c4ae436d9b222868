/**
 * Statements of Python to IR statements. Control flow stays structured; `with` becomes assigns, `assert` an if that throws, the
 * `else` of a loop an if behind it. `match` stands in match.ts, functions and classes in functions.ts.
 */
import type { Expr, Stmt } from '../../ir/ir';
import { assignVariable, type Context, expression, literal, not, operation, refTo, temporary, textOf, tooDeep } from './context';
import { addition, combine, lowerExpr } from './expressions';
import { lowerDefinition } from './functions';
import { lowerImport, lowerImportFrom } from './imports';
import { lowerMatch } from './match';
import type { Node } from './parse';
import { bindName } from './scope';
import { constantText } from './strings';
import { assignLoopTarget, assignTo } from './targets';
import { typeRef } from './types';

export function lowerBlock(cx: Context, nodes: readonly (Node | undefined)[]): Stmt[] {
  const out: Stmt[] = [];
  for (const node of nodes) if (node) lowerStatement(cx, node, out);
  return out;
}

const suite = (cx: Context, block: Node | undefined): Stmt[] => lowerBlock(cx, [block]);
const last = (node: Node): Node | undefined => node.kids[node.kids.length - 1];
const kidOf = (node: Node, type: string): Node | undefined => node.kids.find((kid) => kid.type === type);

export function lowerStatement(cx: Context, node: Node, out: Stmt[]): void {
  if (tooDeep(cx)) return;
  if (node.type === 'block' || node.type === 'module' || node.type === 'ERROR') {
    for (const kid of node.kids) if (node.type !== 'ERROR' || kid.type !== 'identifier') lowerStatement(cx, kid, out);
    return;
  }
  cx.depth++;
  if (node.errors && !node.type.endsWith('_definition')) for (const error of node.errors) lowerStatement(cx, error, out);
  statementOf(cx, node, out);
  cx.depth--;
}

function statementOf(cx: Context, node: Node, out: Stmt[]): void {
  const { kids } = node;
  const at = { start: node.start, end: node.end };
  switch (node.type) {
    case 'expression_statement':
      for (const kid of kids) lowerStatement(cx, kid, out);
      return;
    case 'call':
      if (setsAttribute(cx, node, out)) return;
      out.push(expression(lowerExpr(cx, node)));
      return;
    case 'assignment':
      lowerAssignment(cx, node, out);
      return;
    case 'augmented_assignment':
      lowerAugmented(cx, node, out);
      return;
    case 'import_statement':
      lowerImport(cx, node, out);
      return;
    case 'import_from_statement':
      lowerImportFrom(cx, node, out);
      return;
    case 'function_definition':
    case 'class_definition':
    case 'decorated_definition':
      lowerDefinition(cx, node, out);
      return;
    case 'return_statement':
      out.push({ op: 'return', ...(kids[0] ? { value: lowerExpr(cx, kids[0]) } : {}), ...at });
      return;
    case 'raise_statement':
      out.push({ op: 'throw', ...(kids[0] ? { value: lowerExpr(cx, kids[0]) } : {}), ...at });
      return;
    case 'assert_statement':
      out.push({
        op: 'if',
        test: not(lowerExpr(cx, kids[0]), kids[0] ?? node),
        then: [{ op: 'throw', ...(kids[1] ? { value: lowerExpr(cx, kids[1]) } : {}), ...at }],
        else: [],
        ...at,
      });
      return;
    case 'delete_statement':
      for (const kid of kids) out.push(expression(operation('delete', [lowerExpr(cx, kid)], kid)));
      return;
    case 'break_statement':
    case 'continue_statement':
      lowerJump(cx, node, out);
      return;
    case 'pass_statement':
    case 'global_statement':
    case 'nonlocal_statement':
    case 'future_import_statement':
      return;
    case 'if_statement':
      lowerIf(cx, node, out);
      return;
    case 'while_statement':
    case 'for_statement':
      lowerLoop(cx, node, out);
      return;
    case 'try_statement':
      lowerTry(cx, node, out);
      return;
    case 'with_statement':
      for (const item of kidOf(node, 'with_clause')?.kids ?? []) lowerWithItem(cx, item, out);
      out.push(...suite(cx, last(node)));
      return;
    case 'match_statement':
      lowerMatch(cx, node, out);
      return;
    case 'type_alias_statement': {
      const name =
        kids[0] &&
        cx.text
          .slice(kids[0].start, kids[0].end)
          .replace(/\[[\s\S]*$/, '')
          .trim();
      if (name) out.push(bindName(cx, name, lowerExpr(cx, kids[1]), node));
      return;
    }
    case 'print_statement':
    case 'exec_statement': {
      const args = kids.map((kid) => ({ value: lowerExpr(cx, kid.type === 'chevron' ? kid.kids[0] : kid) }));
      const callee: Expr = { op: 'global', name: node.type === 'print_statement' ? 'print' : 'exec', start: node.start, end: node.start + 5 };
      out.push(expression({ op: 'call', callee, args, ...at }));
      return;
    }
    default:
      if (node.type.endsWith('_clause')) for (const kid of kids) lowerStatement(cx, kid, out);
      else out.push(expression(lowerExpr(cx, node)));
  }
}

/** `setattr(o, "name", v)` is `o.name = v`. */
function setsAttribute(cx: Context, node: Node, out: Stmt[]): boolean {
  const [callee, list] = node.kids;
  const [object, name, value] = list?.kids ?? [];
  if (callee?.type !== 'identifier' || textOf(cx, callee) !== 'setattr' || list?.kids.length !== 3 || !object || !name || !value) return false;
  const key = constantText(cx, name);
  if (key === undefined || lowerExpr(cx, callee).op !== 'global') return false;
  out.push({ op: 'store', object: lowerExpr(cx, object), key, value: lowerExpr(cx, value, key), start: node.start, end: node.end });
  return true;
}

/** `a = b = v`, `a: T`, `a: T = v`. A value for several targets is computed once. */
function lowerAssignment(cx: Context, node: Node, out: Stmt[]): void {
  const targets: { target: Node; type: Node | undefined }[] = [];
  let right: Node | undefined = node;
  while (right?.type === 'assignment') {
    const [target, ...rest]: Node[] = [...right.kids];
    const type: Node | undefined = rest[0]?.type === 'type' ? rest.shift() : undefined;
    if (target) targets.push({ target, type });
    right = rest[0];
  }
  const [first] = targets;
  if (!first) return;
  if (!right) {
    declareOnly(cx, first.target, first.type);
    return;
  }
  if (right.type === 'augmented_assignment') lowerAugmented(cx, right, out);
  const name =
    first.target.type === 'identifier' || first.target.type === 'attribute'
      ? textOf(cx, first.target.type === 'attribute' ? (last(first.target) ?? first.target) : first.target)
      : '';
  let value = lowerExpr(cx, right.type === 'augmented_assignment' ? right.kids[0] : right, name);
  if (targets.length > 1 && value.op !== 'literal') {
    const variable = temporary(cx);
    out.push(assignVariable(cx, variable, value, value));
    value = refTo(cx, variable, right);
  }
  for (const { target, type } of targets) assignTo(cx, target, value, out, node, type);
}

/** `x: T` gives no value; it declares the type of a variable or, in a class body, of a field. */
function declareOnly(cx: Context, target: Node, type: Node | undefined): void {
  const declared = typeRef(cx, type);
  if (!declared) return;
  if (target.type === 'attribute' && cx.cls && target.kids[1] && lowerExpr(cx, target.kids[0]).op === 'this') {
    cx.cls.fieldTypes[textOf(cx, target.kids[1])] ??= declared;
  } else if (target.type === 'identifier') {
    const name = textOf(cx, target);
    if (cx.scope.kind === 'class' && cx.cls) {
      if (!Object.hasOwn(cx.cls.fieldTypes, name)) cx.cls.fieldTypes[name] = declared;
      return;
    }
    const variable = cx.module.variables[cx.scope.names.get(name) ?? -1];
    if (variable) variable.type ??= declared;
  }
}

function lowerAugmented(cx: Context, node: Node, out: Stmt[]): void {
  const [target, right] = node.kids;
  if (!target || !right) return;
  const operator = (node.tokens?.[0] ?? '+=').slice(0, -1);
  const value = lowerExpr(cx, right);
  const current = lowerExpr(cx, target);
  assignTo(cx, target, operator === '+' ? addition([current, value], node) : combine(operator, current, value, node), out, node);
}

function lowerJump(cx: Context, node: Node, out: Stmt[]): void {
  const op = node.type === 'break_statement' ? 'break' : 'continue';
  const loop = cx.fn.loops[cx.fn.loops.length - 1];
  if (loop && op === 'break') loop.breaks = true;
  // `match` of Python is no target of `break`, the IR's switch is: such a break names its loop.
  if (loop && op === 'break' && loop.switches > 0) loop.label ??= `loop${++cx.labels}`;
  out.push({ op, ...(loop && op === 'break' && loop.switches > 0 ? { label: loop.label } : {}), start: node.start, end: node.end });
}

const LONG_CHAIN = 200;

function lowerIf(cx: Context, node: Node, out: Stmt[]): void {
  // Tests and bodies are lowered in source order, then folded from the end: an elif stands in the else of the one before.
  const branches: { test: Expr; then: Stmt[]; start: number }[] = [];
  let otherwise: Stmt[] = [];
  branches.push({ test: lowerExpr(cx, node.kids[0]), then: suite(cx, kidOf(node, 'block')), start: node.start });
  for (const kid of node.kids) {
    if (kid.type === 'elif_clause') branches.push({ test: lowerExpr(cx, kid.kids[0]), then: suite(cx, kidOf(kid, 'block')), start: kid.start });
    else if (kid.type === 'else_clause') otherwise = suite(cx, last(kid));
  }
  if (branches.length > LONG_CHAIN) {
    // Nested, so many branches would be too deep for whatever walks the IR; one after the other they only say less.
    out.push(...branches.map((branch): Stmt => ({ op: 'if', ...branch, else: [], end: node.end })), ...otherwise);
    return;
  }
  for (let i = branches.length - 1; i >= 0; i--) otherwise = [{ op: 'if', ...(branches[i] as (typeof branches)[0]), else: otherwise, end: node.end }];
  out.push(...otherwise);
}

function lowerLoop(cx: Context, node: Node, out: Stmt[]): void {
  const { kids } = node;
  const state: { label?: string; switches: number; breaks: boolean } = { switches: 0, breaks: false };
  const loop: Stmt & { op: 'loop' } = { op: 'loop', body: [], update: [], start: node.start, end: node.end };
  const block = kidOf(node, 'block');
  if (node.type === 'while_statement') {
    loop.test = lowerExpr(cx, kids[0]);
  } else if (kids[0] && kids[1]) {
    assignLoopTarget(cx, kids[0], kids[1], loop.body, { ...node, end: kids[1].end });
  }
  cx.fn.loops.push(state);
  loop.body.push(...suite(cx, block));
  cx.fn.loops.pop();
  if (state.label) loop.label = state.label;
  out.push(loop);
  const otherwise = kidOf(node, 'else_clause');
  if (!otherwise) return;
  const body = suite(cx, last(otherwise));
  if (state.breaks) out.push({ op: 'if', test: operation('completed', [], otherwise), then: body, else: [], start: otherwise.start, end: otherwise.end });
  else out.push(...body);
}

function lowerWithItem(cx: Context, item: Node, out: Stmt[]): void {
  const value = item.kids[0];
  if (!value) return;
  if (value.type === 'as_pattern' && value.kids[0] && value.kids[1]) assignTo(cx, value.kids[1], lowerExpr(cx, value.kids[0]), out, value);
  else if (value.type === 'tuple') for (const kid of value.kids) lowerWithItem(cx, { ...item, kids: [kid] }, out);
  else out.push(expression(lowerExpr(cx, value)));
}

interface Handler {
  types: Node[];
  alias?: Node;
  block: Node | undefined;
  start: number;
  end: number;
}

function handlerOf(clause: Node): Handler {
  const block = kidOf(clause, 'block');
  const values = clause.kids.filter((kid) => kid !== block);
  const place = { start: clause.start, end: clause.end };
  const [only] = values;
  if (only?.type === 'as_pattern') return { types: only.kids[0] ? [only.kids[0]] : [], ...(only.kids[1] ? { alias: only.kids[1] } : {}), block, ...place };
  return { types: values, block, ...place };
}

/** `except Exception`, alone or in a tuple. */
function takesAll(cx: Context, type: Node): boolean {
  return type.type === 'tuple' ? type.kids.some((kid) => takesAll(cx, kid)) : /^(?:Base)?Exception$/.test(textOf(cx, type));
}

/**
 * Several handlers become one: an if chain over the type of what was raised, the last one without a test. What no handler takes is
 * not modelled. The `else` of a try stands at the end of its body.
 */
function lowerTry(cx: Context, node: Node, out: Stmt[]): void {
  const { kids } = node;
  const body = suite(cx, kidOf(node, 'block'));
  const otherwise = kidOf(node, 'else_clause');
  const handlers = kids.filter((kid) => kid.type === 'except_clause').map(handlerOf);
  const statement: Stmt & { op: 'try' } = { op: 'try', body, start: node.start, end: node.end };
  if (handlers.length > 0) {
    const param = temporary(cx);
    const variable = cx.module.variables[param];
    if (variable) variable.assignments = 1;
    statement.param = param;
    const raised = (place: { start: number; end: number }) => refTo(cx, param, place);
    const before: Expr[] = [];
    if (handlers.every((handler) => handler.types.length > 0 && !handler.types.some((type) => takesAll(cx, type)))) statement.passes = true;
    const branches = handlers.map((handler) => {
      const types = handler.types.map((type) => lowerExpr(cx, type));
      const type =
        types.length === 1 ? (types[0] as Expr) : ({ op: 'array', items: types.map((value) => ({ value })), start: handler.start, end: handler.end } as Expr);
      const test: Expr = { op: 'compare', operator: 'instanceof', left: raised(handler), right: type, start: handler.start, end: type.end };
      const then: Stmt[] = [];
      if (handler.alias) {
        const { start, end } = handler.alias;
        const named = handler.types.map((each) => lowerExpr(cx, each));
        assignTo(cx, handler.alias, { op: 'caught', of: raised(handler.alias), types: named, others: [...before], start, end }, then, handler.alias);
      }
      before.push(...types);
      then.push(...suite(cx, handler.block));
      return { test: types.length > 0 ? test : literal(true, handler), then, start: handler.start, end: handler.end };
    });
    statement.handler = branches.reduceRight<Stmt[]>(
      (rest, branch, index) => (index === branches.length - 1 ? branch.then : [{ op: 'if', ...branch, else: rest }]),
      [],
    );
  }
  if (otherwise) body.push(...suite(cx, last(otherwise)));
  const finalizer = kidOf(node, 'finally_clause');
  if (finalizer) statement.finalizer = suite(cx, last(finalizer));
  out.push(statement);
}
