/**
 * The backward search from a sink: which sources and which parameters reach a value. Works in jobs: a job walks the values
 * of one function body, takes calls of project functions through the (memoised, exact) job of their results, and ends at
 * sources and at parameters. Jobs feed each other until nothing new comes, so recursion needs no bound of its own.
 * What a single node means stands in steps.ts.
 */
import type { State } from '../binding/trie';
import type { SinkConcept, SourceConcept } from '../concepts';
import { push } from '../multimap';
import type { Callers } from './caller-places';
import type { Calls } from './calls';
import type { Chains } from './chains';
import type { Effect, GuardEffects } from './effects';
import type { FlowNode, GuardList } from './graph';
import { type CallerPlace, type End, type FieldValue, Job, NOT_BEGUN, type Query, type Walk } from './jobs';
import { addMask, effectsOf, type Known, keyOf, NOTHING_KNOWN } from './known';
import type { LocalObjects } from './local-objects';
import { isClosed, partsOf } from './parts';
import { type FnRef, fileOf, makeRef, nodeOf, type Program, type Ref, type SiteRef } from './program';
import { type RoleTold, withRole } from './roles';
import type { ParameterSources } from './sources';
import { step } from './steps';
import { withFields } from './tags';
import type { Place } from './target';
import type { Thrown } from './thrown';
import { Contradictions, type Told, textOfTold, withHandedOn } from './told';
import { Triples } from './triples';

import { after, BELOW, shortened, type Way, WHOLE, wayOf } from './way';

export type * from './jobs';

/** An unmodelled call keeps the taint; after this many in a row the claim is too thin to make. */
export const MOST_UNKNOWN_CALLS = 1;
const MOST_WALKS = 30_000;
/** After so many in a program, far more than large ones need, what is looked for is looked for briefly: a check ends, whatever it is given. */
const MOST_OF_ALL = 600_000;
const FEW_WALKS = 200;
/** Questions to one value in one job: in a program that keeps everything in one object, what is kept is asked for by ever new names. */
const MOST_TIMES = 64;
/** Ways into one value that are told apart. */
const MOST_WAYS = 24;

export interface Context {
  program: Program;
  /** Walks of all searches so far. */
  spent: { walks: number };
  calls: Calls;
  effects: GuardEffects;
  chains: Chains;
  objects: LocalObjects;
  sources: ParameterSources;
  thrown: Thrown;
  /** Model rows that were used, for coverage. */
  used: Set<string>;
  /** Values that are sources by where else they go: what a model is sent. */
  marks?: ReadonlyMap<Ref, ValueMark>;
}

export interface ValueMark {
  concept: SourceConcept;
  text: string | undefined;
  /** The sinks to which it counts as a source. */
  to: readonly SinkConcept[];
}

const NO_ENDS: readonly End[] = [];
const NO_JOB = new Job(0);

export class Search {
  /** Jobs by value, way and what is known; by function and way; by what makes them what they are. */
  private readonly valueJobs = new Triples<Job>();
  private readonly resultJobs = new Triples<Job>();
  private readonly otherJobs = new Map<string, Job>();
  private nextJob = 1;
  private readonly queue: Job[] = [];
  /** Frames from which no source is reached within so many further frames; shared by all sinks of this query. */
  readonly dead = new Map<number, number>();
  /** Numbers of what the ends of jobs lead to. */
  private readonly places = new Triples<number>();
  /** Jobs of what functions throw that were begun, and whether a function may throw what is looked for. */
  readonly errors = new Set<string>();
  readonly throwing = new Map<string, boolean>();
  /** Values of fields by class and name, and library states of members. */
  readonly fields = new Map<string, readonly FieldValue[]>();
  readonly members = new Map<string, readonly State[]>();
  private readonly callerPlaces = new Triples<Callers>();
  private readonly knownTable = new Map<string, Known>();
  private readonly knownByList = new Map<GuardList, Known>();
  private readonly refined = new Map<Ref, Known>();
  private readonly unions = new Triples<Known>();
  private nextKnown = 1;
  readonly contradictions: Contradictions;
  /** What an end of a callee's walk tells of the caller's own parameters: by call, function and number of what is told. */
  readonly handedOn = new Triples<Known>();
  /** What parameters must be for what they are kept in to be of a kind: one object for equal ones. */
  readonly tagged = new Map<string, Told>();

  constructor(
    readonly context: Context,
    readonly query: Query,
    /** Whether a source the rules ask for may be behind a value at all. */
    readonly mayReach: (ref: Ref) => boolean = () => true,
  ) {
    this.contradictions = new Contradictions(context.calls);
  }

  /** Whether a call of a function does not come to an end of its walk, with what it gives its parameters. */
  contradicts(call: SiteRef, fn: FnRef, { known }: Walk): boolean {
    return known.told.length > 0 && known.file === fileOf(fn) && this.contradictions.holds(call, fn, known);
  }

  /** Values that stand at a place, with what the guards of that point prove. Runs to the end. */
  from(place: Place, guards: GuardList | undefined): readonly End[] {
    if (!this.mayReach(place.ref)) return NO_ENDS;
    return this.atValue(place.ref, wayOf(place.segments), this.known(fileOf(place.ref), guards));
  }

  /** The same for what a caller hands to a parameter. @param end what was told on the way there, by the function called */
  fromCaller({ ref, way, call, guards }: CallerPlace, end: { walk: Walk; fn: FnRef }): readonly End[] {
    const inForce = this.known(fileOf(ref), guards);
    return this.atValue(ref, way, fileOf(call) === fileOf(ref) ? withHandedOn(this, call, end.fn, end.walk, inForce) : inForce);
  }

  /** The same for a jump's end. */
  land(end: End & { kind: 'jump' }): readonly End[] {
    if (!this.mayReach(end.ref)) return NO_ENDS;
    return this.atValue(end.ref, end.way, end.known);
  }

  /** @returns a number that stands for three */
  numbered(a: number, b: number, c: number): number {
    let number = this.places.get(a, b, c);
    if (number === undefined) this.places.set(a, b, c, (number = this.places.size));
    return number;
  }

  /** @returns a number that stands for a text */
  numberOf(text: string): number {
    let number = this.texts.get(text);
    if (number === undefined) this.texts.set(text, (number = this.texts.size));
    return number;
  }
  private readonly texts = new Map([['', NOTHING_KNOWN.toldId]]);

  private atValue(ref: Ref, way: Way, known: Known): readonly End[] {
    let job = this.valueJobs.get(ref, way.id, known.id);
    if (!job) {
      this.valueJobs.set(ref, way.id, known.id, (job = new Job(this.nextJob++)));
      this.visit(job, { ref, way, known, weak: 0, before: undefined, through: undefined, call: undefined });
    }
    this.run();
    // later walks may add to it
    return job.ends.length === 0 ? NO_ENDS : [...job.ends];
  }

  /** The job of a function's result. */
  results(fn: FnRef, asked: Way): Job {
    if (!this.mayReturn(fn)) return NO_JOB;
    const way = this.bounded(fn, asked);
    let job = this.resultJobs.get(fn, way.id, 0);
    if (!job) {
      this.resultJobs.set(fn, way.id, 0, (job = new Job(this.nextJob++)));
      const file = fileOf(fn);
      const starts: Start[] = [];
      for (const each of this.context.program.fn(fn)?.returns ?? []) {
        if (each.value === undefined) continue;
        const inner = each.isYield ? (after([{ kind: 'elem' }], way) ?? undefined) : way;
        if (inner) starts.push({ ref: makeRef(file, each.value), way: inner, known: this.known(file, each.guards) });
      }
      this.begin(job, starts);
    }
    return job;
  }

  /** Whether a result that was looked into has an end of a kind; one that no source reaches has none. */
  gives(fn: FnRef, asked: Way, isWanted: (end: End) => boolean): boolean {
    const jobOf = (way: Way) => this.resultJobs.get(fn, way.id, 0);
    return (jobOf(asked) ?? jobOf(shortened(asked)) ?? jobOf(BELOW))?.ends.some(isWanted) === true;
  }

  private readonly returning = new Map<FnRef, boolean>();
  /** Whether any result of a function may have a source behind it. */
  private mayReturn(fn: FnRef): boolean {
    let known = this.returning.get(fn);
    if (known === undefined) {
      known = (this.context.program.fn(fn)?.returns ?? []).some((each) => each.value !== undefined && this.mayReach(makeRef(fileOf(fn), each.value)));
      this.returning.set(fn, known);
    }
    return known;
  }

  /** Where a way into a parameter leads to at the callers; found once for all sinks of this query. */
  callers(fn: FnRef, index: number, way: Way, find: () => Callers): Callers {
    let places = this.callerPlaces.get(fn, index, way.id);
    if (!places) this.callerPlaces.set(fn, index, way.id, (places = find()));
    return places;
  }

  /** The job of what a class keeps in its fields, or of what a function throws. */
  field(key: string, starts: () => Start[]): Job {
    let job = this.otherJobs.get(key);
    if (!job) {
      this.otherJobs.set(key, (job = new Job(this.nextJob++)));
      this.begin(job, starts());
    }
    return job;
  }

  private begin(job: Job, starts: readonly Start[]): void {
    for (const { ref, way, known } of starts)
      if (this.mayReach(ref)) this.visit(job, { ref, way, known, weak: 0, before: undefined, through: undefined, call: undefined });
  }

  /** Ways that were asked of a function's result or of a parameter. */
  private readonly asked = new Map<number, Set<number>>();
  /** A function that calls itself with a part of its argument asks for ever longer ways: after many, for shorter ones. */
  bounded(fn: FnRef, way: Way): Way {
    let ways = this.asked.get(fn);
    if (!ways) this.asked.set(fn, (ways = new Set()));
    if (ways.has(way.id)) return way;
    if (ways.size >= MOST_WAYS * 4) return way === WHOLE ? way : BELOW;
    const bounded = ways.size >= MOST_WAYS ? shortened(way) : way;
    ways.add(bounded.id);
    return bounded;
  }

  /** So much has been searched that the rest has to be brief. */
  get isSpent(): boolean {
    return this.context.spent.walks > MOST_OF_ALL;
  }

  private visit(job: Job, from: Walk): void {
    const asked = from.known.fields.size === 0 ? from : withFields(this, from);
    const walk = asked.known.roles.size === 0 ? asked : withRole(asked, asked.known);
    if (walk && this.isNews(job, walk.ref, walk.way, walk.weak, walk.known)) this.follow(job, walk);
  }

  private isNews(job: Job, ref: Ref, way: Way, weak: number, known: Known): boolean {
    const most = this.isSpent ? FEW_WALKS : MOST_WALKS;
    return job.walks <= most && job.isNews(ref, way, weak, known, MOST_TIMES);
  }

  private follow(job: Job, walk: Walk): void {
    this.context.spent.walks++;
    if (job.fresh === NOT_BEGUN) job.fresh = [];
    job.fresh.push(walk);
    if (!job.queued) {
      job.queued = true;
      this.queue.push(job);
    }
  }

  private run(): void {
    // taking the first out of a long list would move all others
    for (let next = 0; next < this.queue.length; next++) {
      const job = this.queue[next] as Job;
      job.queued = false;
      const batch = job.fresh;
      job.fresh = NOT_BEGUN;
      for (const walk of batch) if (!isClosed(this.context.program, walk)) step(this, job, walk);
    }
    this.queue.length = 0;
  }

  /** Continues a walk at another value. */
  go(job: Job, walk: Walk, ref: Ref, way: Way, more: Partial<Pick<Walk, 'known' | 'weak' | 'through' | 'call'>> = {}): void {
    if (!this.mayReach(ref)) return;
    let known = more.known ?? walk.known;
    if (more.through === undefined && this.leaves(walk, ref)) {
      // what its parameters are in one call of a function says nothing of another
      if (more.known === undefined) known = this.untold(known);
      this.end(job, { kind: 'jump', ref, way, known: known.file === fileOf(ref) ? known : NOTHING_KNOWN, walk: { ...walk, weak: more.weak ?? walk.weak } });
      return;
    }
    if (known.file !== fileOf(ref)) known = NOTHING_KNOWN;
    const weak = more.weak ?? walk.weak;
    const { through, call } = more;
    // most are not new, so that nothing is made before it is known
    if (known.fields.size > 0 || known.roles.size > 0) this.visit(job, { ref, way, known, weak, before: walk, through, call });
    else if (this.isNews(job, ref, way, weak, known)) this.follow(job, { ref, way, known, weak, before: walk, through, call });
  }

  /** Whether a step goes to a function that neither is nor encloses the one at hand. */
  private leaves(walk: Walk, ref: Ref): boolean {
    const file = fileOf(ref);
    if (file !== fileOf(walk.ref)) return true;
    const { program } = this.context;
    const to = program.node(ref);
    const from = program.node(walk.ref);
    return (
      to.fn !== from.fn &&
      to.op !== 'cell' &&
      to.op !== 'fn' &&
      to.op !== 'class' &&
      !program.encloses(file, to.fn, from.op === 'cell' ? this.homeOf(walk) : from.fn)
    );
  }

  /** A shared variable belongs to nobody; who reads it is the function at hand. */
  private homeOf(walk: Walk): number {
    for (let at: Walk | undefined = walk; at; at = at.before) {
      const node = this.context.program.node(at.ref);
      if (node.op !== 'cell' || fileOf(at.ref) !== fileOf(walk.ref)) return node.fn;
    }
    return this.context.program.node(walk.ref).fn;
  }

  goPlace(job: Job, walk: Walk, place: Place, way: Way, more: Partial<Pick<Walk, 'known' | 'weak' | 'through' | 'call'>> = {}): void {
    this.go(job, walk, place.ref, wayOf(place.segments, way), more);
  }

  /** Whether an end of a job that a call leads to is taken over there: sources, its own parameters, and those of functions around the call. */
  isTaken(end: End, callees: ReadonlySet<FnRef>, site: SiteRef): boolean {
    if (end.kind === 'source') return true;
    if (end.kind !== 'param') return false;
    const { program } = this.context;
    return callees.has(end.fn) || (fileOf(end.fn) === fileOf(site) && program.encloses(fileOf(site), nodeOf(end.fn), program.site(site).fn));
  }

  end(job: Job, end: End): void {
    if (!job.addEnd(end)) return;
    if (end.kind === 'jump' || end.kind === 'into') {
      if (job.hasOthers) return;
      job.hasOthers = true;
    }
    job.tell(end);
  }

  /** Hears of a job's ends, those it has and those to come; of ends that are no call's to match, of one for all. */
  listen(job: Job, listener: (end: End) => void): void {
    if (job !== NO_JOB) job.listen(listener);
  }

  known(file: number, guards: GuardList | undefined): Known {
    if (!guards) return NOTHING_KNOWN;
    let known = this.knownByList.get(guards);
    if (!known) this.knownByList.set(guards, (known = this.knownOf(file, this.context.effects.of(file, guards))));
    return known;
  }

  /** What a refined value adds to what is known. */
  knownAt(ref: Ref, { guards }: FlowNode & { op: 'refine' }): Known {
    let known = this.refined.get(ref);
    if (!known) {
      const file = fileOf(ref);
      const effects = guards.flatMap((guard) => [...this.context.effects.ofGuard(file, guard)]);
      this.refined.set(ref, (known = this.knownOf(file, effects)));
    }
    return known;
  }

  knownOf(file: number, effects: readonly Effect[]): Known {
    const masks = new Map<number, number>();
    const each = new Map<number, number>();
    const roles = new Map<number, RoleTold[]>();
    const told: Told[] = [];
    const fields = new Map<number, Told[]>();
    for (const effect of effects) {
      if (effect.is?.key !== undefined) {
        if (!effect.is.isNot && !effect.is.begins && !fields.get(effect.node)?.includes(effect.is)) push(fields, effect.node, effect.is);
      } else if (effect.is && !told.includes(effect.is)) told.push(effect.is);
      if (effect.role && !roles.get(effect.node)?.includes(effect.role)) push(roles, effect.node, effect.role);
      addMask(each, effect.node, (effect.each ?? 0) & this.query.stop);
      addMask(masks, effect.node, effect.barriers & this.query.stop);
    }
    if (masks.size === 0 && each.size === 0 && roles.size === 0 && told.length === 0 && fields.size === 0) return NOTHING_KNOWN;
    const toldAs = textOfTold(told);
    const all = { file, masks, each, roles, told, toldAs, toldId: this.numberOf(toldAs), fields };
    const key = keyOf(all);
    let known = this.knownTable.get(key);
    if (!known) this.knownTable.set(key, (known = { ...all, id: this.nextKnown++, parts: partsOf(this.context.program, file, masks) }));
    return known;
  }

  /** What is known without what is told of parameters. */
  untold(known: Known): Known {
    if (known.told.length === 0) return known;
    return (known.untold ??= this.knownOf(known.file, effectsOf({ ...known, told: [] })));
  }

  /** Both sets; of two files, the one that belongs to `file`. */
  union(a: Known, b: Known, file: number): Known {
    if (a === b || b.id === 0 || b.file !== file) return a.file === file ? a : NOTHING_KNOWN;
    if (a.id === 0 || a.file !== file) return b;
    let known = this.unions.get(a.id, b.id, 0);
    if (!known) this.unions.set(a.id, b.id, 0, (known = this.knownOf(file, [...effectsOf(a), ...effectsOf(b)])));
    return known;
  }
}

export interface Start {
  ref: Ref;
  way: Way;
  known: Known;
}
