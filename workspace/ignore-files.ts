/**
 * Ignore files in gitignore syntax: `.ai-lintignore` in any directory, the configuration's `ignore` list, and, where git is not
 * asked, `.gitignore`. Patterns are relative to the directory of their file; a deeper file decides over a higher one,
 * and below an ignored directory nothing can be taken in again, as in git.
 */
import fs from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { relativePath } from './root';

export const IGNORE_NAME = '.ai-lintignore';

/** Patterns of one origin, for instance the configuration file, relative to its directory. */
export interface IgnoreList {
  directory: string;
  patterns: readonly string[];
}

export interface IgnoreRules {
  /** @returns whether the entry itself matches, its parents not asked; for walks that do not enter ignored directories. */
  entry(file: string, isDirectory: boolean): boolean;
  /** @returns whether the file or one of its parents below `root` matches. */
  path(file: string): boolean;
}

/**
 * @param names ignore files to honour in every directory from `root` down, for instance `['.gitignore']`.
 * @param lists further patterns, weaker than any file.
 * @param only the directories that may hold such a file, where that is known; it saves looking into the others.
 */
export function ignoreRules(root: string, names: readonly string[], lists: readonly IgnoreList[] = [], only?: ReadonlySet<string>): IgnoreRules {
  const matchers = new Map<string, Ignore | undefined>();
  const directories = new Map<string, boolean>();
  const extra = lists.filter((list) => list.patterns.length > 0).map((list) => ({ directory: list.directory, matcher: ignore().add([...list.patterns]) }));

  const matcherOf = (directory: string): Ignore | undefined => {
    if (matchers.has(directory)) return matchers.get(directory);
    const texts = only?.has(directory) === false ? [] : names.flatMap((name) => readText(path.join(directory, name)) ?? []);
    const matcher = texts.length > 0 ? texts.reduce((all, text) => all.add(text), ignore()) : undefined;
    matchers.set(directory, matcher);
    return matcher;
  };

  if (only && extra.length === 0 && ![...only].some(matcherOf)) return { entry: () => false, path: () => false };

  const entry = (file: string, isDirectory: boolean): boolean => {
    for (let directory = path.dirname(file); ; directory = path.dirname(directory)) {
      const verdict = test(matcherOf(directory), directory, file, isDirectory);
      if (verdict !== undefined) return verdict;
      if (directory === root || path.dirname(directory) === directory) break;
    }
    return extra.some(({ directory, matcher }) => test(matcher, directory, file, isDirectory) === true);
  };

  const directoryIgnored = (directory: string): boolean => {
    if (directory === root || path.dirname(directory) === directory) return false;
    let ignored = directories.get(directory);
    if (ignored === undefined) {
      ignored = directoryIgnored(path.dirname(directory)) || entry(directory, true);
      directories.set(directory, ignored);
    }
    return ignored;
  };

  return { entry, path: (file) => directoryIgnored(path.dirname(file)) || entry(file, false) };
}

function test(matcher: Ignore | undefined, directory: string, file: string, isDirectory: boolean): boolean | undefined {
  if (!matcher) return undefined;
  const relative = relativePath(directory, file);
  if (relative === '' || relative.startsWith('../')) return undefined;
  // checkIgnore would look at the parents too; the caller does that, once per directory.
  const { ignored, unignored } = matcher.test(isDirectory ? `${relative}/` : relative);
  return ignored ? true : unignored ? false : undefined;
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
