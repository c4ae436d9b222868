/**
 * Classes: members become functions of their own, field initialisers are gathered into two synthetic functions (instance
 * and static), declared types of fields are kept. Signatures without a body leave no trace but their types.
 */
import type { Expr, FunctionId, IrClass, IrFunction } from '../../ir/ir';
import { type Class, endOf, type Node, type Statement, startOf } from './ast';
import { keyOf, lowerExpression } from './expressions';
import { lowerDecorators, lowerFunction } from './functions';
import { assigned, declare, declareLexical, declareVars, newFunction, pushScope, type State } from './scope';
import { lowerStatements } from './statements';
import { typeOfAnnotation, typeOfExpression } from './types';

/** Lowers a class expression or the value of a class declaration. */
export function lowerClass(s: State, node: Class, name: string): Expr {
  const start = startOf(node);
  const end = endOf(node);
  const cls: IrClass = { id: s.module.classes.length, name: node.id?.name || name, bases: [], methods: [], fieldTypes: Object.create(null), start, end };
  s.module.classes.push(cls);
  if (node.abstract) cls.abstract = true;
  const decorators = lowerDecorators(s, node.decorators);
  if (decorators) cls.decorators = decorators;
  const outer = pushScope(s);
  const self = node.type === 'ClassExpression' && node.id ? declare(s, node.id.name) : undefined;
  if (node.superClass) cls.bases.push(lowerExpression(s, node.superClass));
  if (node.implements?.length) {
    cls.implements = node.implements.map((entry) => typeOfExpression(s, entry.expression as Node)).filter((type) => type !== undefined);
  }
  for (const member of node.body?.body ?? []) lowerMember(s, cls, member as Node);
  s.scope = outer;
  const value: Expr = { op: 'class', cls: cls.id, start, end };
  if (self === undefined || !s.module.variables[self]?.captured) return value;
  return {
    op: 'do',
    effects: [{ op: 'assign', variable: assigned(s, self), value, start, end }],
    value: { op: 'ref', variable: self, start, end },
    start,
    end,
  };
}

function lowerMember(s: State, cls: IrClass, node: Node): void {
  switch (node.type) {
    case 'MethodDefinition': {
      if (!node.value?.body) return;
      const key = keyOf(s, node.key, node.computed);
      const name = typeof key === 'string' ? key : '';
      const kind = node.kind === 'get' ? 'getter' : node.kind === 'set' ? 'setter' : node.kind;
      const decorators = lowerDecorators(s, node.decorators);
      const fn = lowerFunction(s, node.value, kind, name, cls, node.static, node);
      if (decorators) (s.module.functions[fn] as IrFunction).decorators = decorators;
      cls.methods.push({ name, fn, isStatic: node.static, kind });
      return;
    }
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
      lowerField(s, cls, node);
      return;
    case 'StaticBlock': {
      const outerFn = enterInitializer(s, cls, true, node);
      const outer = pushScope(s);
      const statements = node.body as Statement[];
      declareVars(s, statements);
      declareLexical(s, statements);
      const body: IrFunction['body'] = [];
      lowerStatements(s, statements, body);
      s.fn.body.push({ op: 'block', body, start: startOf(node), end: endOf(node) });
      s.scope = outer;
      s.fn = outerFn;
      return;
    }
    default:
      return;
  }
}

type Field = Node & { type: 'PropertyDefinition' | 'AccessorProperty' | 'TSAbstractPropertyDefinition' | 'TSAbstractAccessorProperty' };

function lowerField(s: State, cls: IrClass, node: Field): void {
  const constant = !node.computed || node.key.type === 'Literal' || node.key.type === 'TemplateLiteral';
  const type = constant ? typeOfAnnotation(s, node.typeAnnotation as Node | null) : undefined;
  const ambient = node.declare || node.type === 'TSAbstractPropertyDefinition' || node.type === 'TSAbstractAccessorProperty';
  if (type) {
    const key = keyOf(s, node.key, node.computed);
    if (typeof key === 'string') cls.fieldTypes[key] = type;
  }
  if (!node.value && node.decorators?.length) injectField(s, cls, node);
  if (ambient || !node.value) return;
  const outerFn = enterInitializer(s, cls, node.static, node);
  const key = keyOf(s, node.key, node.computed);
  const value = lowerExpression(s, node.value, typeof key === 'string' ? key : '');
  const start = startOf(node);
  const end = endOf(node);
  s.fn.body.push({ op: 'store', object: { op: 'this', start: startOf(node.key), end: endOf(node.key) }, key, value, start, end });
  s.fn = outerFn;
}

/** `@Inject(TOKEN) private runner: Runner;`: what the decorator gives is what the field holds. */
function injectField(s: State, cls: IrClass, node: Field): void {
  const outerFn = enterInitializer(s, cls, node.static, node);
  const key = keyOf(s, node.key, node.computed);
  for (const value of lowerDecorators(s, node.decorators) ?? []) {
    const object: Expr = { op: 'this', start: startOf(node.key), end: endOf(node.key) };
    if (value.op === 'call') s.fn.body.push({ op: 'store', object, key, value, start: startOf(node), end: endOf(node) });
  }
  s.fn = outerFn;
}

/** Makes the class's instance or static initialiser the current function; returns the one that was. */
function enterInitializer(s: State, cls: IrClass, isStatic: boolean, node: Node): IrFunction {
  const outer = s.fn;
  const known: FunctionId | undefined = isStatic ? cls.staticInit : cls.init;
  const fn = known === undefined ? newFunction(s, '', 'initializer', startOf(node), endOf(node)) : (s.module.functions[known] as IrFunction);
  if (known === undefined) {
    fn.cls = cls.id;
    if (isStatic) {
      fn.isStatic = true;
      cls.staticInit = fn.id;
    } else cls.init = fn.id;
  }
  fn.end = endOf(node);
  s.fn = fn;
  return outer;
}
