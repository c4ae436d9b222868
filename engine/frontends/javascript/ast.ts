/**
 * The syntax tree both parsers deliver: TSESTree, in the type declarations that oxc-parser publishes (types only, so nothing
 * is loaded). The two trees differ in where offsets stand, which is why spans are read through `startOf` and `endOf`.
 */
import type { Node } from 'oxc-parser';

export type * from 'oxc-parser';

/** A node as typescript-estree makes it: no `start` and `end`, but `range`. */
interface Ranged {
  start?: number;
  end?: number;
  range?: [number, number];
}

/** @returns UTF-16 offset of the node's first character. */
export function startOf(node: Node): number {
  const start = (node as Ranged).start;
  return start !== undefined ? start : ((node as Ranged).range as [number, number])[0];
}

/** @returns UTF-16 offset after the node's last character. */
export function endOf(node: Node): number {
  const end = (node as Ranged).end;
  return end !== undefined ? end : ((node as Ranged).range as [number, number])[1];
}
