/** What the search is made of: what is asked, walks over values, the jobs they belong to, and where they end. */
import type { SinkConcept, SourceConcept } from '../concepts';
import type { GuardList } from './graph';
import type { Known } from './known';
import type { FnRef, Ref, SiteRef } from './program';
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

export interface Job {
  key: string;
  fresh: Walk[];
  /** What was known on each way to a value with which it was followed. */
  seen: Map<string, Known[]>;
  /** How many walks that are, and how many of them at each value. */
  walks: number;
  times: Map<Ref, number>;
  /** The same of where it leaves the function. */
  jumps: Map<string, Known[]>;
  ends: Map<string, End>;
  listeners: ((end: End) => void)[];
  /** What listeners hear of: sources, parameters, and the first of all other ends, which they all treat alike. */
  heard: End[];
  hasOthers: boolean;
  queued: boolean;
  /** Of what a function throws: through how many more calls that is followed, also where it is caught and thrown again. */
  left?: number;
}

/** By what one end of a job is told from another. */
export function keyOf(end: End): string {
  const { weak, known } = end.walk;
  switch (end.kind) {
    case 'source':
      return `s${end.hit.ref}|${end.hit.concept}|${Math.min(weak, 1)}|${known.toldAs}`;
    case 'param':
      return `p${end.fn}|${end.index}|${end.way.id}|${weak}|${known.toldAs}`;
    case 'jump':
      return `j${end.ref}|${end.way.id}|${end.known.id}|${weak}`;
    case 'into':
      return `i${end.job.key}|${end.site}|${weak}`;
  }
}
