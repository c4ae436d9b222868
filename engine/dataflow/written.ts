/**
 * Text that a value is written as: `JSON.stringify(value)`. The whole text holds all of the value; a part that is asked of the text, since
 * somebody will read it again, is that part of the value and nothing else.
 */
import type { CallEntry } from '../binding/trie';
import type { Calls } from './calls';
import type { SiteRef } from './program';
import type { Place } from './target';
import type { Way } from './way';

type Flow = CallEntry['flows'][number];

/** Whether the flow writes all that is below a value into the result, beside the flow of the value itself. */
export const isWriting = (entry: CallEntry, flow: Flow): boolean =>
  flow.from.text.endsWith('.**') && entry.flows.some((other) => other.to.text === flow.to.text && flow.from.text === `${other.from.text}.**`);

/** Whether a certain part is asked for, by its name. */
export const isNamed = ({ head }: Way): boolean => head?.kind === 'prop' || head?.kind === 'where';

/** @returns what a call writes as its result; nothing for calls that do something else */
export function writtenBy(calls: Calls, site: SiteRef): Place[] {
  return calls
    .target(site)
    .entries.flatMap((entry) => entry.flows.filter((flow) => flow.to.text === 'return' && isWriting(entry, flow)))
    .flatMap((flow) => calls.places(site, { ...flow.from, segments: flow.from.segments.slice(0, -1) }));
}
