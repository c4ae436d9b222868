/**
 * Surveys on the disk, in the user's own folder for caches. The name of one is made of all that it takes for granted: the project's place,
 * its manifests and import settings, and the user's models; with another manifest it is another survey.
 */
import type { ResultCache, Survey } from '../engine/index';
import type { IndexEntry } from './git-index';

/** What decides where imports lead and which package a file is part of. */
const SETTINGS = /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|[jt]sconfig[^/]*\.json|ai-lint\.config\.json)$/;

/** @param models whatever tells the user's models apart. */
export function surveyName(cache: ResultCache, root: string, entries: ReadonlyMap<string, IndexEntry>, models: string): string {
  const settings: string[] = [];
  for (const [file, { id }] of entries) if ((file.endsWith('.json') || file.endsWith('.yaml')) && SETTINGS.test(file)) settings.push(`${id} ${file}`);
  return cache.digest(['survey', root, models, ...settings].join('\0'));
}

/** @returns undefined when there is none, or it cannot be read */
export function loadSurvey(cache: ResultCache, name: string): Survey | undefined {
  const text = cache.get(name);
  if (text === undefined) return undefined;
  try {
    const { files, selected, parsed } = JSON.parse(text) as Kept;
    const known = new Map<string, Surveyed>();
    for (const [path, id, bits, length, mentions, specifiers, leads, mark] of files) {
      const file: Surveyed = { id, bits, length, mentionsSuppression: mentions === 1, specifiers, leads, mark };
      if (length < 0) file.isBlind = true;
      known.set(path, file);
    }
    return { files: known, selected: new Set(selected), parsed: new Set(parsed) };
  } catch {
    return undefined;
  }
}

export function saveSurvey(cache: ResultCache, name: string, { files, selected, parsed }: Survey): void {
  const kept: Kept = {
    files: [...files].map(([path, { id, bits, length, mentionsSuppression, specifiers, leads, mark, isBlind }]) => [
      path,
      id,
      bits,
      isBlind ? -1 : length,
      mentionsSuppression ? 1 : 0,
      specifiers,
      leads,
      mark,
    ]),
    selected: [...selected],
    parsed: [...parsed],
  };
  cache.set(name, JSON.stringify(kept));
}

type Surveyed = Survey['files'] extends ReadonlyMap<string, infer File> ? File : never;

/** Rows in place of objects: there are thousands, and they are read before each commit. */
interface Kept {
  files: [path: string, id: string, bits: number, length: number, mentions: 0 | 1, specifiers: readonly string[], leads: readonly string[], mark: string][];
  selected: string[];
  parsed: string[];
}
