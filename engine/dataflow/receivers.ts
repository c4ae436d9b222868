/** Library calls that take functions of the project, and what such a call hands them. */

import type { CallPath } from '../binding/path';
import type { CallEntry } from '../binding/trie';
import type { SiteRef } from './program';

/** A library call that takes a function as a callback; the first `bound` parameters of that function were given before. */
export interface Receiver {
  site: SiteRef;
  entry: CallEntry;
  at: CallPath;
  bound: number;
}

/** The flows of a call that lead into a parameter of the callback at an argument path; none into one that is bound already (a negative index). */
export function flowsIntoParameter(entry: CallEntry, callback: string, index: number): CallEntry['flows'] {
  if (index < 0) return [];
  return entry.flows.filter(({ to: { root } }) => root.kind === 'callback' && root.at.text === callback && (root.param === -1 || root.param === index));
}
