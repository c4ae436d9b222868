/**
 * Expressions of Python to IR expressions. Chains of one operator are taken apart with a loop, since generated code joins
 * thousands of strings. Calls stand in calls.ts, text in strings.ts, functions and classes in functions.ts.
 */
import type { CompareOperator, Expr, ObjectEntry, Stmt } from '../../ir/ir';
import { lowerAttribute, lowerCall } from './calls';
import {
  assignVariable,
  type Context,
  element,
  literal,
  MAX_DEPTH,
  member,
  not,
  nothing,
  operation,
  refTo,
  type Scope,
  template,
  temporary,
  textOf,
  tooDeep,
} from './context';
import { lowerMagic } from './expand';
import { lowerLambda } from './functions';
import type { Node } from './parse';
import { bindName, declare, reference, targetNames } from './scope';
import { constantText, lowerString, percentFormat } from './strings';
import { assignLoopTarget } from './targets';

/** @returns an undefined literal for what is missing or nested too deep. */
export function lowerExpr(cx: Context, node: Node | undefined, name = ''): Expr {
  if (!node) return nothing({ start: 0, end: 0 });
  if (tooDeep(cx)) return nothing(node);
  cx.depth++;
  const result = expressionOf(cx, node, name);
  cx.depth--;
  return result;
}

function expressionOf(cx: Context, node: Node, name: string): Expr {
  const { kids } = node;
  switch (node.type) {
    case 'identifier': {
      const magic = cx.magics?.at.get(node.start);
      if (cx.magics && magic && node.end === node.start + 1) return lowerMagic(cx, cx.magics, magic, node);
      return node.end > node.start ? reference(cx, textOf(cx, node), node) : nothing(node);
    }
    case 'integer':
    case 'float':
      return lowerNumber(textOf(cx, node), node);
    case 'true':
    case 'false':
      return literal(node.type === 'true', node);
    case 'none':
      return literal(null, node);
    case 'string':
    case 'concatenated_string':
      return lowerString(cx, node);
    case 'attribute':
      return lowerAttribute(cx, node);
    case 'subscript':
      return lowerSubscript(cx, node);
    case 'call':
      return lowerCall(cx, node);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
    case 'list_pattern':
    case 'tuple_pattern':
      return lowerItems(cx, node, kids);
    case 'dictionary':
      return { op: 'object', entries: kids.flatMap((kid) => entryOf(cx, kid)), start: node.start, end: node.end };
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
    case 'dictionary_comprehension':
      return lowerComprehension(cx, node);
    case 'conditional_expression': {
      const test = lowerExpr(cx, kids[1]);
      return { op: 'conditional', test, then: lowerExpr(cx, kids[0], name), else: lowerExpr(cx, kids[2], name), start: node.start, end: node.end };
    }
    case 'lambda':
      return { op: 'function', fn: lowerLambda(cx, node, name), start: node.start, end: node.end };
    case 'not_operator':
      return not(lowerExpr(cx, kids[0]), node);
    case 'boolean_operator':
      return lowerBoolean(cx, node);
    case 'comparison_operator':
      return lowerComparison(cx, node);
    case 'binary_operator':
      return lowerBinary(cx, node);
    case 'unary_operator': {
      const value = lowerExpr(cx, kids[0]);
      if (node.tokens?.[0] === '-' && value.op === 'literal' && typeof value.value === 'number') return literal(-value.value, node);
      return operation(node.tokens?.[0] ?? '-', [value], node);
    }
    case 'yield': {
      const value = kids[0] && lowerExpr(cx, kids[0]);
      cx.fn.ir.generator = true;
      return { op: 'yield', ...(value ? { value } : {}), ...(node.tokens?.includes('from') ? { delegate: true } : {}), start: node.start, end: node.end };
    }
    case 'named_expression': {
      const target = kids[0];
      if (!target) return nothing(node);
      const text = textOf(cx, target);
      const effects: Stmt[] = [bindName(cx, text, lowerExpr(cx, kids[1], text), target)];
      return { op: 'do', effects, value: reference(cx, text, target), start: node.start, end: node.end };
    }
    case 'as_pattern':
    case 'keyword_argument':
    case 'pair': {
      const value = kids[node.type === 'as_pattern' ? 0 : 1];
      return value ? lowerExpr(cx, value) : nothing(node);
    }
    case 'ellipsis':
      return nothing(node);
    case 'slice':
      return operation(
        'slice',
        kids.map((kid) => lowerExpr(cx, kid)),
        node,
      );
    case 'parenthesized_expression':
    case 'await':
    case 'interpolation':
    case 'list_splat':
    case 'list_splat_pattern':
    case 'dictionary_splat':
    case 'type':
    case 'as_pattern_target':
      return kids[0] ? lowerExpr(cx, kids[0], name) : nothing(node);
    default:
      return fragments(cx, node);
  }
}

/** What stands in a node this front end does not know, or in broken code: its parts are evaluated, the last one is the value. */
function fragments(cx: Context, node: Node): Expr {
  const values = node.kids.map((kid) => lowerExpr(cx, kid));
  const value = values.pop();
  if (!value) return nothing(node);
  if (values.length === 0) return value;
  return {
    op: 'do',
    effects: values.map((effect) => ({ op: 'expr', value: effect, start: effect.start, end: effect.end })),
    value,
    start: node.start,
    end: node.end,
  };
}

function lowerNumber(text: string, node: Node): Expr {
  const digits = text.replace(/_/g, '');
  if (/[jJ]$/.test(digits)) return operation('complex', [], node);
  const plain = digits.replace(/[lL]$/, '');
  const value = /^0\d+$/.test(plain) ? Number.parseInt(plain, 8) : Number(plain);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? { op: 'literal', value, raw: text, start: node.start, end: node.end } : literal(value, node);
}

export function lowerItems(cx: Context, node: Node, items: readonly Node[]): Expr {
  return { op: 'array', items: items.flatMap((kid) => itemOf(cx, kid)), start: node.start, end: node.end };
}

function itemOf(cx: Context, kid: Node): { value: Expr; spread?: boolean }[] {
  const inner = kid.type === 'parenthesized_expression' && kid.kids[0]?.type === 'list_splat' ? kid.kids[0] : kid;
  const spread = inner.type === 'list_splat' || inner.type === 'list_splat_pattern';
  return [{ value: lowerExpr(cx, inner), ...(spread ? { spread } : {}) }];
}

function entryOf(cx: Context, kid: Node): ObjectEntry[] {
  if (kid.type === 'dictionary_splat') return [{ spread: lowerExpr(cx, kid.kids[0]) }];
  if (kid.type !== 'pair' || !kid.kids[0] || !kid.kids[1]) return [];
  const key = constantText(cx, kid.kids[0]) ?? lowerExpr(cx, kid.kids[0]);
  return [{ key, value: lowerExpr(cx, kid.kids[1], typeof key === 'string' ? key : '') }];
}

function lowerSubscript(cx: Context, node: Node): Expr {
  const [value, first, ...more] = node.kids;
  const object = lowerExpr(cx, value);
  if (!first) return object;
  if (more.length > 0) return element(object, lowerItems(cx, first, [first, ...more]), node);
  if (first.type === 'slice') {
    const from = Number(/^(\d+)\s*:[^:]*$/.exec(textOf(cx, first))?.[1] ?? 0);
    return { op: 'rest', of: object, ...(from > 0 && { from }), start: node.start, end: node.end };
  }
  const key = constantText(cx, first);
  return key !== undefined ? member(object, key, node) : element(object, lowerExpr(cx, first), node);
}

/** Operands of a chain `a op b op c` that the grammar nests to the left, in order. */
function chain(node: Node, type: string, operator: string): Node[] {
  const operands: Node[] = [];
  let current = node;
  while (current.type === type && current.tokens?.[0] === operator && current.kids.length >= 2) {
    operands.push(current.kids[1] as Node);
    current = current.kids[0] as Node;
  }
  operands.push(current);
  return operands.reverse();
}

const LONG_CHAIN = 50;
const MAX_CLAUSES = 50;

function lowerBoolean(cx: Context, node: Node): Expr {
  const word = node.tokens?.[0] ?? 'and';
  const operands = chain(node, 'boolean_operator', word);
  if (operands.length < 2) return fragments(cx, node);
  const operator = word === 'or' ? '||' : '&&';
  return joinLogical(
    operator,
    operands.map((operand) => lowerExpr(cx, operand)),
  );
}

/** Joins one or more values by `&&` or `||`. Both are associative: many become a balanced tree, so that nothing that walks it goes deep. */
function joinLogical(operator: '&&' | '||', values: Expr[]): Expr {
  const join = (left: Expr, right: Expr): Expr => ({ op: 'logical', operator, left, right, start: left.start, end: right.end });
  if (values.length <= LONG_CHAIN) return values.reduce(join);
  const balanced = (from: number, to: number): Expr => {
    if (to - from === 1) return values[from] as Expr;
    const middle = (from + to) >> 1;
    return join(balanced(from, middle), balanced(middle, to));
  };
  return balanced(0, values.length);
}

const COMPARE: Record<string, CompareOperator> = { is: '==', 'is not': '!=', '<>': '!=' };

function lowerComparison(cx: Context, node: Node): Expr {
  const operators = node.tokens ?? [];
  let left = lowerExpr(cx, node.kids[0]);
  const results: Expr[] = [];
  for (let i = 1; i < node.kids.length; i++) {
    const word = operators[i - 1] ?? '==';
    let right = lowerExpr(cx, node.kids[i]);
    let next = right;
    if (i < node.kids.length - 1 && right.op !== 'literal' && right.op !== 'ref') {
      const variable = temporary(cx);
      const effects = [assignVariable(cx, variable, right, right)];
      next = refTo(cx, variable, right);
      right = { op: 'do', effects, value: next, start: right.start, end: right.end };
    }
    results.push({ op: 'compare', operator: COMPARE[word] ?? (word as CompareOperator), left, right, start: left.start, end: right.end });
    left = next;
  }
  return results.length > 0 ? joinLogical('&&', results) : left;
}

const NUMBER_CALLS = new Set(['len', 'int', 'float', 'abs', 'round', 'ord', 'hash', 'id', 'bool']);
const ARITHMETIC = new Set(['+', '-', '*', '/', '//', '%', '**', '&', '^', '<<', '>>', '~']);

function plainlyNumeric(value: Expr): boolean {
  if (value.op === 'literal') return typeof value.value === 'number' || typeof value.value === 'boolean';
  if (value.op === 'operation') return ARITHMETIC.has(value.operator) && value.operands.every((operand) => operand.op !== 'array');
  return value.op === 'call' && value.callee.op === 'global' && NUMBER_CALLS.has(value.callee.name);
}

const isText = (value: Expr): boolean => value.op === 'template' || (value.op === 'literal' && typeof value.value === 'string');

function lowerBinary(cx: Context, node: Node): Expr {
  const operator = node.tokens?.[0] ?? '+';
  const operands = operator === '**' ? [...node.kids] : chain(node, 'binary_operator', operator);
  if (operands.length < 2) return fragments(cx, node);
  const values = operands.map((operand) => lowerExpr(cx, operand));
  if (operator === '+') return addition(values, node);
  if (values.length > MAX_DEPTH) return operation(operator, values, node);
  return values.reduce((left, right) => combine(operator, left, right, { ...node, start: left.start, end: right.end }));
}

/** `+` of Python takes two numbers, two strings or two lists: one operand of known kind tells the kind of all. */
export function addition(values: Expr[], place: Node): Expr {
  if (values.some((value) => value.op === 'array')) {
    const items = values.flatMap((value) => (value.op === 'array' ? value.items : [{ value, spread: true }]));
    return { op: 'array', items, start: place.start, end: place.end };
  }
  if (!values.some(isText) && values.some(plainlyNumeric)) return operation('+', values, place);
  return template(
    values.flatMap((value) => (value.op === 'template' ? value.parts : [value])),
    place,
  );
}

/**
 * Operators other than `+`. `|` and `/` are kept as calls of `__or__` and `__truediv__`: libraries give them meanings through which
 * text flows (pipelines, path joins). Between numbers they are operations like the rest.
 */
export function combine(operator: string, left: Expr, right: Expr, place: Node): Expr {
  const numeric = plainlyNumeric(left) || plainlyNumeric(right);
  if (operator === '%' && (isText(left) || !numeric)) return percentFormat(left, right, place);
  // a dictionary piped into something else may be the first part of a pipeline
  if (operator === '|' && right.op === 'object')
    return {
      op: 'object',
      entries: [left, right].flatMap((side) => (side.op === 'object' ? side.entries : [{ spread: side }])),
      start: place.start,
      end: place.end,
    };
  if ((operator === '|' || operator === '/') && !numeric) {
    const callee = member(left, operator === '|' ? '__or__' : '__truediv__', place);
    return { op: 'call', callee, args: [{ value: right }], start: place.start, end: place.end };
  }
  return operation(operator, [left, right], place);
}

/** Comprehensions are arrays of one element whose value is computed after the loop variables are assigned; a condition that fails gives undefined. */
function lowerComprehension(cx: Context, node: Node): Expr {
  const [body, ...clauses] = node.kids;
  if (!body || clauses.length === 0) return fragments(cx, node);
  const outer = cx.scope;
  const scope: Scope = { kind: 'comprehension', fn: outer.fn, names: new Map(), globals: new Set(), parent: outer };
  const names = new Set<string>();
  for (const clause of clauses) if (clause.type === 'for_in_clause' && clause.kids[0]) targetNames(clause.kids[0], (target) => names.add(textOf(cx, target)));
  declare(cx, scope, names);
  cx.scope = scope;
  const dictionary = node.type === 'dictionary_comprehension';
  const build = (index: number): Expr => {
    const clause = clauses[index];
    if (index >= MAX_CLAUSES) {
      cx.module.incomplete ??= `A comprehension with more than ${MAX_CLAUSES} clauses was not followed to its end.`;
      return nothing(node);
    }
    if (!clause) return dictionary ? { op: 'object', entries: entryOf(cx, body), start: body.start, end: body.end } : lowerExpr(cx, body);
    const place = { start: clause.start, end: clause.end };
    if (clause.type !== 'for_in_clause') {
      const test = lowerExpr(cx, clause.kids[0]);
      const otherwise: Expr = dictionary ? { op: 'object', entries: [], ...place } : nothing(clause);
      return { op: 'conditional', test, then: build(index + 1), else: otherwise, start: body.start, end: clause.end };
    }
    const effects: Stmt[] = [];
    const [target, ...sources] = clause.kids;
    if (target && sources[0]) {
      const source = sources.length > 1 ? { ...clause, type: 'tuple', kids: sources } : sources[0];
      assignLoopTarget(cx, target, source, effects, clause, index === 0 ? outer : scope);
    }
    const value = build(index + 1);
    if (value.op === 'do') return { ...value, effects: [...effects, ...value.effects] };
    return { op: 'do', effects, value, start: body.start, end: node.end };
  };
  const value = build(0);
  cx.scope = outer;
  return dictionary ? value : { op: 'array', items: [{ value }], start: node.start, end: node.end };
}
