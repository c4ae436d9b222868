/** `agent(question)`: an object of a Python class is called as its method `__call__`. */
import type { Denotation } from './denotation';
import type { Denoter } from './denote';

/** @returns what a callee means, with that method in the place of each object that has one */
export function callable(denoter: Denoter, found: readonly Denotation[]): readonly Denotation[] {
  if (!found.some((d) => d.kind === 'instance')) return found;
  return found.flatMap((d) => (d.kind === 'instance' ? denoter.members([d], '__call__').filter((each) => each.kind === 'fn') : [d]));
}
