/**
 * The definition of a Vue component by options, as a class: methods and hooks are methods, computed values getters, what `data` and `setup`
 * return and what `props` names are fields of the instance.
 */
import type { Expr, IrClass, IrFunction } from '../../../ir/ir';
import { type Class, endOf, type Function as FunctionNode, type Node, type ObjectExpression, startOf } from '../ast';
import { lowerClass } from '../classes';
import { constantString, lowerExpression } from '../expressions';
import { lowerFunction } from '../functions';
import { assigned, newFunction, type State, syntheticVariable } from '../scope';

/**
 * @param node what the file exports by default: options, a call that is given them (`defineComponent`, `Vue.extend`), or a class
 * @param addTemplate adds the template's method
 */
export function lowerDefinition(s: State, name: string, node: Node | undefined, addTemplate: (cls: IrClass) => void): Expr {
  if (node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression') {
    const before = s.module.classes.length;
    const value = lowerClass(s, node as Class, name);
    addTemplate(s.module.classes[before] as IrClass);
    return value;
  }
  const options = optionsOf(node);
  const [start, end] = options ? [startOf(options), endOf(options)] : [0, s.text.length];
  const cls: IrClass = { id: s.module.classes.length, name, bases: [], methods: [], fieldTypes: Object.create(null), start: 0, end: s.text.length };
  s.module.classes.push(cls);
  const made = newFunction(s, 'constructor', 'constructor', start, end);
  made.cls = cls.id;
  cls.methods.push({ name: 'constructor', fn: made.id, isStatic: false, kind: 'constructor' });
  const props = assigned(s, syntheticVariable(s, '*props*'));
  (s.module.variables[props] as { fn: number }).fn = made.id;
  made.params.push({ variable: props, name: 'props', start, end: start });
  /** Variables that hold what `data` and `setup` gave. */
  const results = new Map<string, number>();
  const field = (key: string, value: Expr, at: { start: number; end: number }) =>
    made.body.push({ op: 'store', object: { op: 'this', start: at.start, end: at.start }, key, value, start: at.start, end: at.end });
  const prop = (key: string, at: { start: number; end: number }): Expr => ({ op: 'member', object: { op: 'ref', variable: props, ...at }, name: key, ...at });
  if (options) {
    for (const [key, value, at] of entriesOf(options)) {
      if (key === 'props') for (const [each, place] of namesOf(value)) field(each, prop(each, place), place);
      else if (key === 'methods' || key === 'computed' || key === 'watch') members(s, cls, key, value);
      else if (isFunction(value)) {
        const fn = lowerFunction(s, value, 'method', key, cls, false, at);
        cls.methods.push({ name: key, fn, isStatic: false, kind: 'method' });
        if (key === 'data' || key === 'setup')
          for (const [each, place] of returnedNames(value)) field(each, returned(s, made, props, results, key, each, place), place);
      } else {
        const outer = s.fn;
        s.fn = made;
        made.body.push({ op: 'expr', value: lowerExpression(s, value), start: startOf(value), end: endOf(value) });
        s.fn = outer;
      }
    }
  } else if (node) s.fn.body.push({ op: 'expr', value: lowerExpression(s, node), start: startOf(node), end: endOf(node) });
  addTemplate(cls);
  return { op: 'class', cls: cls.id, start, end };
}

/** `{…}`, `defineComponent({…})`, `Vue.extend({…})`, `defineComponent({…}) as T` */
function optionsOf(node: Node | undefined): ObjectExpression | undefined {
  let at = node;
  for (let depth = 0; at && depth < 6; depth++) {
    if (at.type === 'ObjectExpression') return at;
    if (at.type === 'CallExpression') at = at.arguments.at(-1) as Node | undefined;
    else if (at.type === 'TSAsExpression' || at.type === 'TSSatisfiesExpression' || at.type === 'ParenthesizedExpression') at = at.expression as Node;
    else return undefined;
  }
  return undefined;
}

/** Entries with a constant key: the key, its value, the whole entry. */
function entriesOf(object: ObjectExpression): [string, Node, Node][] {
  return object.properties.flatMap((each): [string, Node, Node][] => {
    const property = each as Node;
    if (property.type !== 'Property' || (property.computed && constantString(property.key as Node) === undefined)) return [];
    const key = property.key as Node;
    const name = key.type === 'Identifier' ? key.name : constantString(key);
    return name === undefined ? [] : [[name, property.value as Node, property]];
  });
}

const isFunction = (node: Node): node is Node & FunctionNode => node.type === 'FunctionExpression' || (node.type as string) === 'ArrowFunctionExpression';

/** Methods, computed values and watchers. A computed value or a watcher may be an object of functions. */
function members(s: State, cls: IrClass, option: 'methods' | 'computed' | 'watch', node: Node): void {
  if (node.type !== 'ObjectExpression') return;
  for (const [key, value, at] of entriesOf(node)) {
    const parts: [string, Node, Node][] = value.type === 'ObjectExpression' ? entriesOf(value) : [['get', value, at]];
    for (const [part, fn, place] of parts) {
      if (!isFunction(fn) || (option === 'methods' && value.type === 'ObjectExpression')) continue;
      const kind = option === 'computed' ? (part === 'set' ? 'setter' : 'getter') : 'method';
      const name = option === 'watch' ? `watch ${key}` : key;
      cls.methods.push({ name, fn: lowerFunction(s, fn, kind, name, cls, false, place), isStatic: false, kind });
    }
  }
}

type Place = { start: number; end: number };
const placeOf = (node: Node): Place => ({ start: startOf(node), end: endOf(node) });

/** `['a', 'b']` or the keys of an object. */
function namesOf(node: Node): [string, Place][] {
  if (node.type === 'ObjectExpression') return entriesOf(node).map(([key, , at]) => [key, placeOf(at)]);
  if (node.type !== 'ArrayExpression') return [];
  return node.elements.flatMap((each): [string, Place][] => {
    const name = constantString(each as Node | null);
    return name === undefined ? [] : [[name, placeOf(each as Node)]];
  });
}

/** Keys of the object that a function returns. */
function returnedNames(fn: Node & FunctionNode): [string, Place][] {
  const body = fn.body as Node | null;
  if (body?.type === 'ObjectExpression') return namesOf(body);
  if (body?.type !== 'BlockStatement') return [];
  return (body.body as Node[]).flatMap((statement) =>
    statement.type === 'ReturnStatement' && (statement.argument as Node | null)?.type === 'ObjectExpression' ? namesOf(statement.argument as Node) : [],
  );
}

/** A field of what `this.data()` or `this.setup(props)` gives; a ref is the value it holds. */
function returned(s: State, made: IrFunction, props: number, results: Map<string, number>, option: 'data' | 'setup', key: string, at: Place): Expr {
  const call = (): Expr => ({
    op: 'call',
    callee: { op: 'member', object: { op: 'this', ...at }, name: option, ...at },
    args: [{ value: { op: 'ref', variable: props, ...at } }],
    ...at,
  });
  const known = results.get(option);
  const variable = known ?? syntheticVariable(s, `*${option}*`);
  if (known === undefined) {
    (s.module.variables[variable] as { fn: number }).fn = made.id;
    results.set(option, variable);
    made.body.push({ op: 'assign', variable: assigned(s, variable), value: call(), ...at });
  }
  const member = (): Expr => ({ op: 'member', object: { op: 'ref', variable, ...at }, name: key, ...at });
  if (option === 'data') return member();
  return { op: 'logical', operator: '??', left: { op: 'member', object: member(), name: 'value', ...at }, right: member(), ...at };
}
