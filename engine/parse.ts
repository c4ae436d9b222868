/**
 * Which files are parsed, and in which order: the gate's choice, made narrower by what a first look at doubtful files tells, and then
 * the helpers that parsed files call.
 */
import type { Facts } from './dataflow/graph';
import { BIT, gateLanguage, type Pair, selectFiles } from './gate';
import { followHelpers } from './gate/helpers';
import type { GatedFile } from './gather';
import type { Host } from './host';

type Files = ReadonlyMap<string, GatedFile>;

export const codeFiles = (files: Files): string[] => [...files.keys()].filter((path) => gateLanguage(path)).sort();

/** @param without files that turned out to hold nothing of the form of a tool. @returns the code files that a flow between these pairs may need */
export function filesBetween(files: Files, pairs: readonly Pair[], without?: ReadonlySet<string>): string[] {
  const graph = new Map([...files].map(([path, { scan, imports }]) => [path, { bits: without?.has(path) ? scan.bits & ~BIT.toolShape : scan.bits, imports }]));
  return [...selectFiles(graph, pairs)].filter((path) => gateLanguage(path)).sort();
}

export interface ParseRequest {
  host: Host;
  files: Files;
  pairs: readonly Pair[];
  /** What the gate chose. */
  selected: readonly string[];
  /** Files that are parsed in any case. */
  described: ReadonlySet<string>;
  /** Parses a file; undefined when it cannot be read. */
  extract: (path: string) => Promise<Facts | undefined>;
  /** Whether a file holds anything of the form of a tool; without it all that was chosen is parsed. */
  holdsShape?: (facts: Facts) => boolean;
}

/** @returns the facts of all files that are needed, by path */
export async function parseFiles({ host, files, pairs, selected, described, extract, holdsShape }: ParseRequest): Promise<Facts[]> {
  const parsed = new Map<string, Facts | undefined>();
  const factsOf = async (path: string): Promise<Facts | undefined> => {
    if (!parsed.has(path)) parsed.set(path, await extract(path));
    return parsed.get(path);
  };
  const needed = holdsShape ? await withoutLookAlikes({ files, pairs, selected, described, holdsShape }, factsOf) : selected;
  const found: Facts[] = [];
  const pending = [...needed];
  const asked = new Set(pending);
  const helpers = followHelpers((from, specifier) => {
    const path = host.resolve(from, specifier);
    return path !== undefined && files.has(path) && gateLanguage(path) ? path : undefined;
  });
  for (const path of pending) {
    const facts = await factsOf(path);
    if (!facts) continue;
    found.push(facts);
    // a helper that carries nothing by itself decides what it does with what it is given
    for (const helper of helpers.enter(facts)) {
      if (asked.has(helper)) continue;
      asked.add(helper);
      pending.push(helper);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The words of a tool's form stand in many files that hold no tool; each of them may be all that makes others look like AI code. */
async function withoutLookAlikes(
  { files, pairs, selected, described, holdsShape }: Required<Pick<ParseRequest, 'files' | 'pairs' | 'selected' | 'described' | 'holdsShape'>>,
  factsOf: (path: string) => Promise<Facts | undefined>,
): Promise<readonly string[]> {
  const lookAlikes = new Set<string>();
  for (const path of selected) {
    const bits = files.get(path)?.scan.bits ?? 0;
    if ((bits & BIT.toolShape) === 0 || (bits & BIT.aiSource) !== 0) continue;
    const facts = await factsOf(path);
    if (facts && !holdsShape(facts)) lookAlikes.add(path);
  }
  return lookAlikes.size === 0 ? selected : [...new Set([...filesBetween(files, pairs, lookAlikes), ...described])].sort();
}
