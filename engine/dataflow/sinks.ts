/**
 * Where values do harm: every place of every call, store and look-up that the models (or the language itself) name as a
 * sink. An inline literal is taken apart, so that each message of a prompt and each option is a place of its own.
 */

import { camel, type Segment } from '../binding/path';
import { advance } from '../binding/trie';
import type { SinkConcept } from '../concepts';
import type { Facts, FlowNode, GuardList, Site } from './graph';
import { dashesAt, endsInPair, isBehindDashes, isMessage, isOptionPair } from './options';
import { fileOf, makeRef, type Program, type Ref, type SiteRef } from './program';
import { findReturnedSinks } from './returned-sinks';
import { returnsOf } from './schema';
import type { Context } from './search';
import { keySegment } from './steps';
import type { Place } from './target';
import { findToolSinks, isUnseen } from './tool-sinks';
import { look } from './when';
import { writtenBy } from './written';

export interface Sink {
  concept: SinkConcept;
  file: number;
  place: Place;
  /** The expression that carries the value. */
  start: number;
  end: number;
  /** Offsets of what is called or assigned to, for messages. */
  calleeStart: number;
  calleeEnd: number;
  guards: GuardList | undefined;
  /** The function it stands in. */
  fn: number;
  /** The SDK's call behind it, where it is a call of the project's own client. */
  by?: Sink;
}

/** @param wanted sink concepts that some rule asks for */
export function findSinks(context: Context, wanted: ReadonlySet<SinkConcept>): Sink[] {
  const { program } = context;
  const sinks: Sink[] = [];
  program.files.forEach((facts, file) => {
    for (const site of facts.sites) callSinks(context, wanted, makeRef(file, site.id), site, sinks);
    for (const store of facts.stores) {
      if (typeof store.key !== 'string') continue;
      const typed = advance(context.calls.denoter.libraryStates(makeRef(file, store.base)), camel(store.key)).find((state) => state.write)?.write;
      const write = typed ?? program.models.writes.get(store.key);
      if (!write || !wanted.has(write.concept)) continue;
      context.used.add(write.key);
      sinks.push({
        concept: write.concept,
        file,
        place: { ref: makeRef(file, store.value), segments: [] },
        start: store.valueStart,
        end: store.valueEnd,
        calleeStart: store.start,
        calleeEnd: store.valueStart,
        guards: store.guards,
        fn: store.fn,
      });
    }
    if (wanted.has('code'))
      for (const node of facts.nodes) {
        if (node.op !== 'dynamic-import') continue;
        const place = { ref: makeRef(file, node.of), segments: [] };
        sinks.push({
          concept: 'code',
          file,
          place,
          start: node.ofStart,
          end: node.ofEnd,
          calleeStart: node.start,
          calleeEnd: node.ofStart,
          guards: node.guards,
          fn: node.fn,
        });
      }
  });
  findToolSinks(context, wanted, sinks);
  findReturnedSinks(context, wanted, sinks);
  return sinks;
}

/** The first word of a list that is run says which program is started. */
function withProgram(place: Place): Place {
  const [first, ...more] = place.segments;
  return first?.kind === 'index' && first.index === 0 && more.length === 0 ? { ...place, segments: [{ ...first, isProgram: true }] } : place;
}

function callSinks(context: Context, wanted: ReadonlySet<SinkConcept>, ref: SiteRef, site: Site, sinks: Sink[]): void {
  const { program, calls } = context;
  const { entries } = calls.target(ref);
  const file = fileOf(ref);
  const mayDispatch = wanted.has('dynamic-dispatch') && LOOKED_UP.has(program.node(makeRef(file, site.callee)).op);
  // most calls mean nothing here
  if (entries.length === 0 && !mayDispatch) return;
  const baseOf = () => ({ file, calleeStart: site.calleeStart, calleeEnd: site.calleeEnd, guards: site.guards, fn: site.fn });
  for (const entry of entries)
    for (const { concept, at } of entry.sinks) {
      if (!wanted.has(concept)) continue;
      context.used.add(entry.key);
      for (const found of at.root.kind === 'callback-return' ? returnsOf(calls, ref, at.root.at) : calls.places(ref, at)) {
        const place = concept === 'shell-command' ? withProgram(found) : found;
        if (concept === 'tool-description' && isUnseen(program, place)) continue;
        if ((concept === 'dynamic-dispatch' || entry.makes) && !mayBeCalled(program, file, site.node)) continue;
        const arg = site.args.find((each) => makeRef(file, each.value) === place.ref);
        if (concept === 'command-argument' && arg && isBehindDashes(program, file, site, arg)) continue;
        const span = arg ?? program.node(place.ref);
        const inside = { start: site.start, end: site.end };
        for (const each of takeApart(
          context,
          concept,
          place,
          arg ? { start: arg.start, end: arg.end } : span.start >= inside.start && span.end <= inside.end ? span : inside,
          inside,
          0,
        ))
          sinks.push({ concept, ...baseOf(), ...each });
      }
    }
  if (mayDispatch) {
    const found = dispatchOf(context, makeRef(file, site.callee), 0);
    if (found)
      sinks.push({
        concept: 'dynamic-dispatch',
        ...baseOf(),
        place: { ref: found.index, segments: [] },
        start: site.dispatch?.start ?? found.start,
        end: site.dispatch?.end ?? found.end,
      });
  }
}

interface Leaf {
  place: Place;
  start: number;
  end: number;
}

/** Follows a path through literals that stand in the call itself. */
function takeApart(
  context: Context,
  concept: SinkConcept,
  place: Place,
  span: { start: number; end: number },
  inside: { start: number; end: number },
  depth: number,
): Leaf[] {
  const { program } = context;
  const [segment, ...rest] = place.segments;
  const node = program.node(place.ref);
  const file = fileOf(place.ref);
  const whole: Leaf = { place, start: span.start, end: span.end };
  if (!segment || depth > 8 || node.start < inside.start || node.end > inside.end) return [whole];
  const deeper = (value: number, segments: readonly Segment[], at: { start: number; end: number }) =>
    takeApart(context, concept, { ref: makeRef(file, value), segments }, { start: at.start, end: at.end }, inside, depth + 1);
  if (segment.kind === 'filter') {
    const key = keySegment(segment);
    if (node.op === 'object' || node.op === 'array') {
      if (node.op !== (key.kind === 'index' ? 'array' : 'object')) return [];
      const seen = look(program, { ref: place.ref, segments: [key] });
      const known = seen.every((each) => each === 'absent' || (typeof each !== 'string' && program.node(each.ref).op === 'const'));
      if (!known) return [whole];
      const passes = seen.some((each) =>
        typeof each === 'string' ? segment.absent : segment.values.includes(String((program.node(each.ref) as FlowNode & { op: 'const' }).value)),
      );
      return passes ? takeApart(context, concept, { ref: place.ref, segments: rest }, span, inside, depth + 1) : [];
    }
    return [whole];
  }
  if (node.op === 'call' && segment.kind === 'prop') {
    // the text of an object that stands in the call too
    const [written] = writtenBy(context.calls, makeRef(file, node.site));
    const value = written?.segments.length === 0 ? program.node(written.ref) : undefined;
    const stands = value && value.start >= inside.start && value.end <= inside.end ? value : span;
    if (written && value?.op === 'object') return takeApart(context, concept, { ref: written.ref, segments: place.segments }, stands, inside, depth + 1);
  }
  if (node.op === 'object') {
    if (segment.kind === 'prop') {
      const found = node.props.filter((prop) => typeof prop.key === 'string' && camel(prop.key) === segment.name);
      if (found.length > 0) return found.flatMap((prop) => deeper(prop.value, rest, prop));
      return node.spreads.length > 0 || node.props.some((prop) => typeof prop.key !== 'string') ? [whole] : [];
    }
    // where a list of arguments may stand, an object is the options
    if (segment.kind === 'elem' && (concept === 'command-argument' || concept === 'shell-command')) return [];
  }
  const exact = node.op === 'array' && segment.kind === 'index' && !node.items.some((item) => item.spread) ? node.items[segment.index] : undefined;
  if (exact) return deeper(exact.value, rest, exact);
  if (node.op === 'array' && (segment.kind === 'elem' || segment.kind === 'where')) {
    const dashes = concept === 'command-argument' ? dashesAt({ context }, file, node) : -1;
    return node.items.flatMap((item, index) => {
      if (dashes >= 0 && index > dashes) return [];
      if (concept === 'command-argument' && (item.spread ? isOptionPair(program, makeRef(file, item.value)) : index === 2 && endsInPair(program, file, node)))
        return [];
      if (concept === 'command-argument' && isMessage(program, file, node, index)) return [];
      if (item.spread) return [{ place: { ref: makeRef(file, item.value), segments: place.segments }, start: item.start, end: item.end }];
      return deeper(item.value, segment.kind === 'where' ? [{ ...segment, kind: 'filter' as const }, ...rest] : rest, item);
    });
  }
  return [whole];
}

/** Functions of Python that look at a value or keep it, and do not call it. */
const LOOKS_AT = new Set([
  'bool',
  'callable',
  'dict',
  'dir',
  'hasattr',
  'id',
  'isinstance',
  'issubclass',
  'len',
  'list',
  'print',
  'repr',
  'setattr',
  'str',
  'type',
  'vars',
]);

/**
 * Whether what `getattr(object, name)` or `compile(text)` gives may be called or run: as the callee of a call, or somewhere else, when it is handed on,
 * returned or kept under a name. An attribute that is only read, compared or copied is no dispatch, and code that is only compiled was not run.
 */
function mayBeCalled(program: Program, file: number, value: number): boolean {
  const facts = program.files[file] as Facts;
  const same = new Set([value]);
  for (let grown = 0; grown < same.size; ) {
    grown = same.size;
    facts.nodes.forEach((node, id) => {
      if (node.op === 'refine' ? same.has(node.base) : node.op === 'phi' && node.alternatives.some((each) => same.has(each))) same.add(id);
      else if (node.op === 'cell' && facts.cells.get(node.variable)?.some((each) => same.has(each))) same.add(id);
    });
  }
  const isPassive = (callee: number) => {
    const node = facts.nodes[callee];
    const of = node?.op === 'member' ? facts.nodes[node.base] : node;
    return node?.op === 'global' ? LOOKS_AT.has(node.name) : of?.op === 'import' && of.module === 'inspect';
  };
  return (
    facts.sites.some((site) => same.has(site.callee) || (!isPassive(site.callee) && site.args.some((arg) => same.has(arg.value)))) ||
    facts.fns.some((fn) => fn?.returns.some((each) => each.value !== undefined && same.has(each.value))) ||
    facts.stores.some((store) => typeof store.key === 'string' && same.has(store.value))
  );
}

/** What a callee may be that is looked up by a name. */
const LOOKED_UP: ReadonlySet<FlowNode['op']> = new Set(['refine', 'phi', 'member', 'elem']);
const INVOKE = new Set(['call', 'apply', 'bind']);

/** `table[name]` that is called, directly or through a variable or a property of what was looked up. */
function dispatchOf(context: Context, ref: Ref, depth: number): { index: Ref; start: number; end: number } | undefined {
  if (depth > 6) return undefined;
  const { program } = context;
  const node = program.node(ref);
  const file = fileOf(ref);
  switch (node.op) {
    case 'refine':
      return dispatchOf(context, makeRef(file, node.base), depth + 1);
    case 'phi':
      for (const each of node.alternatives) {
        const found = dispatchOf(context, makeRef(file, each), depth + 1);
        if (found) return found;
      }
      return undefined;
    case 'member': {
      // `tools[name].run()`: what every object inherits has no such method, so a name that is not in the table ends in an error
      return INVOKE.has(node.name) ? dispatchOf(context, makeRef(file, node.base), depth + 1) : undefined;
    }
    case 'elem': {
      const index = node.index === undefined ? undefined : program.node(makeRef(file, node.index));
      if (program.files[file]?.language === 'python' && !isNamespace(program, makeRef(file, node.base))) return undefined;
      if (!index || node.index === undefined || index.op === 'const' || hasNoPrototype(context, makeRef(file, node.base), 0)) return undefined;
      return { index: makeRef(file, node.index), start: node.indexStart, end: node.indexEnd };
    }
    default:
      return undefined;
  }
}

/** `globals()[name]`: in Python a dict is a table of its own, but these are everything there is. */
function isNamespace(program: Context['program'], ref: Ref): boolean {
  const node = program.node(ref);
  if (node.op === 'member') return node.name === '__dict__';
  const callee = node.op === 'call' ? program.node(makeRef(fileOf(ref), program.site(makeRef(fileOf(ref), node.site)).callee)) : undefined;
  return callee?.op === 'global' && ['globals', 'locals', 'vars'].includes(callee.name);
}

/** `Object.create(null)`, also through Object.assign. */
function hasNoPrototype(context: Context, ref: Ref, depth: number): boolean {
  if (depth > 3) return false;
  const { program } = context;
  return look(program, { ref, segments: [] }).some((seen) => {
    const node = typeof seen === 'string' ? undefined : program.node(seen.ref);
    if (typeof seen === 'string' || node?.op !== 'call') return false;
    const site = program.site(makeRef(fileOf(seen.ref), node.site));
    const callee = program.node(makeRef(fileOf(seen.ref), site.callee));
    const first = site.args[0];
    if (callee.op !== 'member' || !first) return false;
    const value = program.node(makeRef(fileOf(seen.ref), first.value));
    if (callee.name === 'create') return value.op === 'const' && value.value === null;
    return callee.name === 'assign' && hasNoPrototype(context, makeRef(fileOf(seen.ref), first.value), depth + 1);
  });
}
