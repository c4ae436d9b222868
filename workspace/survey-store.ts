/**
 * Surveys on the disk, in the user's own folder for caches. The name of one is made of all that it takes for granted: the project's place,
 * its manifests and import settings, and the user's models; with another manifest it is another survey.
 */
import type { ResultCache, Survey } from '../engine/index';
import type { IndexEntry } from './git-index';

/** What decides where imports lead and which package a file is part of. */
const SETTINGS = /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|[jt]sconfig[^/]*\.json)$/;

/** @param models whatever tells the user's models apart. */
export function surveyName(cache: ResultCache, root: string, entries: ReadonlyMap<string, IndexEntry>, models: string): string {
  const settings = [...entries].flatMap(([file, { id }]) => (SETTINGS.test(file) ? [`${id} ${file}`] : []));
  return cache.digest(['survey', root, models, ...settings].join('\0'));
}

/** @returns undefined when there is none, or it cannot be read */
export function loadSurvey(cache: ResultCache, name: string): Survey | undefined {
  const text = cache.get(name);
  if (text === undefined) return undefined;
  try {
    const { files, selected, parsed } = JSON.parse(text) as Record<keyof Survey, never[]>;
    return { files: new Map(files), selected: new Set(selected), parsed: new Set(parsed) };
  } catch {
    return undefined;
  }
}

export function saveSurvey(cache: ResultCache, name: string, { files, selected, parsed }: Survey): void {
  cache.set(name, JSON.stringify({ files: [...files], selected: [...selected], parsed: [...parsed] }));
}
