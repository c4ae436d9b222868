/**
 * Expressions: one switch over the node type, TSESTree in, IR out. Parentheses, `await`, type assertions and optional
 * chaining leave no trace. What is not understood, and what an error-tolerant parser left out, becomes `undefined`.
 */
import type { Arg, CompareOperator, Expr, ObjectEntry, Stmt } from '../../ir/ir';
import { assignment, update } from './assign';
import { type Argument, type Expression, endOf, type Node, startOf, type TemplateLiteral } from './ast';
import { lowerClass } from './classes';
import { lowerFunction } from './functions';
import { lowerJsx } from './jsx';
import { lookup, reference, type State, tooDeep } from './scope';
import { effect } from './statements';

/** An expression that stands for code that was not understood. */
export function unknown(start: number, end: number): Expr {
  return { op: 'literal', value: undefined, start, end };
}

/**
 * Lowers one expression.
 * @param name what a function or class would be called that stands here without a name of its own
 */
export function lowerExpression(s: State, node: Node | null | undefined, name = ''): Expr {
  if (!node) return unknown(s.fn.start, s.fn.start);
  if (tooDeep(s)) return unknown(startOf(node), endOf(node));
  s.depth++;
  const expr = lower(s, node, name);
  s.depth--;
  return expr;
}

function lower(s: State, node: Node, name: string): Expr {
  switch (node.type) {
    case 'Identifier':
      return reference(s, node.name, startOf(node), nameEnd(node));
    case 'Literal':
      return literal(node);
    case 'MemberExpression':
      return member(s, node);
    case 'CallExpression':
      return call(s, node);
    case 'TemplateLiteral':
      return template(s, node);
    case 'ObjectExpression':
      return object(s, node);
    case 'ArrowFunctionExpression':
      return { op: 'function', fn: lowerFunction(s, node, 'arrow', name), start: startOf(node), end: endOf(node) };
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return { op: 'function', fn: lowerFunction(s, node, 'function', node.id?.name || name), start: startOf(node), end: endOf(node) };
    case 'AwaitExpression':
    case 'UnaryExpression':
      return unary(s, node, name);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
      return lowerExpression(s, node.expression, name);
    case 'ArrayExpression':
      return { op: 'array', items: node.elements.map((element) => item(s, element, node)), start: startOf(node), end: endOf(node) };
    case 'BinaryExpression':
      return binary(s, node);
    case 'LogicalExpression': {
      const left = lowerExpression(s, node.left, name);
      return { op: 'logical', operator: node.operator, left, right: lowerExpression(s, node.right, name), start: startOf(node), end: endOf(node) };
    }
    case 'ConditionalExpression': {
      const test = lowerExpression(s, node.test);
      const then = lowerExpression(s, node.consequent, name);
      return { op: 'conditional', test, then, else: lowerExpression(s, node.alternate, name), start: startOf(node), end: endOf(node) };
    }
    case 'AssignmentExpression':
      return assignment(s, node);
    case 'UpdateExpression':
      return update(s, node);
    case 'NewExpression': {
      const callee = lowerExpression(s, node.callee);
      return { op: 'call', callee, args: args(s, node.arguments), isNew: true, start: startOf(node), end: endOf(node) };
    }
    case 'ThisExpression':
      return { op: 'this', start: startOf(node), end: endOf(node) };
    case 'Super':
      return { op: 'super', start: startOf(node), end: endOf(node) };
    case 'ClassExpression':
    case 'ClassDeclaration':
      return lowerClass(s, node, name);
    case 'SequenceExpression':
      return sequence(s, node);
    case 'TaggedTemplateExpression':
      return taggedTemplate(s, node);
    case 'YieldExpression': {
      const at = { start: startOf(node), end: endOf(node) };
      if (!node.argument) return { op: 'yield', ...at };
      const value = lowerExpression(s, node.argument);
      return node.delegate ? { op: 'yield', value, delegate: true, ...at } : { op: 'yield', value, ...at };
    }
    case 'MetaProperty':
      return { op: 'global', name: `${node.meta.name}.${node.property.name}`, start: startOf(node), end: endOf(node) };
    case 'ImportExpression':
      return moduleOf(s, node.source, node);
    case 'PrivateIdentifier':
      return { op: 'literal', value: `#${node.name}`, start: startOf(node), end: endOf(node) };
    case 'JSXElement':
    case 'JSXFragment':
      return lowerJsx(s, node);
    default:
      return unknown(startOf(node), endOf(node));
  }
}

/** End of an identifier without its type annotation, which both parsers include in the node. */
export function nameEnd(node: Node & { type: 'Identifier' }): number {
  return node.typeAnnotation ? Math.min(endOf(node), startOf(node) + node.name.length) : endOf(node);
}

/** @returns the text of a string literal or of a template literal without values. */
export function constantString(node: Node | null | undefined): string | undefined {
  if (!node) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

function literal(node: Node & { type: 'Literal' }): Expr {
  const start = startOf(node);
  const end = endOf(node);
  // one parser gives the flags in order, the other as they are written
  if ('regex' in node && node.regex) return { op: 'regex', source: node.regex.pattern, flags: [...node.regex.flags].sort().join(''), start, end };
  if ('bigint' in node && node.bigint) return { op: 'literal', value: Number(node.bigint), raw: `${node.bigint}n`, start, end };
  return { op: 'literal', value: node.value as string | number | boolean | null, start, end };
}

/** Key of a member access, an object entry or a class member: its name where it is constant. */
export function keyOf(s: State, key: Node, computed: boolean): string | Expr {
  if (!computed) {
    if (key.type === 'Identifier') return key.name;
    if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  }
  const text = constantString(key);
  if (text !== undefined) return text;
  if (!computed && key.type === 'Literal') return 'bigint' in key && key.bigint ? key.bigint : String(key.value);
  return lowerExpression(s, key);
}

function member(s: State, node: Node & { type: 'MemberExpression' }): Expr {
  return memberOf(lowerExpression(s, node.object), keyOf(s, node.property, node.computed), startOf(node), endOf(node));
}

/** `object.key` or `object[key]`. */
export function memberOf(object: Expr, key: string | Expr, start: number, end: number): Expr {
  return typeof key === 'string' ? { op: 'member', object, name: key, start, end } : { op: 'element', object, index: key, start, end };
}

function args(s: State, nodes: readonly Argument[]): Arg[] {
  const list: Arg[] = [];
  for (const node of nodes) {
    if (node?.type === 'SpreadElement') list.push({ value: lowerExpression(s, node.argument), spread: true });
    else list.push({ value: lowerExpression(s, node) });
  }
  return list;
}

function call(s: State, node: Node & { type: 'CallExpression' }): Expr {
  const callee = node.callee as Node;
  const first = node.arguments[0];
  if (callee.type === 'Identifier' && callee.name === 'require' && first && first.type !== 'SpreadElement' && lookup(s, 'require') === undefined) {
    return moduleOf(s, first, node);
  }
  const macro = callee.type === 'Identifier' ? s.component?.call?.(callee.name, node) : undefined;
  if (macro) return macro;
  const target = lowerExpression(s, callee);
  return { op: 'call', callee: target, args: args(s, node.arguments), start: startOf(node), end: endOf(node) };
}

function moduleOf(s: State, specifier: Expression, node: Node): Expr {
  const module = constantString(specifier);
  if (module === undefined) {
    return { op: 'import', module: '', name: '*', dynamic: lowerExpression(s, specifier), start: startOf(node), end: endOf(node) };
  }
  s.imports.add(module);
  return { op: 'import', module, name: '*', start: startOf(node), end: endOf(node) };
}

function item(s: State, element: Argument | null, array: Node): { value: Expr; spread?: boolean } {
  if (!element) return { value: unknown(startOf(array), startOf(array)) };
  if (element.type === 'SpreadElement') return { value: lowerExpression(s, element.argument), spread: true };
  return { value: lowerExpression(s, element) };
}

function object(s: State, node: Node & { type: 'ObjectExpression' }): Expr {
  const entries: ObjectEntry[] = [];
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      entries.push({ spread: lowerExpression(s, property.argument) });
      continue;
    }
    const key = keyOf(s, property.key, property.computed);
    const name = typeof key === 'string' ? key : '';
    const value = property.value as Node;
    const isMember = property.method || property.kind !== 'init';
    if (isMember && (value.type === 'FunctionExpression' || value.type === 'TSEmptyBodyFunctionExpression')) {
      const kind = property.kind === 'get' ? 'getter' : property.kind === 'set' ? 'setter' : 'method';
      const at = { start: startOf(property), end: endOf(property) };
      const fn: Expr = { op: 'function', fn: lowerFunction(s, value, kind, name), ...at };
      // who reads it is given what it returns
      entries.push({ key, value: kind === 'getter' ? { op: 'call', callee: fn, args: [], ...at } : fn });
    } else entries.push({ key, value: lowerExpression(s, value, name) });
  }
  return { op: 'object', entries, start: startOf(node), end: endOf(node) };
}

/** `(0, f)(x)` is the call of f: what has no effect is left out. */
function sequence(s: State, node: Node & { type: 'SequenceExpression' }): Expr {
  const last = node.expressions.length - 1;
  const effects: Stmt[] = [];
  for (let i = 0; i < last; i++) {
    const expression = node.expressions[i] as Node;
    if (expression.type !== 'Literal') effect(s, expression, effects);
  }
  const value = lowerExpression(s, node.expressions[last]);
  return effects.length === 0 ? value : { op: 'do', effects, value, start: startOf(node), end: endOf(node) };
}

function template(s: State, node: TemplateLiteral): Expr {
  const parts: Expr[] = [];
  for (let i = 0; i < node.quasis.length; i++) {
    const quasi = node.quasis[i];
    const text = quasi?.value.cooked ?? quasi?.value.raw ?? '';
    if (quasi && (text !== '' || node.expressions.length === 0)) {
      parts.push({ op: 'literal', value: text, start: quasiStart(s, quasi), end: quasiEnd(s, quasi) });
    }
    const value = node.expressions[i];
    if (value) parts.push(lowerExpression(s, value));
  }
  const start = startOf(node);
  const end = endOf(node);
  if (node.expressions.length === 0) return { op: 'literal', value: (parts[0] as { value?: string } | undefined)?.value ?? '', start, end };
  return { op: 'template', parts, start, end };
}

/** Quasi spans include the delimiters with one parser and not with the other: the text alone is taken. */
function quasiStart(s: State, quasi: Node): number {
  const start = startOf(quasi);
  const first = s.text.charCodeAt(start);
  return (first === 96 || first === 125) && endOf(quasi) - start > (quasi as { value: { raw: string } }).value.raw.length ? start + 1 : start;
}

function quasiEnd(s: State, quasi: Node): number {
  return Math.min(s.text.length, quasiStart(s, quasi) + (quasi as { value: { raw: string } }).value.raw.length);
}

function taggedTemplate(s: State, node: Node & { type: 'TaggedTemplateExpression' }): Expr {
  const callee = lowerExpression(s, node.tag);
  const items = node.quasi.quasis.map((quasi) => ({
    value: { op: 'literal' as const, value: quasi.value.cooked ?? quasi.value.raw, start: quasiStart(s, quasi), end: quasiEnd(s, quasi) },
  }));
  const strings: Expr = { op: 'array', items, start: startOf(node.quasi), end: endOf(node.quasi) };
  const values = node.quasi.expressions.map((value) => ({ value: lowerExpression(s, value) }));
  return { op: 'call', callee, args: [{ value: strings }, ...values], tag: true, start: startOf(node), end: endOf(node) };
}

const NUMERIC_OPERATORS = new Set(['-', '*', '/', '%', '**', '<<', '>>', '>>>', '|', '^', '&', '~', '+', '++', '--']);

function isNumeric(expr: Expr): boolean {
  if (expr.op === 'literal') return typeof expr.value === 'number';
  return expr.op === 'operation' && NUMERIC_OPERATORS.has(expr.operator);
}

const COMPARISONS: Record<string, CompareOperator> = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  in: 'in',
  instanceof: 'instanceof',
};

function binary(s: State, node: Node & { type: 'BinaryExpression' }): Expr {
  if (node.operator === '+') return concatenation(s, node);
  const left = lowerExpression(s, node.left);
  const right = lowerExpression(s, node.right);
  const start = startOf(node);
  const end = endOf(node);
  const comparison = COMPARISONS[node.operator];
  if (comparison !== undefined) return { op: 'compare', operator: comparison, left, right, start, end };
  return { op: 'operation', operator: node.operator, operands: [left, right], start, end };
}

/** A chain of `+` of any length, walked along its left side without recursion. */
function concatenation(s: State, node: Node & { type: 'BinaryExpression' }): Expr {
  const operands: Node[] = [];
  let left: Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    operands.push(left.right);
    left = left.left as Node;
  }
  operands.push(left);
  const parts: Expr[] = [];
  for (let i = operands.length - 1; i >= 0; i--) parts.push(lowerExpression(s, operands[i]));
  return concatenate(parts, startOf(node), endOf(node));
}

/** Joins operands of `+`: a template unless all are plainly numbers; templates among them are merged. */
export function concatenate(operands: Expr[], start: number, end: number): Expr {
  if (operands.every(isNumeric)) return { op: 'operation', operator: '+', operands, start, end };
  const parts: Expr[] = [];
  for (const operand of operands) {
    if (operand.op === 'template') parts.push(...operand.parts);
    else parts.push(operand);
  }
  return { op: 'template', parts, start, end };
}

function unary(s: State, node: Node & { type: 'UnaryExpression' | 'AwaitExpression' }, name: string): Expr {
  if (node.type === 'AwaitExpression') return lowerExpression(s, node.argument, name);
  const start = startOf(node);
  const end = endOf(node);
  const operator = node.operator;
  const value = lowerExpression(s, node.argument);
  if (operator === '!') return { op: 'not', value, start, end };
  if (value.op === 'literal') {
    if (operator === 'void') return unknown(start, end);
    if (operator === '-' && typeof value.value === 'number')
      return { op: 'literal', value: -value.value, ...(value.raw && { raw: `-${value.raw}` }), start, end };
  }
  return { op: 'operation', operator, operands: [value], start, end };
}
