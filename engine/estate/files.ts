/**
 * Which files the estate is read from: those in which the gate saw a word or package of some model, and what lies between them in the import graph, so
 * that calls are followed from a route to a model. What is far from both is not parsed.
 */
import { gateLanguage } from '../gate';

interface Gated {
  scan: { bits: number };
  imports: readonly string[];
}

/** @returns code files, by path */
export function estateFiles(files: ReadonlyMap<string, Gated>): string[] {
  const marked = [...files].filter(([path, { scan }]) => scan.bits !== 0 && gateLanguage(path) !== undefined).map(([path]) => path);
  const importers = new Map<string, string[]>();
  for (const [path, { imports }] of files)
    for (const target of imports) {
      const list = importers.get(target);
      if (list) list.push(path);
      else importers.set(target, [path]);
    }
  const below = closure(marked, (path) => files.get(path)?.imports ?? []);
  const above = closure(marked, (path) => importers.get(path) ?? []);
  return [...files.keys()].filter((path) => below.has(path) && above.has(path) && gateLanguage(path) !== undefined).sort();
}

function closure(from: readonly string[], next: (path: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  for (const path of seen) for (const each of next(path)) seen.add(each);
  return seen;
}
