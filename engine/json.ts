/**
 * Reading JSON with comments that a person wrote: entries with their places, words for what stands there, and the nearest valid name
 * for what was misspelt. It knows no setting.
 */
import { distance } from 'fastest-levenshtein';
import type { Node } from 'jsonc-parser';

/** Takes a mistake: the offset in the text, and a sentence. */
export type Report = (offset: number, message: string) => void;

/** @returns the candidate that `given` was likely meant to be, undefined when none is near. */
export function nearest(given: string, candidates: readonly string[]): string | undefined {
  const lower = given.toLowerCase();
  const scored = candidates.map((candidate) => ({ candidate, score: distance(lower, candidate.toLowerCase()) })).sort((a, b) => a.score - b.score);
  const best = scored[0];
  if (best && best.score <= Math.max(2, Math.floor(best.candidate.length / 3))) return best.candidate;
  const part = lower.length >= 3 ? candidates.filter((candidate) => candidate.toLowerCase().includes(lower)) : [];
  return part.length === 1 ? part[0] : undefined;
}

/** "; did you mean `x`?" or nothing. */
export function hint(given: string, candidates: readonly string[]): string {
  const near = nearest(given, candidates);
  return near ? `; did you mean \`${near}\`?` : '';
}

/** The properties of an object, those without a value left out; none of anything else. */
export function entriesOf(node: Node | undefined): [key: string, keyNode: Node, value: Node][] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap((property): [string, Node, Node][] => {
    const [key, value] = property.children ?? [];
    return key && value ? [[String(key.value), key, value]] : [];
  });
}

/** What stands there, for "… is expected, not …". */
export function kindOf(node: Node): string {
  switch (node.type) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'string':
      return 'text';
    case 'number':
      return `the number ${node.value}`;
    case 'null':
      return 'null';
    default:
      return String(node.value);
  }
}
