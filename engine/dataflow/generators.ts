/**
 * Values that are sent into generators: `turns.next(text)`, `turns.send(text)`. They arrive at every `yield` of the function that the generator was
 * made by, and of those it hands them on to with `yield*`; which one was meant is not known.
 */
import { parseCallPath } from '../binding/path';
import type { Calls } from './calls';
import { type FnRef, fileOf, makeRef, type Program, type SiteRef } from './program';
import type { Place, Target } from './target';

const METHODS = ['next', 'send', 'asend'];
/** Parts of a generator that are called to send it something. */
export const SENDS: ReadonlySet<string> = new Set(METHODS.map((name) => `.${name}`));
const ARGUMENTS = METHODS.map((name) => parseCallPath(`return.${name}()[0]`));
/** Generators in generators: more of them are as good as unknown. */
const MOST_DEEP = 4;

/** Whether a call may make a generator that takes what is sent. */
export const receives = (program: Program, { fns }: Target): boolean => fns.some((fn) => program.fn(fn)?.receives);

/** What the generators that a function makes are sent. */
export function sentTo(calls: Calls, fn: FnRef, depth = 0): Place[] {
  const { program } = calls;
  return calls.callersOf(fn).flatMap((site) => {
    const own = ARGUMENTS.flatMap((path) => calls.flowPlaces(site, path));
    const caller = program.callerAt(site);
    const isHandedOn = depth < MOST_DEEP && caller !== fn && program.fn(caller).delegates.includes(program.site(site).node);
    return isHandedOn ? [...own, ...sentTo(calls, caller, depth + 1)] : own;
  });
}

/** Whether a call sends something to a generator and so gives what that yields next. */
export function isSending(calls: Calls, ref: SiteRef): boolean {
  const { program, denoter } = calls;
  return denoter
    .of(makeRef(fileOf(ref), program.site(ref).callee))
    .some((d) => d.kind === 'result' && SENDS.has(d.path) && receives(program, calls.target(d.site)));
}
