/**
 * Roles of messages that the code asks for by itself: `if message["role"] == "system": system = message["content"]` takes the text of messages
 * with that role, so a message whose literal has another role is none of them. A role that cannot be seen may be any.
 */
import type { CompareOperator } from '../ir/ir';
import type { Builder } from './builder';
import { type FlowNode, type Guard, guardsOf, type NodeId } from './graph';
import { calleeName, constant, siteOf } from './guard-values';
import type { Known } from './known';
import { type FnRef, fileOf, makeRef, nodeOf } from './program';
import type { Search, Walk } from './search';
import { cons, type Way } from './way';

/** What is known of a message's role: it is one of these texts, or none of them. */
export interface RoleTold {
  values: readonly string[];
  isNot: boolean;
}

const ROLE = 'role';

/** @returns what a comparison tells when it is true: `message.role == "system"`, `message["role"] in ("system", "developer")`, `message.get("role") != "user"` */
export function roleTold(b: Builder, operator: CompareOperator, left: NodeId, right: NodeId): (Guard & { kind: 'role' }) | undefined {
  const isNot = operator === '!=' || operator === 'not in';
  if (operator === 'in' || operator === 'not in') {
    const message = messageOf(b, left);
    const list = b.nodes[right] as FlowNode;
    const values = list.op === 'array' ? list.items.map((item) => (item.spread ? undefined : constant(b, item.value)?.value)) : [];
    if (message === undefined || values.length === 0 || !values.every((value) => typeof value === 'string')) return undefined;
    return { kind: 'role', node: message, values: values as string[], isNot };
  }
  if (operator !== '==' && operator !== '!=') return undefined;
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const message = messageOf(b, side);
    const value = constant(b, other)?.value;
    if (message !== undefined && typeof value === 'string') return { kind: 'role', node: message, values: [value], isNot };
  }
  return undefined;
}

/** The value whose role a value is. */
function messageOf(b: Builder, role: NodeId): NodeId | undefined {
  const node = b.nodes[role] as FlowNode;
  const site = siteOf(b, role);
  let base = node.op === 'member' && node.name === ROLE ? node.base : undefined;
  if (site && calleeName(b, site) === 'get' && site.args[0] && constant(b, site.args[0].value)?.value === ROLE) base = site.receiver;
  while (base !== undefined) {
    const value = b.nodes[base] as FlowNode;
    if (value.op !== 'refine') break;
    base = value.base;
  }
  return base;
}

/** A walk at a message whose role was asked for: as it goes on, or undefined where what it asks for has another role. */
export function withRole(walk: Walk, known: Known): Walk | undefined {
  const told = known.roles.get(nodeOf(walk.ref));
  if (!told) return walk;
  const { head } = walk.way;
  for (const each of told) {
    if (head?.kind === 'filter' && head.key === ROLE && !head.absent && head.values.every((value) => each.values.includes(value) === each.isNot))
      return undefined;
  }
  return { ...walk, way: asked(walk.way, told) };
}

/** What is asked of a message, and that it has the role that was asked for. */
function asked(way: Way, told: readonly RoleTold[]): Way {
  const { head } = way;
  const values = told.find((each) => !each.isNot)?.values;
  if (!values || head?.kind !== 'prop' || head.name === ROLE) return way;
  return cons({ kind: 'filter', key: ROLE, values, absent: false, isTested: true }, way);
}

/** The same for what a function lets through: `messages.find((message) => message.role === 'system')`. @param isOne the result is one element */
export function throughFilter(s: Search, fns: readonly FnRef[], way: Way, isOne: boolean): Way {
  const each = fns.map((fn) => roleOf(s, fn));
  const values = each.every((told) => told !== undefined) ? [...new Set(each.flatMap((told) => told.values))] : [];
  if (values.length === 0) return way;
  const told = [{ values, isNot: false }];
  const { head, tail } = way;
  if (isOne) return asked(way, told);
  return (head?.kind === 'elem' || head?.kind === 'index') && tail ? cons({ kind: 'elem' }, asked(tail, told)) : way;
}

/** The role that the first parameter of a function has where its result is true. */
function roleOf(s: Search, fn: FnRef): RoleTold | undefined {
  const { program } = s.context;
  const found = program.fn(fn).returns.map((each) =>
    [...guardsOf(each.guards), ...each.whenTrue].find((guard): guard is Guard & { kind: 'role' } => {
      if (guard.kind !== 'role' || guard.isNot) return false;
      const message = program.node(makeRef(fileOf(fn), guard.node));
      return message.op === 'param' && message.fn === nodeOf(fn) && message.index === 0;
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** What a value is asked for beside its role. */
export function pastTested(way: Way): Way {
  let at = way;
  while (at.head?.kind === 'filter' && at.head.isTested && at.tail) at = at.tail;
  return at;
}

/** How two sets of roles are told apart. */
export const textOfRoles = (roles: ReadonlyMap<number, readonly RoleTold[]>): string =>
  [...roles].map(([node, told]) => `${node}${told.map((each) => `${each.isNot ? '!' : '='}${each.values.join('|')}`).join()}`).join(';');
