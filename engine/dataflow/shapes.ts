/**
 * Whether a file holds anything of the form of a tool. The gate sees the words of a form anywhere in a file; the facts tell whether they
 * stand in one object or class. Members that a class may have from a base in another file of the project count as there.
 */
import { camel } from '../binding/path';
import type { CompiledShape } from '../binding/trie';
import { push } from '../multimap';
import type { Facts, FlowClass, FlowNode, NodeId } from './graph';
import type { Program } from './program';

/**
 * @param isPackage whether an import leads out of the project
 * @returns false when `findShapes` would find no handler of these shapes in the file that it does not find elsewhere
 */
export function holdsShape(facts: Facts, shapes: readonly CompiledShape[], isPackage: (specifier: string) => boolean): boolean {
  const wanted = shapes.filter((shape) => shape.handler.length > 0);
  const objects = wanted.filter((shape) => shape.objects !== false);
  const classes = wanted.filter((shape) => shape.classes !== false);
  return (
    facts.nodes.some((node) => node.op === 'object' && objects.some((shape) => isTool(facts, node, shape))) ||
    facts.classes.some((cls) => cls && isToolClass(facts, cls, classes, isPackage))
  );
}

function isTool(facts: Facts, object: FlowNode & { op: 'object' }, shape: CompiledShape): boolean {
  const values = new Map(object.props.flatMap(({ key, value }) => (typeof key === 'string' ? [[key, value] as const] : [])));
  if (!shape.keys.every((row) => row.some((key) => values.has(key)))) return false;
  return shape.handler.some((handler) => {
    const value = values.get(handler);
    if (value === undefined || !mayBeFunction(facts, value)) return false;
    const original = copiedFrom(facts, value, handler);
    // a copy under the same names is a tool where its original is one
    return original === undefined || !shape.keys.every((row) => row.some((key) => copiedFrom(facts, values.get(key), key) === original));
  });
}

/** The value of which this is the property of that name. */
function copiedFrom(facts: Facts, value: NodeId | undefined, name: string): NodeId | undefined {
  const node = value === undefined ? undefined : facts.nodes[value];
  return node?.op === 'member' && node.name === name ? node.base : undefined;
}

function mayBeFunction(facts: Facts, id: NodeId): boolean {
  const node = facts.nodes[id];
  switch (node?.op) {
    case 'const':
    case 'regex':
    case 'template':
    case 'object':
    case 'array':
    case 'scalar':
      return false;
    case 'elem':
      // one of several results of a call, such as a state beside its setter
      return facts.nodes[node.base]?.op !== 'call';
    default:
      return true;
  }
}

function isToolClass(facts: Facts, cls: FlowClass, shapes: readonly CompiledShape[], isPackage: (specifier: string) => boolean): boolean {
  const handlers = shapes.filter((shape) => cls.methods.some((method) => shape.handler.includes(method.name)));
  if (handlers.length === 0) return false;
  const isOpen = cls.bases.some((base) => {
    const node = facts.nodes[base];
    return node?.op !== 'import' || !isPackage(node.module);
  });
  if (isOpen) return true;
  const own = [...cls.methods.map((method) => method.name), ...Object.keys(cls.fieldTypes), ...storedOn(facts, [...cls.instanceFns, ...cls.staticFns])];
  const members = new Set(own.map(camel));
  return handlers.some((shape) => shape.keys.every((row) => row.some((key) => members.has(camel(key)))));
}

/** Names that functions store on their `this`. */
function storedOn(facts: Facts, fns: readonly number[]): string[] {
  return facts.stores.flatMap((store) => {
    const base = facts.nodes[store.base];
    return base?.op === 'this' && fns.includes(base.fn) && typeof store.key === 'string' ? [store.key] : [];
  });
}

/** Whether it has a member of what only looks like the shape. */
export const isOther = ({ not }: CompiledShape, has: (key: string) => boolean): boolean => !!not?.keys.some(has) && !not.unless.some(has);

const alike = new WeakMap<Program, ReadonlyMap<CompiledShape, ReadonlyMap<number, NodeId[]>>>();
const NONE: ReadonlyMap<number, NodeId[]> = new Map();

/** @returns by file the objects that have the keys of a shape; the objects of a program are gone through once for all shapes */
export function objectsLike(program: Program, shape: CompiledShape): ReadonlyMap<number, NodeId[]> {
  let known = alike.get(program);
  if (!known) {
    const found = new Map(program.models.shapes.map((each) => [each, new Map<number, NodeId[]>()]));
    program.files.forEach(({ nodes }, file) => {
      nodes.forEach((node, id) => {
        if (node.op !== 'object') return;
        const hasKey = (name: string) => node.props.some(({ key }) => key === name);
        for (const [shape, objects] of found) if (shape.keys.every((row) => row.some(hasKey)) && !isOther(shape, hasKey)) push(objects, file, id);
      });
    });
    alike.set(program, (known = found));
  }
  return known.get(shape) ?? NONE;
}
