/** One step of the backward search: what a node's value is made of. See search.ts for how the steps are joined. */

import { camel, type Segment } from '../binding/path';
import { advance, type State, segmentKey } from '../binding/trie';
import { isOfOtherBranch } from './branches';
import { stepCall } from './call-steps';
import { isClosedParameter } from './closed-types';
import { fieldStarts, statesOfMember } from './fields';
import { sentTo } from './generators';
import type { FlowNode } from './graph';
import { afterAddition, elementSegment, entryOf, isSurelyText, ownElements, storeSegment } from './lists';
import { dashesAt, endsInPair, followsDashes, isOptionPair } from './options';
import { fileOf, makeRef, type Program, type Ref } from './program';
import { pastTested } from './roles';
import { isClosed, isGiven, SCHEMA_CHECKED } from './schema';
import { type Job, MOST_UNKNOWN_CALLS, type Search, type Walk } from './search';
import { conditionOfObject, untested, withTold } from './tags';
import { endAtHidden, stepTemplate } from './text-steps';
import { stepCaught } from './thrown-steps';
import { after, asFilter, BELOW, behind, cons, fromOf, fromStart, mayHoldText, property, segmentsOf, type Way, WHOLE, wayOf } from './way';
import { look } from './when';

const SCALAR_PROPERTIES = new Set(['length', 'byteLength']);

export function step(s: Search, job: Job, walk: Walk): void {
  const { program } = s.context;
  const node = program.node(walk.ref);
  const file = fileOf(walk.ref);
  const { way } = walk;
  const go = (id: number, to: Way) => s.go(job, walk, makeRef(file, id), to);
  const mark = s.context.marks?.get(walk.ref);
  if (mark?.to.includes(s.query.concept) && mayHoldText(way)) {
    s.end(job, { kind: 'source', hit: { concept: mark.concept, text: mark.text, ref: walk.ref, key: '' }, walk });
  }
  stepAdditions(s, job, walk);
  if (way.head) stepStores(s, job, walk);
  switch (node.op) {
    case 'const':
      if (s.query.concept === 'api-key' && way === WHOLE && typeof node.value === 'string')
        s.end(job, { kind: 'source', hit: { concept: 'literal', text: undefined, ref: walk.ref, key: '' }, walk });
      else if (s.query.concept === 'tool-description' && way === WHOLE && typeof node.value === 'string') endAtHidden(s, job, walk, node.value);
      return;
    case 'member':
      if (SCALAR_PROPERTIES.has(node.name) || isHarmlessPart(s, walk.ref, node.name)) return;
      go(node.base, property(node.name, way));
      return;
    case 'elem':
      // one character forms no command, path or program
      if (isSurelyText(s.context.calls, makeRef(file, node.base))) return;
      if (node.index === undefined && program.files[file]?.language === 'python') go(node.base, cons({ kind: 'elem', looped: true }, way));
      else go(node.base, cons(elementSegment(program.node(makeRef(file, node.index ?? 0)), node.index !== undefined), way));
      return;
    case 'keys':
      go(node.base, cons({ kind: 'key' }, way));
      return;
    case 'rest':
      go(node.base, behind(node.from ?? 0, way));
      return;
    case 'template':
      stepTemplate(s, job, walk, node);
      return;
    case 'object':
      stepObject(s, job, walk, node);
      return;
    case 'array':
      if (way.head?.kind === 'filter') stepFilter(s, job, walk, way.head, node);
      else stepArray(s, job, walk, node);
      return;
    case 'phi':
      for (const each of node.alternatives) if (!isOfOtherBranch(s, walk, each)) go(each, way);
      return;
    case 'refine':
      s.go(job, walk, makeRef(file, node.base), way, { known: s.union(walk.known, s.knownAt(walk.ref, node), file) });
      return;
    case 'cell':
      for (const each of program.files[file]?.cells.get(node.variable) ?? [])
        if (!isOfOtherBranch(s, walk, each)) s.go(job, walk, makeRef(file, each), way, { known: s.untold(walk.known) });
      return;
    case 'import':
      stepImport(s, job, walk, node);
      return;
    case 'global':
      stepReads(s, job, walk);
      return;
    case 'this':
      stepThis(s, job, walk, node);
      return;
    case 'param':
      stepParam(s, job, walk, node);
      return;
    case 'sent':
      for (const place of sentTo(s.context.calls, makeRef(file, node.fn))) s.goPlace(job, walk, place, way);
      return;
    case 'caught':
      stepCaught(s, job, walk, node);
      return;
    case 'call':
      follow(s, job, walk, s.context.calls.ownStates(walk.ref), walk.way);
      stepCall(s, job, walk, makeRef(file, node.site));
      return;
    default:
      return;
  }
}

/** `Path(text).name`: a part of a library's value on which the sink is closed, as a model says. */
function isHarmlessPart(s: Search, ref: Ref, name: string): boolean {
  const { calls, program, used } = s.context;
  if (!program.models.partNames.has(camel(name))) return false;
  const part = calls.denoter.libraryStates(ref).find((state) => state.part)?.part;
  if (!part) return false;
  used.add(part.key);
  return (part.barriers & s.query.stop) !== 0;
}

/** Property assignments and additions made on this very value. */
function stepStores(s: Search, job: Job, walk: Walk): void {
  const { program } = s.context;
  const stores = s.context.calls.held.stores(walk.ref);
  for (const { file, store } of stores) {
    const { head } = walk.way;
    const isLooped = head?.kind === 'elem' && head.looped === true;
    if (head?.kind === 'key' || isLooped) {
      if (typeof store.key === 'number')
        s.go(job, walk, makeRef(file, store.key), walk.way.tail ?? WHOLE, { known: s.union(s.untold(walk.known), s.known(file, store.guards), file) });
      // a loop over what has numbers for keys gives what stands under them
      if (!isLooped || typeof store.key === 'string') continue;
    }
    if (head?.kind === 'prop' && store.replaced?.some((word) => head.name.toLowerCase().includes(camel(word).toLowerCase()))) continue;
    const key = storeSegment(program, file, store.key);
    if (s.query.exact && key.kind === 'elem' && walk.way.head?.kind === 'prop') continue;
    const copied = typeof store.key === 'number' ? entryOf(program, file, store.key, store.value) : undefined;
    const rest = copied === undefined ? enter(key, walk.way) : walk.way;
    const value = makeRef(file, copied ?? store.value);
    if (!rest || !s.mayReach(value)) continue;
    // what guards prove is looked up for what is followed only; another call of the function may have stored it
    // a key that cannot be seen may be any, and is hardly ever the name of this option
    const weak =
      copied === undefined && key.kind === 'elem' && head?.kind === 'prop' && head.isOption ? Math.min(walk.weak + 1, MOST_UNKNOWN_CALLS) : walk.weak;
    s.go(job, walk, value, rest, { known: s.union(s.untold(walk.known), s.known(file, store.guards), file), weak });
  }
}

/** What modelled calls put into this very value: `messages.push(m)`. */
function stepAdditions(s: Search, job: Job, walk: Walk): void {
  const { calls, program } = s.context;
  for (const { site, flow, key } of calls.held.to(walk.ref)) {
    const rest = afterAddition(s, walk.ref, walk.way, site, flow.to.segments);
    if (!rest || (flow.barriers & s.query.stop) !== 0) continue;
    s.context.used.add(key);
    const known = s.union(s.untold(walk.known), s.known(fileOf(site), program.site(site).guards), fileOf(site));
    for (const place of calls.flowPlaces(site, flow.from)) if (!followsDashes(s, site, place.ref)) s.goPlace(job, walk, place, rest, { known });
  }
}

/** The rest of a way after one step, where a `where` becomes a filter on what the step reaches. */
export function enter(key: Segment, way: Way): Way | undefined {
  const { head, tail } = way;
  if (!head) return undefined;
  if (head.kind === 'deep') return BELOW;
  if (head.kind === 'filter') return head.isTested && tail ? enter(key, tail) : undefined;
  if (key.kind === 'index' && key.index >= 0 && key.index < fromOf(head)) return undefined;
  if (head.kind === 'where') return key.kind === 'elem' || key.kind === 'index' ? cons(asFilter(head), tail ?? WHOLE) : undefined;
  return after([key], way);
}

function stepObject(s: Search, job: Job, walk: Walk, node: FlowNode & { op: 'object' }): void {
  const file = fileOf(walk.ref);
  const { way } = walk;
  const go = (id: number, to: Way) => s.go(job, walk, makeRef(file, id), to);
  const { head } = way;
  if (!head) return;
  const stepKeys = () => {
    for (const prop of node.props) if (typeof prop.key === 'number') go(prop.key, way.tail ?? WHOLE);
    for (const spread of node.spreads) go(spread, way);
  };
  switch (head.kind) {
    case 'deep':
      for (const prop of node.props) go(prop.value, BELOW);
      for (const spread of node.spreads) go(spread, BELOW);
      return;
    case 'filter':
      stepFilter(s, job, walk, head, node);
      return;
    case 'key':
      stepKeys();
      return;
    case 'elem':
      if (s.query.exact) return;
      if (head.looped) {
        stepKeys();
        return;
      }
      for (const prop of node.props) go(prop.value, way.tail ?? WHOLE);
      for (const spread of node.spreads) go(spread, way);
      return;
    case 'prop': {
      const named = node.props.filter((prop) => typeof prop.key === 'string' && camel(prop.key) === head.name);
      for (const prop of named) go(prop.value, way.tail ?? WHOLE);
      // a key that cannot be seen may be any, and is hardly ever this one
      for (const prop of node.props) {
        if (typeof prop.key === 'string' || s.query.exact) continue;
        const copied = entryOf(s.context.program, file, prop.key, prop.value);
        if (copied !== undefined) go(copied, way);
        else s.go(job, walk, makeRef(file, prop.value), way.tail ?? WHOLE, { weak: Math.min(walk.weak + 1, MOST_UNKNOWN_CALLS) });
      }
      if (named.length === 0) for (const spread of node.spreads) go(spread, way);
      return;
    }
    default:
      return;
  }
}

/** The step to the key of a filter: a property, or a position in a tuple (`["system", "…"]`). */
export const keySegment = ({ key }: { key: string }): Segment =>
  /^\d+$/.test(key) ? { kind: 'index', index: Number(key) } : { kind: 'prop', name: camel(key) };

/** An element that must have a literal property: `messages[role=system]`. A role that is not a literal matters when it is itself tainted. */
function stepFilter(s: Search, job: Job, walk: Walk, head: Segment & { kind: 'filter' }, node: FlowNode & { op: 'object' | 'array' }): void {
  const { program } = s.context;
  const key = keySegment(head);
  if ((node.op === 'array') !== (key.kind === 'index')) return;
  if (node.op === 'object' && head.isTested && head.key !== 'role') {
    const condition = conditionOfObject(s, walk.ref, node, head);
    if (condition !== 'closed')
      stepObject(s, job, { ...walk, way: walk.way.tail ?? WHOLE, known: withTold(s, walk.known, walk.ref, condition), before: walk }, node);
    return;
  }
  const seen = look(program, { ref: walk.ref, segments: [key] });
  const values = seen.map((each) => {
    if (typeof each === 'string') return each;
    const value = program.node(each.ref);
    return value.op === 'const' ? { value: String(value.value) } : each;
  });
  const rest = walk.way.tail ?? WHOLE;
  const isSeen = (each: (typeof values)[number]) => each === 'absent' || (typeof each === 'object' && 'value' in each);
  const passes = values.some(
    (each) =>
      (head.isTested && !isSeen(each)) || (each === 'absent' ? head.absent : typeof each === 'object' && 'value' in each && head.values.includes(each.value)),
  );
  if (passes) {
    const inside: Walk = { ...walk, way: rest, before: walk };
    if (node.op === 'array') stepArray(s, job, inside, node);
    else stepObject(s, job, inside, node);
  } else {
    // from the property itself, not from what it comes to: a guard may speak of a variable in between
    const given: readonly { value: number }[] =
      node.op === 'array'
        ? node.items.slice(Number(head.key), Number(head.key) + 1)
        : node.props.filter((prop) => typeof prop.key === 'string' && camel(prop.key) === camel(head.key));
    const own = given.map(({ value }) => makeRef(fileOf(walk.ref), value));
    const open = values.flatMap((each) => (typeof each === 'object' && 'ref' in each ? [each.ref] : []));
    if (open.length > 0) for (const ref of own.length > 0 ? own : open) s.go(job, walk, ref, WHOLE);
  }
  if (node.op === 'object' && node.spreads.length > 0 && values.every((each) => each === 'unknown'))
    for (const spread of node.spreads) s.go(job, walk, makeRef(fileOf(walk.ref), spread), walk.way);
}

function stepArray(s: Search, job: Job, walk: Walk, node: FlowNode & { op: 'array' }): void {
  const { program } = s.context;
  const file = fileOf(walk.ref);
  const { head } = walk.way;
  if (!head || head.kind === 'prop' || head.kind === 'key') return;
  const tail = walk.way.tail ?? WHOLE;
  const words = s.query.concept === 'command-argument';
  const dashes = words ? dashesAt(s, file, node) : -1;
  const spreads = node.items.some((item) => item.spread);
  // how far it still is to the element that is asked for; undefined where any may be it
  let left = head.kind !== 'index' ? undefined : head.index >= 0 ? head.index : spreads ? undefined : node.items.length + head.index;
  let leftOut = fromOf(head);
  for (const [index, item] of node.items.entries()) {
    if (dashes >= 0 && index > dashes) return;
    if (words && index === 2 && endsInPair(program, file, node)) return;
    const ref = makeRef(file, item.value);
    if (!item.spread) {
      if ((left !== undefined && left-- > 0) || leftOut-- > 0) continue;
      const rest = enter(head.kind === 'index' ? head : { kind: 'elem' }, walk.way);
      if (rest) s.go(job, walk, ref, rest);
      if (left !== undefined) return;
      continue;
    }
    const asked =
      left === undefined
        ? head.kind === 'index'
          ? cons({ kind: 'elem' }, tail)
          : fromStart(walk.way, Math.max(0, leftOut))
        : cons(head.kind === 'index' ? { ...head, index: left } : head, tail);
    if (!(words && isOptionPair(program, ref))) s.go(job, walk, ref, asked);
    if (left !== undefined && left < ownElements(s, ref, head)) return;
    left = undefined;
    leftOut = 0;
  }
}

function stepImport(s: Search, job: Job, walk: Walk, node: FlowNode & { op: 'import' }): void {
  const { program } = s.context;
  const file = fileOf(walk.ref);
  const target = program.imported(file, node.module, node.name);
  if (!target) return;
  if ('ref' in target) {
    s.go(job, walk, target.ref, target.member === undefined ? walk.way : property(target.member, walk.way));
    return;
  }
  if ('module' in target) {
    const { head, tail } = pastTested(walk.way);
    const exported = head?.kind === 'prop' ? program.exported(target.module, head.name) : undefined;
    if (exported && 'ref' in exported)
      s.go(job, walk, exported.ref, exported.member === undefined ? (tail ?? WHOLE) : property(exported.member, tail ?? WHOLE));
    return;
  }
  stepReads(s, job, walk);
}

/** Library values that are sources when read. @returns whether one was found */
export function stepReads(s: Search, job: Job, walk: Walk): boolean {
  return follow(s, job, walk, s.context.calls.denoter.libraryStates(walk.ref), walk.way);
}

function follow(s: Search, job: Job, walk: Walk, states: readonly State[], way: Way): boolean {
  if (states.length === 0) return false;
  const segments = segmentsOf(way);
  let at = states;
  const node = s.context.program.node(walk.ref);
  let name = node.op === 'member' ? camel(node.name) : '';
  for (let i = 0; i <= segments.length; i++) {
    const next = segments[i];
    const isAmong = (from: number) => next?.kind !== 'index' || next.index < 0 || next.index >= from;
    const read = at.find((state) => state.read && (!state.read.named || name === '**' || state.read.named.test(name)) && isAmong(state.read.from))?.read;
    if (read) {
      s.context.used.add(read.key);
      s.end(job, { kind: 'source', hit: { concept: read.concept, text: read.text, ref: outermost(walk, s.context.program), key: read.key }, walk });
      return true;
    }
    for (const { take } of at) {
      if (!take) continue;
      s.context.used.add(take.key);
      for (const place of s.context.calls.channels.takenIn(fileOf(walk.ref), take.from)) s.goPlace(job, walk, place, wayOf(segments.slice(i)));
    }
    if (!next || at.length === 0) return false;
    if (next.kind === 'filter') continue;
    name = segmentKey(next);
    at = advance(at, name);
  }
  return false;
}

/** The whole access (`req.body.name`), not just its base (`req`): what a reader takes for the source. */
export function outermost(walk: Walk, program: Program): Ref {
  let best = walk.ref;
  for (
    let at = walk;
    at.before && at.through === undefined && at.before.way.length <= at.way.length && fileOf(at.before.ref) === fileOf(walk.ref);
    at = at.before
  ) {
    const { op } = program.node(at.before.ref);
    if (op === 'member' || op === 'elem') best = at.before.ref;
    else if (op !== 'phi' && op !== 'refine' && op !== 'rest') break;
  }
  return best;
}

function stepThis(s: Search, job: Job, walk: Walk, node: FlowNode & { op: 'this' }): void {
  const { program } = s.context;
  const owner = program.ownerOf(makeRef(fileOf(walk.ref), node.fn));
  if (!owner) return;
  for (const start of fieldStarts(s, owner.cls, walk.way, owner.isStatic)) s.go(job, walk, start.ref, start.way, { known: start.known });
  const { head, tail } = pastTested(walk.way);
  if (head?.kind === 'prop') follow(s, job, walk, statesOfMember(s, owner.cls, head.name, owner.isStatic), tail ?? WHOLE);
}

function stepParam(s: Search, job: Job, walk: Walk, node: FlowNode & { op: 'param' }): void {
  const { calls, sources } = s.context;
  const fn = makeRef(fileOf(walk.ref), node.fn);
  const isClosedBefore = s.context.chains.closes(fn, node.index, untested(walk.way), s.query.stop);
  for (const source of isClosedBefore ? [] : (sources.get(fn) ?? [])) {
    if (source.param !== -1 && source.param !== node.index) continue;
    s.context.used.add(source.key);
    const rest = after(source.segments, walk.way, true);
    if (!rest || source.schema.some((schema) => isClosed(calls, schema, segmentsOf(untested(rest))))) continue;
    if ((s.query.stop & SCHEMA_CHECKED) !== 0 && isGiven(calls, source.schema)) continue;
    if (source.checksTypes && source.concept === 'tool-arguments' && source.segments.length === 0 && isClosedParameter(calls, fn, node.index)) continue;
    s.end(job, { kind: 'source', hit: { concept: source.concept, text: source.text, ref: outermost(walk, s.context.program), key: source.key }, walk });
  }
  if (!isClosedBefore) stepReads(s, job, walk);
  // a typed instance handed in: what its class keeps in fields
  for (const d of calls.denoter.of(walk.ref))
    if (d.kind === 'instance') for (const start of fieldStarts(s, d.cls, walk.way, false)) s.go(job, walk, start.ref, start.way, { known: start.known });
  s.end(job, { kind: 'param', fn, index: node.index, way: s.bounded(-walk.ref, walk.way), walk });
}
