/**
 * What a filtering call lets through, as far as a member of its elements goes: `messages.filter((m) => m.role === 'user' || m.role === 'assistant')`
 * gives messages whose role is one of these. What is proved of the element itself, effects.ts says.
 */
import { camel } from '../binding/path';
import { guardsOf, type NodeId } from './graph';
import { type FnRef, fileOf, makeRef } from './program';
import type { Search } from './search';
import type { Way } from './way';

/** The member of an element that is asked for: `[].role`, and of a search for one element `.role`. */
function memberAsked(way: Way, isOne: boolean): string | undefined {
  const { head, tail } = way;
  if (head?.kind === 'where') return head.key;
  const at = isOne ? head : head?.kind === 'elem' || head?.kind === 'index' ? tail?.head : undefined;
  return at?.kind === 'prop' ? at.name : undefined;
}

/**
 * @param fn decides which elements come out
 * @param way what is asked of the result
 * @param isOne the result is one element
 * @returns whether every element that comes out has a member that no attacker chose, where that member is asked for
 */
export function closesMember(s: Search, fn: FnRef, way: Way, isOne: boolean): boolean {
  const name = memberAsked(way, isOne);
  const { program } = s.context;
  const flow = program.fn(fn);
  if (name === undefined || !flow) return false;
  const file = fileOf(fn);
  const isMember = (id: NodeId): boolean => {
    const node = program.node(makeRef(file, id));
    if (node.op === 'refine') return isMember(node.base);
    if (node.op !== 'member' || camel(node.name) !== camel(name)) return false;
    const base = program.node(makeRef(file, node.base));
    return base.op === 'param' && base.fn === flow.id && base.index === 0;
  };
  const passing = flow.returns.filter((each) => {
    const value = each.value === undefined ? undefined : program.node(makeRef(file, each.value));
    return value !== undefined && !(value.op === 'const' && !value.value);
  });
  return (
    passing.length > 0 &&
    passing.every((each) =>
      [...guardsOf(each.guards), ...each.whenTrue].some((guard) =>
        s.context.effects.ofGuard(file, guard).some((effect) => (effect.barriers & s.query.stop) !== 0 && isMember(effect.node)),
      ),
    )
  );
}
