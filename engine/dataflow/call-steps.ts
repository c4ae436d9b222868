/** The step through a call: into project functions, along a model's flows, or, where nothing is known, to all that went in. */

import { callPaths, type Segment } from '../binding/path';
import type { CallEntry } from '../binding/trie';
import { type Match, throughMatch } from './arguments';
import { fieldStarts } from './fields';
import { closesMember } from './filtered';
import { isSending } from './generators';
import type { Known } from './known';
import { leftOutBy } from './lists';
import { type FnRef, fileOf, makeRef, type SiteRef } from './program';
import { flowsIntoParameter } from './receivers';
import { pastTested, throughFilter } from './roles';
import { isClosed, isGiven, SCHEMA_CHECKED, validatorsOf } from './schema';
import { type End, type Job, MOST_UNKNOWN_CALLS, type Search, type Walk } from './search';
import { outermost } from './steps';
import { untested } from './tags';
import type { Place } from './target';
import { asHandedIn, withHandedOn } from './told';
import { after, BELOW, behind, cons, fromStart, segmentsOf, type Way, wayOf } from './way';
import { isNamed, isWriting } from './written';

export function stepCall(s: Search, job: Job, walk: Walk, ref: SiteRef): void {
  const { calls, program } = s.context;
  const target = calls.target(ref);
  const site = program.site(ref);
  const file = fileOf(ref);
  // the call was made, so what guarded it held
  const known = s.union(walk.known, s.known(file, site.guards), file);
  for (const cls of target.classes) {
    const fields = s.field(`${cls}|${walk.way.id}`, () => fieldStarts(s, cls, walk.way, false, true));
    const callees = new Set(target.fns);
    s.listen(fields, passingOn(s, job, walk, ref, fields, callees, known));
  }
  if (target.classes.length === 0)
    for (const fn of target.fns) {
      const results = s.results(fn, walk.way);
      if (results.isNone) continue;
      const callees = new Set([fn]);
      s.listen(results, passingOn(s, job, walk, ref, results, callees, asHandedIn(s, ref, target.fns, fn, known)));
    }
  for (const entry of target.entries) stepEntry(s, job, { ...walk, known }, ref, entry);
  // a signal's getter: what is called is a part of a modelled call's result, and the model says what calling it gives
  const callee = makeRef(file, site.callee);
  const isPart = calls.denoter.of(callee).some((d) => d.kind === 'result');
  const isSent = isPart && isSending(calls, ref);
  if (isSent && site.receiver !== undefined && target.entries.length === 0)
    s.go(job, walk, makeRef(file, site.receiver), cons({ kind: 'elem' }, walk.way), { known });
  else if (isPart) s.go(job, walk, callee, cons({ kind: 'call' }, walk.way), { known });
  if (target.fns.length === 0 && target.classes.length === 0 && target.entries.length === 0 && walk.weak < MOST_UNKNOWN_CALLS && !isSent) {
    // a library value is no carrier of text: `client.foo(x)` takes from x, not from the client
    const inputs = [...(site.receiver === undefined || target.isLibrary ? [] : [site.receiver]), ...site.args.map((arg) => arg.value)];
    for (const input of inputs) s.go(job, walk, makeRef(file, input), BELOW, { known, weak: walk.weak + 1 });
  }
}

/** What to do with the ends of a callee's job, seen from the call: its parameters are our arguments, `known` what held there. */
export function passingOn(s: Search, job: Job, walk: Walk, site: SiteRef, from: Job, callees: ReadonlySet<FnRef>, known: Known): (end: End) => void {
  const file = fileOf(site);
  let isEntered = false;
  // ends of one parameter come one after the other
  let fn: FnRef | undefined;
  let index = 0;
  let matches: readonly Match[] = [];
  return (end) => {
    if (!s.isTaken(end, callees, site)) {
      if (!isEntered) s.end(job, { kind: 'into', job: from, callees, site, walk });
      isEntered = true;
      return;
    }
    const isOwn = end.kind === 'param' && callees.has(end.fn);
    if (isOwn && (end.fn !== fn || end.index !== index)) {
      ({ fn, index } = end);
      matches = s.context.calls.argumentMatches(site, fn, index).filter(({ node }) => s.mayReach(makeRef(file, node)));
    }
    if (isOwn && matches.length === 0) return;
    for (const callee of callees) if (s.contradicts(site, callee, end.walk)) return;
    const weak = Math.min(walk.weak + end.walk.weak, MOST_UNKNOWN_CALLS);
    const [callee] = callees;
    const held = callee === undefined || callees.size > 1 ? known : withHandedOn(s, site, callee, end.walk, known);
    if (!isOwn) {
      if (!job.hasEnd(end, { weak, known: held })) s.end(job, { ...end, walk: { ...walk, known: held, weak, through: end, call: site, before: walk } });
      return;
    }
    for (const match of matches) {
      const way = throughMatch(match, end.way);
      if (way) s.go(job, walk, makeRef(file, match.node), way, { known: held, weak, through: end, call: site });
    }
  };
}

/** A modelled call: sources in its result, flows from its arguments and callbacks. */
function stepEntry(s: Search, job: Job, walk: Walk, ref: SiteRef, entry: CallEntry): void {
  const { calls } = s.context;
  s.context.used.add(entry.key);
  if (entry.scalar) return;
  for (const validated of entry.validates) {
    if (validated.data.root.kind !== 'return' || !s.context.program.speaksOf(validated, fileOf(ref))) continue;
    const rest = after(validated.data.segments, walk.way);
    const schemas = rest ? validatorsOf(calls, ref, validated) : [];
    if (rest && schemas.some((schema) => isClosed(calls, schema, segmentsOf(untested(rest))))) return;
    if ((s.query.stop & SCHEMA_CHECKED) !== 0 && isGiven(calls, schemas)) return;
  }
  for (const source of entry.sources) {
    if (source.at.root.kind !== 'return') continue;
    if (after(source.at.segments, walk.way, true) && (!entry.spelled || isSpelled(source.at.segments, walk.way)))
      s.end(job, { kind: 'source', hit: { concept: source.concept, text: entry.sourceText, ref: outermost(walk, s.context.program), key: entry.key }, walk });
  }
  if (entry.alias) for (const place of calls.places(ref, entry.alias)) s.goPlace(job, walk, place, walk.way);
  const closed = closedFlows(s, calls.target(ref).entries);
  if (isFiltered(s, ref, untested(walk.way)) || isOtherRole(s, ref, walk.way)) return;
  const asked = throughFilter(s, filtersOf(s, ref), behind(leftOutBy(s.context.program, ref), fromStart(walk.way)), isSearch(s, ref));
  for (const flow of entry.flows) {
    if ((flow.barriers & s.query.stop) !== 0 || flow.to.root.kind !== 'return' || closed.has(flow.from.text)) continue;
    const rest = after(flow.to.segments, asked);
    if (!rest || (isNamed(pastTested(rest)) && isWriting(entry, flow))) continue;
    if (flow.from.root.kind === 'callback-return') stepCallbackReturn(s, job, walk, ref, entry, flow.from.root.at.text, wayOf(flow.from.segments, rest));
    else
      for (const place of calls.flowPlaces(ref, flow.from)) {
        s.goPlace(job, walk, place, rest);
        if (CALLED.has(flow.from.root.kind)) stepUpdater(s, job, walk, ref, place, rest);
      }
  }
}

/** Whether a way names all that a pattern names: what is read by a key that is not seen, or as a whole, names nothing. */
const isSpelled = (pattern: readonly Segment[], way: Way): boolean => {
  const names = new Set(segmentsOf(way).map((segment) => (segment.kind === 'prop' ? segment.name : '')));
  return pattern.every((segment) => segment.kind !== 'prop' || names.has(segment.name));
};

/** `list.filter((x) => ALLOWED.includes(x))`: only what the callback lets through comes out. */
function isFiltered(s: Search, ref: SiteRef, way: Way): boolean {
  const { effects } = s.context;
  const fns = filtersOf(s, ref);
  if (fns.length === 0) return false;
  const isOne = isSearch(s, ref);
  return fns.every((fn) => ((effects.proves(fn, true).get(0) ?? 0) & s.query.stop) !== 0 || closesMember(s, fn, way, isOne));
}

/** Whether a call gives one of the elements that it lets through. */
function isSearch(s: Search, ref: SiteRef): boolean {
  const { program } = s.context;
  const callee = program.node(makeRef(fileOf(ref), program.site(ref).callee));
  return callee.op === 'member' && callee.name !== 'filter';
}

/** `messages.filter((m) => m.role !== 'system')`, asked for its system messages. */
function isOtherRole(s: Search, ref: SiteRef, way: Way): boolean {
  const { program } = s.context;
  const { head } = way;
  if (head?.kind !== 'where') return false;
  const fns = filtersOf(s, ref);
  return (
    fns.length > 0 &&
    fns.every((fn) =>
      program.fn(fn).returns.every((each) => {
        const value = each.value === undefined ? undefined : program.node(makeRef(fileOf(fn), each.value));
        const compared = value?.op === 'scalar' ? value.compared : undefined;
        if (!compared) return false;
        const left = program.node(makeRef(fileOf(fn), compared.left));
        const right = program.node(makeRef(fileOf(fn), compared.right));
        if (left.op !== 'member' || left.name !== head.key || right.op !== 'const') return false;
        const isWanted = head.values.includes(String(right.value));
        return compared.operator === '==' ? !isWanted : compared.operator === '!=' && isWanted;
      }),
    )
  );
}

/** Roots of flows that begin at a call of what the model hands out: a setter may be given a function. */
const CALLED: ReadonlySet<string> = new Set(['return', 'callback']);
const FILTERS = new Set(['filter', 'find', 'findLast']);

/** The functions that decide what a filtering call lets through; none for other calls. */
function filtersOf(s: Search, ref: SiteRef): FnRef[] {
  const { program, calls } = s.context;
  const site = program.site(ref);
  const callee = program.node(makeRef(fileOf(ref), site.callee));
  const first = site.args[0];
  if (callee.op !== 'member' || !first || !FILTERS.has(callee.name)) return [];
  return calls.denoter.of(makeRef(fileOf(ref), first.value)).flatMap((d) => (d.kind === 'fn' ? [d.fn] : []));
}

/** Places whose flow a variant with a condition closes: `text.replace(/</g, '&lt;')` is no plain replace. */
function closedFlows(s: Search, entries: readonly CallEntry[]): ReadonlySet<string> {
  const closed = new Set<string>();
  for (const entry of entries) if (entry.when.length > 0) for (const flow of entry.flows) if ((flow.barriers & s.query.stop) !== 0) closed.add(flow.from.text);
  return closed;
}

/** `setText((before) => before + x)`: what the function returns is set. */
function stepUpdater(s: Search, job: Job, walk: Walk, site: SiteRef, place: Place, way: Way): void {
  for (const d of s.context.calls.denoteAt(place)) {
    if (d.kind !== 'fn') continue;
    const results = s.results(d.fn, way);
    const callees = new Set([d.fn]);
    let isEntered = false;
    s.listen(results, (end) => {
      if (end.kind === 'param' && end.fn === d.fn) return;
      if (!s.isTaken(end, callees, site)) {
        if (!isEntered) s.end(job, { kind: 'into', job: results, callees, site, walk });
        isEntered = true;
        return;
      }
      const through: Walk = { ...walk, weak: Math.min(walk.weak + end.walk.weak, MOST_UNKNOWN_CALLS), before: walk };
      s.end(job, { ...end, walk: through });
    });
  }
}

/** What a callback returns, with its parameters taken from the call's flows into it. */
function stepCallbackReturn(s: Search, job: Job, walk: Walk, ref: SiteRef, entry: CallEntry, at: string, way: Way): void {
  const { calls } = s.context;
  for (const path of callPaths(at))
    for (const place of calls.places(ref, path))
      for (const d of calls.denoteAt(place)) {
        if (d.kind !== 'fn') continue;
        const results = s.results(d.fn, way);
        const callees = new Set([d.fn]);
        let isEntered = false;
        s.listen(results, (end) => {
          if (!s.isTaken(end, callees, ref)) {
            if (!isEntered) s.end(job, { kind: 'into', job: results, callees, site: ref, walk });
            isEntered = true;
            return;
          }
          const through: Walk = { ...walk, weak: Math.min(walk.weak + end.walk.weak, MOST_UNKNOWN_CALLS), through: end, call: ref, before: walk };
          if (end.kind !== 'param' || end.fn !== d.fn) {
            s.end(job, { ...end, walk: through });
            return;
          }
          for (const flow of flowsIntoParameter(entry, at, end.index - (d.bound ?? 0))) {
            if ((flow.barriers & s.query.stop) !== 0) continue;
            const rest = after(flow.to.segments, end.way);
            if (rest) for (const from of calls.flowPlaces(ref, flow.from)) s.goPlace(job, walk, from, rest, { weak: through.weak, through: end, call: ref });
          }
        });
      }
}
