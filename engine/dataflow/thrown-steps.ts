/**
 * The step from a handler to what was thrown: errors made in the code that it stands for, and those of the functions called there, whose
 * parameters are matched with the arguments of those very calls. Where errors are thrown stands in thrown.ts.
 */
import { passingOn } from './call-steps';
import type { FlowNode } from './graph';
import { type FnRef, fileOf, makeRef } from './program';
import type { Job, Search, Walk } from './search';
import { type Leaving, MOST_CALLS, type Thrown } from './thrown';
import type { Way } from './way';

type Taken = ReturnType<Thrown['taken']>;

export function stepCaught(s: Search, job: Job, walk: Walk, node: FlowNode & { op: 'caught' }): void {
  const { thrown } = s.context;
  enter(s, job, { ...walk, thrown: true }, thrown.of(walk.ref, node), thrown.taken(walk.ref, node), job.left ?? MOST_CALLS);
}

function enter(s: Search, job: Job, walk: Walk, leaving: Leaving, taken: Taken, left: number): void {
  const file = fileOf(walk.ref);
  for (const { value, guards } of leaving.throws) {
    const ref = makeRef(file, value);
    if (!taken || taken.takes(ref)) s.go(job, walk, ref, walk.way, { known: s.union(walk.known, s.known(file, guards), file) });
  }
  if (left > 0) enterCalls(s, job, walk, leaving, taken, left);
}

function enterCalls(s: Search, job: Job, walk: Walk, leaving: Leaving, taken: Taken, left: number): void {
  const { program } = s.context;
  for (const { site, fns } of leaving.calls) {
    const file = fileOf(site);
    const known = s.union(walk.known, s.known(file, program.site(site).guards), file);
    for (const fn of fns) {
      if (!mayThrow(s, fn, left - 1)) continue;
      const errors = errorsOf(s, fn, s.bounded(fn, walk.way), taken, left - 1);
      s.listen(errors, passingOn(s, job, walk, site, errors, new Set([fn]), known));
    }
  }
}

/** The job of what a function throws, itself or through so many calls. */
function errorsOf(s: Search, fn: FnRef, way: Way, taken: Taken, left: number): Job {
  const { program, thrown } = s.context;
  const file = fileOf(fn);
  const leaving = thrown.outOf(fn);
  const key = `thrown ${left} ${taken?.key ?? ''} ${fn}|${way.id}`;
  const isNew = !s.errors.has(key);
  s.errors.add(key);
  const job = s.field(key, () =>
    leaving.throws.flatMap(({ value, guards }) => {
      const ref = makeRef(file, value);
      return !taken || taken.takes(ref) ? [{ ref, way, known: s.known(file, guards) }] : [];
    }),
  );
  job.left = left;
  if (isNew && left > 0)
    for (const call of leaving.calls) {
      const ref = makeRef(file, program.site(call.site).node);
      const walk: Walk = { ref, way, known: s.known(file, undefined), weak: 0, before: undefined, through: undefined, call: undefined, thrown: true };
      enterCalls(s, job, walk, { throws: [], calls: [call] }, taken, left);
    }
  return job;
}

/** Whether a source may be behind what a function throws. */
function mayThrow(s: Search, fn: FnRef, left: number): boolean {
  const { thrown } = s.context;
  if (left < 0 || (thrown.all().get(fn) ?? MOST_CALLS) > left) return false;
  const key = `${fn} ${left}`;
  const known = s.throwing.get(key);
  if (known !== undefined) return known;
  s.throwing.set(key, false);
  const { throws, calls } = thrown.outOf(fn);
  const found = throws.some(({ value }) => s.mayReach(makeRef(fileOf(fn), value))) || calls.some(({ fns }) => fns.some((each) => mayThrow(s, each, left - 1)));
  s.throwing.set(key, found);
  return found;
}
