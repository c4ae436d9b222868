/**
 * Functions, lambdas and classes. The first parameter of a method is its receiver and leaves the parameter list; a class body
 * becomes the class's static initialiser, its methods stand in the class. Functions nested in a method are arrows: their `this` is
 * the method's. Decorators are kept, not applied.
 */
import type { ClassId, Expr, FunctionId, FunctionKind, IrClass, IrFunction, IrParam, Stmt } from '../../ir/ir';
import { assignVariable, type Context, type FunctionState, newFunction, newVariable, type Scope, textOf, thisOf } from './context';
import { lowerExpr } from './expressions';
import type { Node } from './parse';
import { addFieldConstructor } from './records';
import { bindName, collectBindings, declare } from './scope';
import { lowerStatement } from './statements';
import { constantText } from './strings';
import { assignTo } from './targets';
import { typeRef } from './types';

const OVERLOAD = /^(?:typing\.|typing_extensions\.|t\.)?overload$/;
const PROPERTY = /(?:^|\.)(?:\w*_)?property$|\.getter$/;
const IMPLICIT_CLASS_METHODS = new Set(['__new__', '__init_subclass__', '__class_getitem__']);

export function lowerDefinition(cx: Context, node: Node, out: Stmt[]): void {
  const definition = node.type === 'decorated_definition' ? node.kids.find((kid) => kid.type.endsWith('_definition')) : node;
  const marks = node.type === 'decorated_definition' ? node.kids.filter((kid) => kid.type === 'decorator') : [];
  if (!definition) return;
  const words = marks.map((mark) => cx.text.slice(mark.start + 1, mark.end).trim());
  const nameNode = definition.kids.find((kid) => kid.type === 'identifier');
  const name = nameNode ? textOf(cx, nameNode) : '';
  const at = { start: node.start, end: node.end };
  // An overload is a signature; the definition that follows is the function.
  if (definition.type === 'function_definition' && words.some((word) => OVERLOAD.test(word))) return;
  const decorators = marks.map((mark) => lowerExpr(cx, mark.kids[0]));
  if (definition.type === 'class_definition') {
    const cls = lowerClass(cx, definition, name, decorators, words);
    if (name) out.push(bindName(cx, name, { op: 'class', cls, ...at }, { ...node, ...at }));
    return;
  }
  if (cx.scope.kind === 'class' && cx.cls) {
    addMethod(cx, cx.cls, definition, name, words, decorators);
    return;
  }
  const nested = enclosingReceiver(cx.scope);
  const fn = lowerFunction(cx, definition, { name, kind: nested ? 'arrow' : 'function', decorators });
  if (name) out.push(bindName(cx, name, { op: 'function', fn, ...at }, { ...node, ...at }));
}

function enclosingReceiver(scope: Scope): boolean {
  for (let current: Scope | undefined = scope; current; current = current.parent) {
    if (current.receiver !== undefined) return true;
    if (current.kind === 'class') return false;
  }
  return false;
}

function addMethod(cx: Context, cls: IrClass, node: Node, name: string, words: string[], decorators: Expr[]): void {
  const isStaticMethod = words.includes('staticmethod');
  const isStatic = isStaticMethod || words.includes('classmethod') || IMPLICIT_CLASS_METHODS.has(name);
  const setter = words.some((word) => word.endsWith('.setter') || word.endsWith('.deleter'));
  const kind = name === '__init__' ? 'constructor' : setter ? 'setter' : words.some((word) => PROPERTY.test(word)) ? 'getter' : 'method';
  const fn = lowerFunction(cx, node, { name, kind, decorators, cls: cls.id, isStatic, receiver: !isStaticMethod });
  cls.methods.push({ name, fn, isStatic, kind });
  cx.scope.bound?.add(name);
}

interface FunctionOptions {
  name: string;
  kind: FunctionKind;
  decorators?: Expr[];
  cls?: ClassId;
  isStatic?: boolean;
  /** The first parameter is the receiver. */
  receiver?: boolean;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function lowerFunction(cx: Context, node: Node, options: FunctionOptions): FunctionId {
  const block = node.kids.find((kid) => kid.type === 'block');
  const parameters = node.kids.find((kid) => kid.type === 'parameters');
  const returns = node.kids.find((kid) => kid.type === 'type');
  const returnType = typeRef(cx, returns);
  const ir = newFunction(cx, {
    name: options.name,
    kind: options.kind,
    parent: cx.fn.ir.id,
    start: node.start,
    end: node.end,
    ...(options.cls !== undefined ? { cls: options.cls } : {}),
    ...(options.isStatic ? { isStatic: true } : {}),
    ...(node.tokens?.includes('async') ? { async: true } : {}),
    ...(options.decorators?.length ? { decorators: options.decorators } : {}),
    ...(returnType ? { returnType } : {}),
  });
  const body = [...(node.errors ?? []), ...(block?.kids ?? [])];
  inFunction(cx, ir, parameters?.kids ?? [], body, options, () => {
    const [first, ...rest] = body;
    const doc = docOf(cx, first);
    if (doc !== undefined && first) {
      ir.doc = doc;
      ir.docSpan = { start: first.start, end: first.end };
    }
    for (const statement of doc === undefined ? body : rest) lowerStatement(cx, statement, ir.body);
  });
  return ir.id;
}

export function lowerLambda(cx: Context, node: Node, name: string): FunctionId {
  const parameters = node.kids.find((kid) => kid.type === 'lambda_parameters');
  const body = node.kids[node.kids.length - 1];
  const ir = newFunction(cx, { name, kind: 'arrow', parent: cx.fn.ir.id, start: node.start, end: node.end });
  const value = body && body !== parameters ? body : undefined;
  inFunction(cx, ir, parameters?.kids ?? [], value ? [value] : [], { name, kind: 'arrow' }, () => {
    if (value) ir.body.push({ op: 'return', value: lowerExpr(cx, value), start: value.start, end: value.end });
  });
  return ir.id;
}

/** Text of a docstring, or undefined when the statement is none. */
export function docOf(cx: Context, statement: Node | undefined): string | undefined {
  const inner = statement?.type === 'expression_statement' && statement.kids.length === 1 ? statement.kids[0] : undefined;
  return inner && constantText(cx, inner)?.trim();
}

/** Opens the function's scope, lowers parameters and body, and closes it. Defaults and annotations belong to the scope outside. */
function inFunction(cx: Context, ir: IrFunction, parameters: readonly Node[], body: readonly Node[], options: FunctionOptions, lowerBody: () => void): void {
  const outer = { scope: cx.scope, fn: cx.fn, cls: cx.cls };
  const bindings = collectBindings(body, cx.text);
  const isMethod = options.cls !== undefined;
  const scope: Scope = {
    kind: 'function',
    fn: ir.id,
    names: new Map(),
    globals: bindings.globals.size > 0 ? bindings.globals : NO_NAMES,
    parent: outer.scope,
    ...(isMethod ? { rebindsThis: true } : {}),
  };
  const state: FunctionState = { ir, loops: [] };
  const unpack: { pattern: Node; variable: number }[] = [];
  parameters.forEach((parameter, index) => {
    const name = parameterName(parameter);
    if (index === 0 && options.receiver && name?.type === 'identifier' && parameter.type !== 'list_splat_pattern') {
      scope.receiver = textOf(cx, name);
      return;
    }
    const lowered = lowerParameter(cx, parameter, name, scope);
    if (!lowered) return;
    ir.params.push(lowered);
    if (name?.type === 'tuple_pattern') unpack.push({ pattern: name, variable: lowered.variable });
  });
  for (const { pattern } of unpack)
    for (const part of collectBindings([{ ...pattern, type: 'assignment', kids: [pattern] }], cx.text).names) bindings.names.add(part);
  if (scope.receiver !== undefined && bindings.names.has(scope.receiver)) {
    scope.receiverVariable = newVariable(cx, scope.receiver, ir.id);
    scope.names.set(scope.receiver, scope.receiverVariable);
  }
  cx.scope = scope;
  cx.fn = state;
  if (!isMethod && options.kind === 'function') cx.cls = undefined;
  declare(cx, scope, bindings.names);
  for (const { pattern, variable } of unpack) assignTo(cx, pattern, { op: 'ref', variable, start: pattern.start, end: pattern.end }, ir.body, pattern);
  lowerBody();
  if (scope.receiverVariable !== undefined)
    ir.body.unshift(assignVariable(cx, scope.receiverVariable, thisOf({ start: ir.start, end: ir.start }), { start: ir.start, end: ir.start }));
  cx.scope = outer.scope;
  cx.fn = outer.fn;
  cx.cls = outer.cls;
}

function parameterName(parameter: Node): Node | undefined {
  let node: Node | undefined = parameter;
  while (node && node.type !== 'identifier' && node.type !== 'tuple_pattern') node = node.kids[0];
  return node;
}

const callsIn = (node: Node): Node[] => (node.type === 'call' ? [node] : node.kids.flatMap(callsIn));

function lowerParameter(cx: Context, parameter: Node, nameNode: Node | undefined, scope: Scope): IrParam | undefined {
  if (!nameNode || parameter.type === 'ERROR') return undefined;
  const tuple = nameNode.type === 'tuple_pattern';
  const name = tuple ? '' : textOf(cx, nameNode);
  const star = parameter.type === 'typed_parameter' ? parameter.kids[0]?.type : parameter.type;
  const rest = star === 'list_splat_pattern';
  const keywordRest = star === 'dictionary_splat_pattern';
  const typeNode = parameter.kids.find((kid) => kid.type === 'type');
  const type = rest || keywordRest ? undefined : typeRef(cx, typeNode);
  const hasDefault = parameter.type === 'default_parameter' || parameter.type === 'typed_default_parameter';
  const value = hasDefault ? lowerExpr(cx, parameter.kids[parameter.kids.length - 1], name) : undefined;
  // `user: Annotated[User, Depends(current_user)]`: what is called there is called for the parameter, as a decorator would be
  const given = typeNode && /\bAnnotated\s*\[/.test(textOf(cx, typeNode)) ? callsIn(typeNode).map((call) => lowerExpr(cx, call)) : [];
  const variable = newVariable(cx, name, scope.fn, type);
  const known = cx.module.variables[variable];
  if (known) known.assignments = 1;
  if (name) scope.names.set(name, variable);
  return {
    variable,
    name,
    ...(rest ? { rest } : {}),
    ...(keywordRest ? { keywordRest } : {}),
    ...(value ? { default: value } : {}),
    ...(type ? { type } : {}),
    ...(given.length > 0 ? { decorators: given } : {}),
    start: parameter.start,
    end: parameter.end,
  };
}

/** True when the class body holds more than methods, a docstring and bare annotations. */
function hasOwnCode(statements: readonly Node[]): boolean {
  return statements.some((statement) => {
    if (statement.type === 'pass_statement' || statement.type === 'function_definition') return false;
    if (statement.type === 'decorated_definition') return statement.kids.some((kid) => kid.type === 'class_definition');
    const inner = statement.type === 'expression_statement' && statement.kids.length === 1 ? statement.kids[0] : undefined;
    if (inner?.type === 'string' || inner?.type === 'ellipsis') return false;
    return !(inner?.type === 'assignment' && inner.kids.length === 2 && inner.kids[1]?.type === 'type');
  });
}

function lowerClass(cx: Context, node: Node, name: string, decorators: Expr[], words: readonly string[]): ClassId {
  const block = node.kids.find((kid) => kid.type === 'block');
  const superclasses = node.kids.find((kid) => kid.type === 'argument_list');
  const bases: Expr[] = [];
  const baseTexts: string[] = [];
  let abstract = false;
  for (const kid of superclasses?.kids ?? []) {
    const value = kid.type === 'keyword_argument' ? kid.kids[1] : kid;
    if (value && /(?:^|\.)(?:ABC|ABCMeta|Protocol)(?:\[|$)/.test(textOf(cx, value))) abstract = true;
    if (kid.type === 'keyword_argument') continue;
    bases.push(lowerExpr(cx, kid.type === 'subscript' ? kid.kids[0] : kid));
    baseTexts.push(textOf(cx, kid));
  }
  const cls: IrClass = { id: cx.module.classes.length, name, bases, methods: [], fieldTypes: Object.create(null), start: node.start, end: node.end };
  cx.module.classes.push(cls);
  if (decorators.length > 0) cls.decorators = decorators;
  if (abstract) cls.abstract = true;
  const body = [...(node.errors ?? []), ...(block?.kids ?? [])];
  const outer = { scope: cx.scope, fn: cx.fn, cls: cx.cls };
  const bindings = collectBindings(body, cx.text);
  const doc = docOf(cx, body[0]);
  if (doc !== undefined) cls.doc = doc;
  let state = outer.fn;
  if (hasOwnCode(body)) {
    const ir = newFunction(cx, { name: '', kind: 'initializer', cls: cls.id, isStatic: true, parent: outer.fn.ir.id, start: node.start, end: node.end });
    cls.staticInit = ir.id;
    state = { ir, loops: [] };
  }
  cx.scope = { kind: 'class', fn: state.ir.id, names: new Map(), globals: bindings.globals, members: bindings.names, bound: new Set(), parent: outer.scope };
  cx.fn = state;
  cx.cls = cls;
  const out: Stmt[] = [];
  for (const statement of doc === undefined ? body : body.slice(1)) lowerStatement(cx, statement, out);
  if (cls.staticInit !== undefined) state.ir.body = out;
  cx.scope = outer.scope;
  cx.fn = outer.fn;
  cx.cls = outer.cls;
  addFieldConstructor(cx, cls, words, baseTexts, body);
  return cls.id;
}
