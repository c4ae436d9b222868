/** What the search is made of: what is asked, walks over values, the jobs they belong to, and where they end. */
import type { SinkConcept, SourceConcept } from '../concepts';
import { Ends } from './ends';
import type { GuardList } from './graph';
import { isKnownAmong, isNewsAmong, type Known } from './known';
import type { FnRef, Ref, SiteRef } from './program';
import { Triples } from './triples';
import type { Way } from './way';

/** What is asked: which sink, and which barriers end a path to it. */
export interface Query {
  concept: SinkConcept;
  stop: number;
  /** Keys that are not known lead nowhere. */
  exact?: boolean;
}

export interface SourceHit {
  concept: SourceConcept;
  /** Better words than the concept's, from the model. */
  text: string | undefined;
  ref: Ref;
  /** Model row. */
  key: string;
}

export interface Walk {
  ref: Ref;
  way: Way;
  known: Known;
  /** How many unknown calls the value passed. */
  weak: number;
  before: Walk | undefined;
  /** The end of another job through which this state was reached, and the call it was reached at. */
  through: End | undefined;
  call: SiteRef | undefined;
  /** What follows was thrown, not returned. */
  thrown?: true;
}

/** An argument that a parameter takes its value from. */
export interface CallerPlace {
  ref: Ref;
  call: SiteRef;
  way: Way;
  /** Those of the call, where the argument stands in it. */
  guards: GuardList | undefined;
  /** Nothing can be behind it, so that it need not be looked into. */
  isBarren: boolean;
  /** What is called comes out of a parameter. */
  isOfParameter: boolean;
}

/** What is stored in a field, and the guards where that is done. */
export interface FieldValue {
  ref: Ref;
  guards: GuardList | undefined;
}

export type End =
  | { kind: 'source'; hit: SourceHit; walk: Walk }
  | { kind: 'param'; fn: FnRef; index: number; way: Way; walk: Walk }
  /** A value of some other function: a field, a shared variable, another module's export. Followed once for all, without calling context. */
  | { kind: 'jump'; ref: Ref; way: Way; known: Known; walk: Walk }
  /**
   * A call whose job has ends of the other kinds that are not this call's to match: they are looked for in that job. Taking
   * them over, each job would hold the ends of all that it calls, and time would grow with the square of the program.
   */
  | { kind: 'into'; job: Job; callees: ReadonlySet<FnRef>; site: SiteRef; walk: Walk };

const NO_LIST: readonly never[] = [];
/** Of a job to which nothing new came: it is never added to. */
export const NOT_BEGUN: Walk[] = [];

/** A value was come to: what was asked of it, how many unknown calls were passed, and what was known on each way with which it was followed. */
interface Visit {
  ref: Ref;
  way: number;
  weak: number;
  known: Known[];
}

/** A search has tens of thousands of jobs, most of which come to few values, so what few of them have is made when it is there. */
export class Job {
  fresh: Walk[] = NOT_BEGUN;
  /** How many walks were followed. */
  walks = 0;
  private readonly visits: Visit[] = [];
  /** The same by value, way and unknown calls, once there are many, and how many walks came to each value. */
  private byWay: Triples<Visit> | undefined;
  private times: Map<Ref, number> | undefined;
  /** What was known on each way on which it leaves the function. */
  private jumps: Visit[] | undefined;
  private readonly found = new Ends();
  private listeners: ((end: End) => void)[] | undefined;
  /** What listeners hear of: sources, parameters, and the first of all other ends, which they all treat alike. */
  heard: readonly End[] = NO_LIST;
  hasOthers = false;
  queued = false;
  /** Of what a function throws: through how many more calls that is followed, also where it is caught and thrown again. */
  left?: number;

  /** @param id a number of its own in its search */
  constructor(readonly id: number) {}

  /** The one that stands for what is not looked into. */
  get isNone(): boolean {
    return this.id === 0;
  }

  /**
   * Enters a walk.
   * @param most walks to one value
   * @returns false where it need not be followed
   */
  isNews(ref: Ref, way: Way, weak: number, known: Known, most: number): boolean {
    const { byWay } = this;
    if (byWay) {
      const before = byWay.get(ref, way.id, weak);
      if (before && isKnownAmong(before.known, known)) return false;
      const times = this.times?.get(ref) ?? 0;
      if (times >= most) return false;
      this.times?.set(ref, times + 1);
      if (before) before.known.push(known);
      else byWay.set(ref, way.id, weak, { ref, way: way.id, weak, known: [known] });
    } else {
      let times = 0;
      let before: Visit | undefined;
      for (const visit of this.visits) {
        if (visit.ref !== ref) continue;
        times += visit.known.length;
        if (visit.way === way.id && visit.weak === weak) before = visit;
      }
      if (times >= most || (before && !isNewsAmong(before.known, known))) return false;
      if (!before) this.enter({ ref, way: way.id, weak, known: [known] });
    }
    this.walks++;
    return true;
  }

  private enter(visit: Visit): void {
    if (this.visits.push(visit) <= FEW_VISITS) return;
    this.byWay = new Triples();
    this.times = new Map();
    for (const each of this.visits) {
      this.byWay.set(each.ref, each.way, each.weak, each);
      this.times.set(each.ref, (this.times.get(each.ref) ?? 0) + each.known.length);
    }
    this.visits.length = 0;
  }

  get ends(): readonly End[] {
    return this.found.list;
  }

  /** Whether an end is known as it is seen on another walk. */
  hasEnd(end: End, { weak, known }: Pick<Walk, 'weak' | 'known'>): boolean {
    return this.found.has(end, weak, known);
  }

  /** Enters an end. @returns false where it is known */
  addEnd(end: End): boolean {
    if (this.hasEnd(end, end.walk) || (end.kind === 'jump' && !this.isNewJump(end))) return false;
    this.found.add(end);
    return true;
  }

  private isNewJump({ ref, way, known, walk: { weak } }: End & { kind: 'jump' }): boolean {
    const before = this.jumps?.find((each) => each.ref === ref && each.way === way.id && each.weak === weak);
    if (before) return isNewsAmong(before.known, known);
    (this.jumps ??= []).push({ ref, way: way.id, weak, known: [known] });
    return true;
  }

  /** Tells all who listen of an end, and who will. */
  tell(end: End): void {
    if (this.heard.length === 0) this.heard = [];
    (this.heard as End[]).push(end);
    const { listeners = NO_LIST } = this;
    // who comes in the meantime hears of it by what was heard
    for (let i = 0, count = listeners.length; i < count; i++) (listeners[i] as (end: End) => void)(end);
  }

  listen(listener: (end: End) => void): void {
    (this.listeners ??= []).push(listener);
    // of what comes in the meantime it is told
    const { heard } = this;
    for (let i = 0, count = heard.length; i < count; i++) listener(heard[i] as End);
  }
}

/** Up to so many values are looked through one by one. */
const FEW_VISITS = 12;
