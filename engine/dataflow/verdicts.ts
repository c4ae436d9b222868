/**
 * Answers that are a part of what a function returns: `return False, "outside"`, `return { allowed: true }`, asked as `allowed, error = check(path)` or
 * `if (!check(path).allowed)`. Which ways out of the function give such an answer, and what is known on each of them.
 */
import type { Builder } from './builder';
import { type Facts, type FlowNode, type FlowReturn, type Guard, guardsOf, type NodeId, type SiteId, unrefined } from './graph';
import { type FnRef, fileOf, makeRef, type Program } from './program';

/** The place in a tuple or list, or the name of a member. */
export type Part = number | string;

/** One way out of a function. `site`: the call whose result it hands on as a whole. */
export interface WayOut {
  guards: readonly Guard[];
  site?: SiteId;
}

/** Alternatives of a returned value that are looked into. */
const MOST_DEPTH = 6;

/** The tuples, lists and objects that a returned expression is, with what is known where each is made, and what else it may be. */
function* formsOf(
  nodeAt: (id: NodeId) => FlowNode,
  id: NodeId,
  guards: readonly Guard[] = [],
  depth = 0,
): Generator<{ node: FlowNode; guards: readonly Guard[] }> {
  const node = nodeAt(id);
  if (depth < MOST_DEPTH && node.op === 'refine') yield* formsOf(nodeAt, node.base, [...guards, ...node.guards], depth + 1);
  else if (depth < MOST_DEPTH && node.op === 'phi') for (const each of node.alternatives) yield* formsOf(nodeAt, each, guards, depth + 1);
  else yield { node, guards };
}

/** @returns what the parts of a returned value tell as conditions; of one that is written elsewhere nothing, it may have been changed since */
export function partsTold(b: Builder, value: NodeId, start: number, end: number): Pick<FlowReturn, 'parts'> {
  const parts = [...formsOf((id) => b.nodes[id] as FlowNode, value)].flatMap(({ node }) => {
    if (node.start < start || end < node.end) return [];
    const values = node.op === 'array' ? node.items.map((item) => item.value) : node.op === 'object' ? node.props.map((prop) => prop.value) : [];
    return values.map((each) => ({ value: each, ...b.condition(each) })).filter((each) => each.whenTrue.length + each.whenFalse.length > 0);
  });
  return parts.length === 0 ? {} : { parts };
}

/** @returns the call that a value is a part of the result of, and which part; undefined for anything else, and where that part is set by hand */
export function partOfCall(program: Program, file: number, id: NodeId): { site: SiteId; part: Part } | undefined {
  const nodeAt = (each: NodeId) => program.node(makeRef(file, each));
  const { nodes } = program.files[file] as Facts;
  const node = nodeAt(unrefined(nodes, id));
  if (node.op !== 'member' && node.op !== 'elem') return undefined;
  const index = node.op === 'elem' && node.index !== undefined ? nodeAt(node.index) : undefined;
  const part = node.op === 'member' ? node.name : index?.op === 'const' ? index.value : undefined;
  const base = unrefined(nodes, node.base);
  const call = nodeAt(base);
  if (call.op !== 'call' || (typeof part !== 'string' && typeof part !== 'number')) return undefined;
  const isSet = program.stores.get(makeRef(file, base))?.some(({ store }) => typeof store.key !== 'string' || store.key === part);
  return isSet ? undefined : { site: call.site, part };
}

/**
 * @param truth as what the part counts
 * @returns the ways out of a function on which the part of its result may count so; a way of which nothing is seen has no guards but those around it
 */
export function waysOut(program: Program, fn: FnRef, part: Part, truth: boolean): WayOut[] {
  const nodeAt = (id: NodeId) => program.node(makeRef(fileOf(fn), id));
  return (program.fn(fn)?.returns ?? []).flatMap((each): WayOut[] => {
    const around = guardsOf(each.guards);
    // nothing has no parts; asked for with `?.` it does not count as true
    if (each.value === undefined) return truth ? [] : [{ guards: around }];
    return [...formsOf(nodeAt, each.value)].flatMap(({ node, guards }): WayOut[] => {
      const known = [...around, ...guards];
      if (node.op === 'call') return [{ guards: known, site: node.site }];
      const value = node.start < each.start || each.end < node.end ? undefined : partAt(node, part);
      if (value === undefined) return [{ guards: known }];
      const counts = value === 'absent' ? false : truthOf(nodeAt, value);
      if (counts !== undefined) return counts === truth ? [{ guards: known }] : [];
      const told = each.parts?.find((other) => other.value === value);
      return [{ guards: [...known, ...((truth ? told?.whenTrue : told?.whenFalse) ?? [])] }];
    });
  });
}

/** @returns undefined where it cannot be seen */
function partAt(node: FlowNode, part: Part): NodeId | 'absent' | undefined {
  if (node.op === 'array' && typeof part === 'number' && part >= 0)
    return node.items.slice(0, part + 1).some((item) => item.spread) ? undefined : (node.items[part]?.value ?? 'absent');
  if (node.op !== 'object' || node.spreads.length > 0 || node.props.some(({ key }) => typeof key !== 'string')) return undefined;
  return node.props.findLast(({ key }) => key === part)?.value ?? 'absent';
}

/** Whether a value counts as true; undefined where that depends. */
function truthOf(nodeAt: (id: NodeId) => FlowNode, id: NodeId): boolean | undefined {
  const node = nodeAt(id);
  if (node.op === 'const') return Boolean(node.value);
  const isText = (part: NodeId) => {
    const each = nodeAt(part);
    return each.op === 'const' && typeof each.value === 'string' && each.value !== '';
  };
  return node.op === 'template' && node.parts.some(isText) ? true : undefined;
}
