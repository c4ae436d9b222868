/**
 * Functions of every kind: parameters, defaults, destructured parameters and parameter properties, then the body. What a
 * function is called and which class it belongs to is said by the caller.
 */
import type { Expr, FunctionId, FunctionKind, IrClass, IrFunction, IrParam, Stmt } from '../../ir/ir';
import { assignTo, setType } from './assign';
import {
  type ArrowFunctionExpression,
  type BindingPattern,
  type Decorator,
  endOf,
  type Function as FunctionNode,
  type Node,
  type Statement,
  startOf,
} from './ast';
import { lowerExpression } from './expressions';
import { assigned, declare, declareLexical, declarePattern, declareVars, newFunction, pushScope, type State, syntheticVariable } from './scope';
import { lowerStatements } from './statements';
import { typeOfAnnotation } from './types';

/**
 * Lowers a function that has a body.
 * @param cls the class it is a member of
 * @param at the node whose span it gets (a method's, where the function node begins at the parameters)
 */
export function lowerFunction(
  s: State,
  node: FunctionNode | ArrowFunctionExpression,
  kind: FunctionKind,
  name: string,
  cls?: IrClass,
  isStatic?: boolean,
  at: Node = node,
): FunctionId {
  const fn = newFunction(s, name, kind, startOf(at), endOf(at));
  if (cls) fn.cls = cls.id;
  if (isStatic) fn.isStatic = true;
  if (node.async) fn.async = true;
  if (node.generator) fn.generator = true;
  const outerScope = pushScope(s);
  const outerFn = s.fn;
  s.fn = fn;
  if (node.type === 'FunctionExpression' && node.id && kind === 'function') {
    const start = startOf(node.id);
    const end = endOf(node.id);
    fn.body.push({ op: 'assign', variable: assigned(s, declare(s, node.id.name)), value: { op: 'function', fn: fn.id, start, end }, start, end });
    pushScope(s);
  }
  if (node.returnType) fn.returnType = typeOfAnnotation(s, node.returnType);
  lowerParams(s, fn, node.params as Node[], cls);
  const body = node.body as Node | null;
  if (body && body.type === 'BlockStatement') {
    const statements = body.body as Statement[];
    declareVars(s, statements);
    declareLexical(s, statements);
    setDirectives(fn, statements);
    lowerStatements(s, statements, fn.body);
  } else if (body) {
    fn.body.push({ op: 'return', value: lowerExpression(s, body), start: startOf(body), end: endOf(body) });
  }
  s.fn = outerFn;
  s.scope = outerScope;
  return fn.id;
}

/** Keeps the directive prologue of a body. */
export function setDirectives(fn: IrFunction, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement?.type !== 'ExpressionStatement' || !statement.directive) return;
    fn.directives ??= [];
    fn.directives.push(statement.directive);
  }
}

export function lowerDecorators(s: State, decorators: readonly Decorator[] | undefined): Expr[] | undefined {
  return decorators?.length ? decorators.map((decorator) => lowerExpression(s, decorator.expression)) : undefined;
}

function lowerParams(s: State, fn: IrFunction, nodes: readonly Node[], cls: IrClass | undefined): void {
  for (const node of nodes) declarePattern(s, bindingOf(node));
  const stores: Stmt[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    const binding = bindingOf(node) as Node;
    if (i === 0 && binding.type === 'Identifier' && binding.name === 'this') continue;
    const param = lowerParam(s, fn, node, binding);
    fn.params.push(param);
    if (node.type === 'TSParameterProperty' && cls) storeProperty(s, cls, param, stores);
  }
  fn.body.push(...stores);
}

/** The pattern that a parameter binds, `private`, `readonly` and the like taken off. */
function bindingOf(node: Node): BindingPattern {
  return (node.type === 'TSParameterProperty' ? node.parameter : node) as BindingPattern;
}

function lowerParam(s: State, fn: IrFunction, node: Node, binding: Node): IrParam {
  let target = binding;
  let fallback: Node | undefined;
  let rest = false;
  if (target.type === 'RestElement') {
    rest = true;
    target = target.argument as Node;
  }
  if (target.type === 'AssignmentPattern') {
    fallback = target.right as Node;
    target = target.left as Node;
  }
  const annotation = ((binding as { typeAnnotation?: Node }).typeAnnotation ?? (target as { typeAnnotation?: Node }).typeAnnotation) as Node | undefined;
  const named = target.type === 'Identifier' ? target.name : undefined;
  const variable = assigned(s, named === undefined ? syntheticVariable(s, '') : declare(s, named));
  if (annotation) setType(s, variable, annotation);
  const param: IrParam = { variable, name: named ?? '', start: startOf(node), end: endOf(node) };
  if (rest) param.rest = true;
  if (fallback) param.default = lowerExpression(s, fallback, named);
  const type = s.module.variables[variable]?.type;
  if (type) param.type = type;
  const decorators = lowerDecorators(s, (node as { decorators?: Decorator[] }).decorators);
  if (decorators) param.decorators = decorators;
  if (named === undefined) assignTo(s, target, { op: 'ref', variable, start: startOf(target), end: endOf(target) }, fn.body, target);
  return param;
}

/** `constructor(private llm: LlmService)` is also `this.llm = llm`. */
function storeProperty(s: State, cls: IrClass, param: IrParam, stores: Stmt[]): void {
  if (param.name === '') return;
  const { start, end } = param;
  stores.push({ op: 'store', object: { op: 'this', start, end }, key: param.name, value: { op: 'ref', variable: param.variable, start, end }, start, end });
  const type = s.module.variables[param.variable]?.type;
  if (type) cls.fieldTypes[param.name] = type;
}
