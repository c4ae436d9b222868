/**
 * What is proved of every element of a collection: a loop that throws or returns at one that fails, `all(…)` and `any(not …)`, a list of those that fail
 * which is empty. Each condition is judged by what it says of the element, so a helper that checks one counts as what its body proves.
 */
import type { Expr } from '../ir/ir';
import { FIRST_WORD } from './barriers';
import type { Builder, Condition } from './builder';
import { type Facts, type FlowNode, type Guard, type GuardList, guardsOf, type NodeId, unrefined } from './graph';
import { constant } from './guard-values';
import type { Walk } from './jobs';
import { fileOf, makeRef, nodeOf, type Program } from './program';

const NOTHING: readonly Guard[] = [];

/** A comprehension over one collection: its element, and what is known of one that it gives and of one that it leaves out. */
export interface Picked {
  element: NodeId;
  /** Of the value that is given, as a condition. */
  value: Condition;
  /** Of the condition behind `if`. */
  test: Condition | undefined;
}

/** The elements that were taken of collections since a node was made. */
const takenSince = (b: Builder, from: number): NodeId[] =>
  b.nodes.slice(from).flatMap((node, at) => (node.op === 'elem' && node.index === undefined ? [from + at] : []));

const ofEach = (element: NodeId | undefined, guards: readonly Guard[]): readonly Guard[] =>
  element === undefined || guards.length === 0 ? NOTHING : [{ kind: 'each', element, guards }];

/**
 * @param from the first node of its body
 * @param changed what is assigned in it: a collection that is replaced on the way was not gone through
 * @returns what holds behind a loop that came to its end: what held at the end of its body, of each element
 */
export function provenByLoop(
  b: Builder,
  from: number,
  changed: ReadonlySet<NodeId>,
  entry: GuardList | undefined,
  back: GuardList | undefined,
): readonly Guard[] {
  const element = takenSince(b, from)[0];
  const node = element === undefined ? undefined : (b.nodes[element] as FlowNode);
  return node?.op === 'elem' && !changed.has(node.base) ? ofEach(element, guardsOf(back, entry)) : NOTHING;
}

/** Keeps what a list says of the elements that it was made of, where it goes through one collection. @param from the first node of its item */
export function notePicked(b: Builder, list: NodeId, item: Expr, from: number): void {
  const [element, ...others] = item.op === 'do' ? takenSince(b, from) : [];
  const node = b.nodes[list] as FlowNode;
  const value = node.op === 'array' ? node.items[0]?.value : undefined;
  if (item.op !== 'do' || element === undefined || others.length > 0 || value === undefined) return;
  const test = b.tests.get(value);
  if (item.value.op !== 'conditional') b.picked.set(list, { element, value: b.condition(value), test: undefined });
  // behind a second condition, or a second collection, an element may be left out for another reason
  else if (test && item.value.then.op !== 'conditional' && item.value.then.op !== 'do') b.picked.set(list, { element, value: b.condition(value), test });
}

/** @returns what holds where a list of elements that were picked is empty */
export function provenByNone(b: Builder, list: NodeId): readonly Guard[] {
  const picked = b.picked.get(list);
  return ofEach(picked?.element, picked?.test?.whenFalse ?? NOTHING);
}

/** @returns what holds where `all(list)` is true or, of `any(list)`, false */
export function provenOfAll(b: Builder, list: NodeId, truth: boolean): readonly Guard[] {
  const picked = b.picked.get(list);
  return picked && !picked.test ? ofEach(picked.element, truth ? picked.value.whenTrue : picked.value.whenFalse) : NOTHING;
}

/** @returns what holds of each element at some ends of a function, where at all others the collection has none */
export function provenAtExits(b: Builder, exits: readonly (GuardList | undefined)[]): Guard[] {
  const lists = exits.map((each) => guardsOf(each));
  const isEmpty = (guards: readonly Guard[], of: NodeId) =>
    guards.some((guard) => {
      if (guard.kind === 'empty') return !guard.isNot && plain(b, guard.node) === of;
      if (guard.kind !== 'is' || guard.key !== undefined || plain(b, guard.node) !== of || guard.begins || guard.from !== undefined) return false;
      if (guard.values.length === 0) return guard.isNot;
      return !guard.isNot && guard.values.every((value) => constant(b, value) && !constant(b, value)?.value);
    });
  const found = new Set(lists.flatMap((guards) => guards.filter((guard) => guard.kind === 'each')));
  return [...found].filter((guard) => {
    const element = b.nodes[guard.element] as FlowNode & { op: 'elem' };
    return lists.every((guards) => guards.includes(guard) || isEmpty(guards, plain(b, element.base)));
  });
}

/** The value itself, or the parameter that it is. */
function plain(b: Builder, id: NodeId): NodeId {
  const value = unrefined(b.nodes, id);
  return b.defaults.get(value)?.param ?? value;
}

const ADDS = new Set(['append', 'extend', 'insert', 'add', 'update', 'push', 'unshift', 'splice']);

/** Whether something is added to a collection behind the place where its elements were checked. */
export function growsBehind(program: Program, file: number, collection: NodeId, at: number): boolean {
  const { nodes, sites } = program.files[file] as Facts;
  return sites.some((site) => {
    const callee = program.node(makeRef(file, site.callee));
    return site.start > at && callee.op === 'member' && ADDS.has(callee.name) && unrefined(nodes, callee.base) === collection;
  });
}

/** Calls of Python that give the elements of what they are given: of a mapping its keys, as a loop does. */
const GOES_THROUGH = new Set(['join', 'list', 'tuple', 'set', 'frozenset', 'sorted', 'reversed']);

/** Whether an element is asked for of a collection whose elements all passed. Of a mapping in Python these are its keys, never its values. */
export function isClosedByElements(program: Program, { known, ref, way, before }: Walk): boolean {
  const mask = (known.each.get(nodeOf(ref)) ?? 0) & ~FIRST_WORD;
  if (mask === 0) return false;
  const { head } = way;
  if (program.files[fileOf(ref)]?.language !== 'python') return head === undefined || head.kind === 'elem' || head.kind === 'index';
  if (head?.kind !== 'elem') return false;
  if (head.looped) return true;
  const by = before && program.node(before.ref);
  if (!before || by?.op !== 'call') return false;
  const callee = program.node(makeRef(fileOf(before.ref), program.site(makeRef(fileOf(before.ref), by.site)).callee));
  return (callee.op === 'member' || callee.op === 'global') && GOES_THROUGH.has(callee.name);
}
