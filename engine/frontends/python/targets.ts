/**
 * Giving values to targets: names, attributes, subscripts and (nested, starred) tuples, for assignments, loops, `with` and
 * comprehensions. Taking apart is written out as single assigns and stores, in order.
 */
import type { Expr, Stmt, VariableId } from '../../ir/ir';
import { assignVariable, type Context, element, iterate, literal, operation, refTo, type Scope, temporary, textOf, tooDeep } from './context';
import { lowerExpr } from './expressions';
import type { Node } from './parse';
import { bindName } from './scope';
import { constantText } from './strings';
import { typeRef } from './types';

/** Appends the statements that give `value` to `target`. */
export function assignTo(cx: Context, target: Node, value: Expr, out: Stmt[], place: Node, type?: Node): void {
  const { kids } = target;
  switch (target.type) {
    case 'identifier': {
      if (target.end === target.start) break;
      const statement = bindName(cx, textOf(cx, target), value, {
        ...target,
        start: Math.min(target.start, place.start),
        end: Math.max(target.end, place.end),
      });
      if (type && statement.op === 'assign') declareType(cx, statement.variable, type);
      else if (type && cx.cls && statement.op === 'store') declareField(cx, statement.key as string, type);
      out.push(statement);
      return;
    }
    case 'attribute': {
      const object = lowerExpr(cx, kids[0]);
      const key = kids[1] ? textOf(cx, kids[1]) : '';
      if (object.op === 'this' && cx.cls) noteField(cx, key, value, type);
      out.push({ op: 'store', object, key, value, start: place.start, end: place.end });
      return;
    }
    case 'subscript': {
      const object = lowerExpr(cx, kids[0]);
      const slice = kids[1]?.type === 'slice';
      const key = (kids[1] && constantText(cx, kids[1])) ?? lowerExpr(cx, kids[1]);
      out.push({ op: 'store', object, key, value: slice ? iterate(value, value) : value, start: place.start, end: place.end });
      return;
    }
    case 'tuple_pattern':
    case 'list_pattern':
    case 'pattern_list':
    case 'tuple':
    case 'list':
    case 'expression_list':
      if (tooDeep(cx)) return;
      cx.depth++;
      takeApart(cx, kids, value, out, place);
      cx.depth--;
      return;
    case 'list_splat_pattern':
    case 'list_splat':
    case 'parenthesized_expression':
    case 'as_pattern_target':
      if (!kids[0]) break;
      assignTo(cx, kids[0], value, out, place, type);
      return;
    default:
  }
  out.push({ op: 'expr', value, start: place.start, end: place.end });
}

function declareType(cx: Context, variable: VariableId, node: Node): void {
  const known = cx.module.variables[variable];
  const type = typeRef(cx, node);
  if (known && type) known.type ??= type;
}

function declareField(cx: Context, name: string, node: Node): void {
  const type = typeRef(cx, node);
  if (type && cx.cls && !Object.hasOwn(cx.cls.fieldTypes, name)) cx.cls.fieldTypes[name] = type;
}

/** `self.x: T = v`, and `self.x = p` in a constructor whose parameter `p` has a type, declare the field's type. */
function noteField(cx: Context, name: string, value: Expr, type: Node | undefined): void {
  if (type) {
    declareField(cx, name, type);
    return;
  }
  if (cx.fn.ir.kind !== 'constructor' || value.op !== 'ref' || !cx.cls || Object.hasOwn(cx.cls.fieldTypes, name)) return;
  const parameter = cx.fn.ir.params.find((candidate) => candidate.variable === value.variable);
  if (parameter?.type) cx.cls.fieldTypes[name] = parameter.type;
}

const isStar = (node: Node): boolean => node.type === 'list_splat_pattern' || node.type === 'list_splat';

function takeApart(cx: Context, targets: readonly Node[], value: Expr, out: Stmt[], place: Node): void {
  const star = targets.findIndex(isStar);
  if (value.op === 'array' && star < 0 && value.items.length === targets.length && value.items.every((item) => !item.spread)) {
    const values = value.items.map((item) => item.value);
    // `a, b = b, a`: all values are read before any name changes.
    const held = values.length > 1 && values.some((item) => !isFixed(item)) ? values.map((item) => hold(cx, item, out)) : values;
    for (const [index, target] of targets.entries()) assignTo(cx, target, held[index] as Expr, out, target);
    return;
  }
  const source = value.op === 'ref' ? value : hold(cx, value, out);
  for (const [index, target] of targets.entries()) {
    const at = { start: target.start, end: target.end };
    const position = star >= 0 && index > star ? index - targets.length : index;
    assignTo(
      cx,
      target,
      index === star ? { op: 'rest', of: source, ...(star > 0 && { from: star }), ...at } : element(source, literal(position, at), at),
      out,
      place,
    );
  }
}

const isFixed = (value: Expr): boolean =>
  value.op === 'literal' || value.op === 'global' || value.op === 'import' || value.op === 'function' || value.op === 'this';

/** Puts a value into a temporary and gives a reference to it. Values that cannot change are used as they are. */
export function hold(cx: Context, value: Expr, out: Stmt[]): Expr {
  if (isFixed(value)) return value;
  const variable = temporary(cx);
  out.push(assignVariable(cx, variable, value, value));
  return refTo(cx, variable, value);
}

/**
 * What a `for` loop assigns in each round. `for k, v in d.items()`, `enumerate` and `zip` are written out, so that keys, counters and
 * elements keep apart. `sourceScope` is where the iterable is evaluated: outside a comprehension for its first clause.
 */
export function assignLoopTarget(cx: Context, target: Node, source: Node, out: Stmt[], place: Node, sourceScope: Scope = cx.scope): void {
  const evaluate = (node: Node | undefined): Expr => {
    const inner = cx.scope;
    cx.scope = sourceScope;
    const value = lowerExpr(cx, node);
    cx.scope = inner;
    return value;
  };
  const targets = target.type === 'pattern_list' || target.type === 'tuple_pattern' ? target.kids : undefined;
  const [callee, list] = source.type === 'call' ? source.kids : [];
  if (targets && callee && list?.type === 'argument_list' && !targets.some(isStar)) {
    const args = list.kids;
    const simple = args.every((arg) => arg.type !== 'list_splat' && arg.type !== 'dictionary_splat' && arg.type !== 'keyword_argument');
    const [first, second] = targets;
    if (callee.type === 'attribute' && args.length === 0 && targets.length === 2 && callee.kids[1] && textOf(cx, callee.kids[1]) === 'items') {
      const written = evaluate(callee.kids[0]);
      const object = written.op === 'ref' && textOf(cx, first as Node) !== cx.module.variables[written.variable]?.name ? written : hold(cx, written, out);
      const key = hold(cx, { op: 'keys', of: object, start: source.start, end: source.end }, out);
      assignTo(cx, first as Node, key, out, place);
      assignTo(cx, second as Node, element(object, key, source), out, place);
      return;
    }
    const callable = callee.type === 'identifier' ? evaluate(callee) : undefined;
    if (callable?.op === 'global' && callable.name === 'enumerate' && targets.length === 2 && args.length >= 1 && simple) {
      assignTo(cx, first as Node, operation('count', [], source), out, place);
      assignTo(cx, second as Node, iterate(evaluate(args[0]), source), out, place);
      return;
    }
    if (callable?.op === 'global' && callable.name === 'zip' && args.length === targets.length && simple) {
      for (const [index, each] of targets.entries()) assignTo(cx, each, iterate(evaluate(args[index]), args[index] as Node), out, place);
      return;
    }
  }
  assignTo(cx, target, iterate(evaluate(source), source), out, place);
}
