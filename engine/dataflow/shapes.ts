/**
 * Whether a file holds anything of the form of a tool. The gate sees the words of a form anywhere in a file; the facts tell whether they
 * stand in one object or class. Members that a class may have from a base in another file count as there.
 */
import { camel } from '../binding/path';
import type { CompiledShape } from '../binding/trie';
import type { Facts } from './graph';

/** @returns false when `findShapes` would find no handler of these shapes in the file, whatever other files hold */
export function holdsShape(facts: Facts, shapes: readonly CompiledShape[]): boolean {
  const wanted = shapes.filter((shape) => shape.handler.length > 0);
  const objects = wanted.filter((shape) => shape.objects !== false);
  const classes = wanted.filter((shape) => shape.classes !== false);
  return (
    facts.nodes.some((node) => {
      if (node.op !== 'object') return false;
      const has = (key: string) => node.props.some((prop) => prop.key === key);
      return objects.some((shape) => shape.handler.some(has) && shape.keys.every((row) => row.some(has)));
    }) ||
    facts.classes.some((cls) => {
      const handlers = classes.filter((shape) => cls?.methods.some((method) => shape.handler.includes(method.name)));
      if (!cls || handlers.length === 0) return false;
      if (cls.bases.length > 0) return true;
      const members = new Set(
        [...cls.methods.map((method) => method.name), ...Object.keys(cls.fieldTypes), ...storedOn(facts, [...cls.instanceFns, ...cls.staticFns])].map(camel),
      );
      return handlers.some((shape) => shape.keys.every((row) => row.some((key) => members.has(camel(key)))));
    })
  );
}

/** Names that functions store on their `this`. */
function storedOn(facts: Facts, fns: readonly number[]): string[] {
  return facts.stores.flatMap((store) => {
    const base = facts.nodes[store.base];
    return base?.op === 'this' && fns.includes(base.fn) && typeof store.key === 'string' ? [store.key] : [];
  });
}
