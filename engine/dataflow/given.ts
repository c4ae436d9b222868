/**
 * Which objects are given where a class is declared that very many others extend: `def register(self, tool: Tool)`. The declared type alone would mean all
 * of them; what is handed over at the calls that are seen is some of them.
 */
import type { Denotation } from './denotation';
import type { Denoter } from './denote';
import type { FnRef } from './program';

/** @returns of what is handed to a parameter, the objects of classes that extend a declared one which many extend */
export function givenBeside(denoter: Denoter, declared: readonly Denotation[], handed: () => readonly Denotation[]): Denotation[] {
  const wide = declared.filter((d) => d.kind === 'instance' && denoter.hierarchy.isWide(d.cls));
  return wide.length === 0 ? [] : handed().filter((d) => extendsSome(denoter, d, wide));
}

/** @returns the methods that a name means of the objects that are given, where others are only declared; none where all are declared */
export function methodsGiven(denoter: Denoter, receivers: readonly Denotation[], name: string): ReadonlySet<FnRef> {
  const given = receivers.filter((d) => extendsSome(denoter, d, receivers));
  return new Set(denoter.members(given, name).flatMap((d) => (d.kind === 'fn' ? [d.fn] : [])));
}

const extendsSome = (denoter: Denoter, d: Denotation, others: readonly Denotation[]): boolean =>
  d.kind === 'instance' && others.some((other) => other.kind === 'instance' && denoter.hierarchy.isBelow(other.cls, d.cls));
