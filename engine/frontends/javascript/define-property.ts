/**
 * `Object.defineProperty(o, 'k', { value })` and `Object.defineProperties(o, { k: { get() { … } } })` are assignments, a getter's value what it
 * returns. Descriptors that are not written out stay calls, and so does a key that is not a constant.
 */
import type { Expr, Stmt } from '../../ir/ir';
import { storeTo } from './assign';
import { endOf, type Node, startOf } from './ast';
import { keyOf, lowerExpression } from './expressions';
import { lookup, type State } from './scope';

type ObjectNode = Node & { type: 'ObjectExpression' };
type Call = Node & { type: 'CallExpression' };

/** Lowers a call that stands alone to what it assigns. @returns false where it is another call, or cannot be seen into */
export function definesProperties(s: State, node: Call, out: Stmt[]): boolean {
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression' || callee.computed) return false;
  const [owner, name] = [callee.object as Node, callee.property as Node];
  if (owner.type !== 'Identifier' || (owner.name !== 'Object' && owner.name !== 'Reflect') || name.type !== 'Identifier') return false;
  if (lookup(s, owner.name) !== undefined) return false;
  const [target, second, third] = node.arguments as Node[];
  if (!target || !second || !isCopied(target)) return false;
  if (name.name === 'defineProperty' && third?.type === 'ObjectExpression' && isWrittenOut(third)) {
    const key = keyOf(s, second, true);
    // the mark of compiled modules is no value of theirs
    if (typeof key !== 'string' || key === '__esModule') return false;
    define(s, target, key, third, out, node);
    return true;
  }
  if (name.name !== 'defineProperties' || second.type !== 'ObjectExpression') return false;
  const properties = second.properties.flatMap((property) =>
    property.type === 'Property' && property.value.type === 'ObjectExpression' && isWrittenOut(property.value as ObjectNode)
      ? [{ property, key: keyOf(s, property.key as Node, property.computed) }]
      : [],
  );
  if (properties.length < second.properties.length || properties.some(({ key }) => typeof key !== 'string')) return false;
  for (const { property, key } of properties) define(s, target, key as string, property.value as ObjectNode, out, property as Node);
  return true;
}

/** A name, or members of one: it may be evaluated once for each property. */
function isCopied(node: Node): boolean {
  return node.type === 'Identifier' || node.type === 'ThisExpression' || (node.type === 'MemberExpression' && !node.computed && isCopied(node.object as Node));
}

const isWrittenOut = (descriptor: ObjectNode): boolean => descriptor.properties.every((property) => property.type === 'Property' && !property.computed);

function define(s: State, target: Node, key: string, descriptor: ObjectNode, out: Stmt[], at: Node): void {
  for (const property of descriptor.properties) {
    if (property.type !== 'Property') continue;
    const part = keyOf(s, property.key as Node, false);
    const given = lowerExpression(s, property.value as Node, part === 'value' || part === 'get' ? key : '');
    const { start, end } = given;
    const value: Expr | undefined = part === 'value' ? given : part === 'get' ? { op: 'call', callee: given, args: [], start, end } : undefined;
    if (value) storeTo(s, lowerExpression(s, target), key, value, out, at);
    else if (given.op !== 'literal') out.push({ op: 'expr', value: given, start: startOf(at), end: endOf(at) });
  }
}
