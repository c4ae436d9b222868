/**
 * What it proves that some element of a collection passed a test: `[root for root in roots if path.is_relative_to(root)]` that is not empty,
 * `roots.filter(…).length > 0`, `next((…), None)` and `roots.find(…)` that gave one.
 */
import type { CompareOperator } from '../ir/ir';
import type { Builder } from './builder';
import { provenByNone } from './each';
import type { FlowNode, Guard, NodeId } from './graph';
import { calleeName, constant, emptyTold, siteOf } from './guard-values';
import { ancestors } from './origins';

const NOTHING: readonly Guard[] = [];

/** @returns those of the guards that speak of no element of a collection: that one element passed tells nothing of the others */
export const ofNoElement = (b: Builder, guards: readonly Guard[]): Guard[] =>
  guards.filter((guard) => 'node' in guard && ![...ancestors(b, guard.node)].some((id) => (b.nodes[id] as FlowNode).op === 'elem'));

/** @returns what holds where a list has an element */
export function provenByElement(b: Builder, list: NodeId): readonly Guard[] {
  const node = b.nodes[list] as FlowNode;
  if (b.ir.language === 'python') {
    const only = node.op === 'array' && node.items.length === 1 ? node.items[0] : undefined;
    return only && !only.spread ? ofNoElement(b, passed(b, only.value)) : NOTHING;
  }
  const site = siteOf(b, list);
  return site?.receiver !== undefined && calleeName(b, site) === 'filter' ? [{ kind: 'call', site: site.id, truth: true, some: true }] : NOTHING;
}

/** The conditions of a comprehension: an element that fails one is left out. */
function passed(b: Builder, id: NodeId): readonly Guard[] {
  const node = b.nodes[id] as FlowNode;
  if (node.op === 'refine') return [...node.guards, ...passed(b, node.base)];
  if (node.op !== 'phi' || node.alternatives.length !== 2) return NOTHING;
  const [value, left] = node.alternatives as [NodeId, NodeId];
  const out = constant(b, left);
  return out && out.value === undefined ? passed(b, value) : NOTHING;
}

/** @returns what holds where a search for one element gave one */
export function provenBySearch(b: Builder, found: NodeId): readonly Guard[] {
  const site = siteOf(b, found);
  const name = site && calleeName(b, site);
  if (!site || !name) return NOTHING;
  if (b.ir.language === 'python') return name === 'next' && site.receiver === undefined && site.args[0] ? provenByElement(b, site.args[0].value) : NOTHING;
  return site.receiver !== undefined && (name === 'find' || name === 'findLast') ? [{ kind: 'call', site: site.id, truth: true, some: true }] : NOTHING;
}

/** @returns what a comparison proves that asks whether there is such an element */
export function matchGuards(b: Builder, operator: CompareOperator, left: NodeId, right: NodeId): { whenTrue: readonly Guard[]; whenFalse: readonly Guard[] } {
  const told = emptyTold(b, operator, left, right);
  const isEquality = operator === '==' || operator === '!=';
  const isNone = isEquality && constant(b, right) !== undefined && (constant(b, right)?.value ?? undefined) === undefined;
  const proven = told ? provenByElement(b, told.node) : isNone ? provenBySearch(b, left) : NOTHING;
  const isThere = told ? told.isNot : operator === '!=';
  const none = told ? provenByNone(b, told.node) : NOTHING;
  return isThere ? { whenTrue: proven, whenFalse: none } : { whenTrue: none, whenFalse: proven };
}

/** @returns what holds where a value counts as true: a list that is not empty in Python, a length that is not 0, an element that was found */
export function provenByTruth(b: Builder, value: NodeId): readonly Guard[] {
  const node = b.nodes[value] as FlowNode;
  if (node.op === 'array') return provenByElement(b, value);
  return node.op === 'member' && node.name === 'length' ? provenByElement(b, node.base) : NOTHING;
}
