/**
 * Whether the version of a package that a file sees lies in a range of a model. Asked while imports and calls are bound, never stored
 * in facts. Versions are compared only when a parsed file imports a package of which a model speaks in part.
 */
import type { Facts } from '../dataflow/graph';
import type { Host } from '../host';
import type { VersionRange } from './ranges';
import type { Models } from './trie';

/** @param path of the file that imports or calls. @returns undefined where the version is unknown: the model is then the best there is */
export type Within = (path: string, range: VersionRange) => boolean | undefined;

/** What is known of versions while facts are linked. */
export interface KnownVersions {
  within: Within;
  /** Whether versions had to be compared by a library that was not loaded: what was linked has to be linked again with `all`. */
  isShort(): boolean;
}

/**
 * @param all loads the libraries that compare versions whatever the versions look like
 * @returns undefined when no version matters: the host knows none, or no file imports a package with a range
 */
export async function versionsWithin(host: Host, facts: readonly Facts[], models: Models, all = false): Promise<KnownVersions | undefined> {
  if (!host.version) return undefined;
  const needed = new Set<VersionRange['ecosystem']>();
  let isRanged = false;
  const asked = new Set<string>();
  for (const { path, imports, language } of facts) {
    for (const specifier of imports) {
      const key = `${path.slice(0, path.lastIndexOf('/') + 1)}\0${language}\0${specifier}`;
      if (asked.has(key)) continue;
      asked.add(key);
      models.module(specifier, language === 'python', ({ ecosystem, name, range }) => {
        isRanged = true;
        const version = host.version?.(path, ecosystem, name);
        if (all || (version !== undefined && isPlainlyWithin(version, range) === undefined)) needed.add(ecosystem);
        return true;
      });
    }
  }
  if (!isRanged) return undefined;
  const [npm, pypi] = await Promise.all([
    needed.has('npm') ? import('../versions/npm') : undefined,
    needed.has('pypi') ? import('../versions/pypi') : undefined,
  ]);
  const versioning = { ...npm, ...pypi };
  const known = new Map<string, boolean | undefined>();
  let isShort = false;
  const compared = (version: string, { ecosystem, range }: VersionRange): boolean | undefined => {
    const plain = isPlainlyWithin(version, range);
    if (plain !== undefined) return plain;
    const library = versioning[ecosystem];
    if (!library) isShort = true;
    return library?.isVersion(version) ? library.satisfies(version, range) : undefined;
  };
  const within: Within = (path, range) => {
    const key = `${path.slice(0, path.lastIndexOf('/') + 1)}\0${range.ecosystem}\0${range.name}\0${range.range}`;
    if (!known.has(key)) {
      const version = host.version?.(path, range.ecosystem, range.name);
      known.set(key, version === undefined ? undefined : compared(version, range));
    }
    return known.get(key);
  };
  return { within, isShort: () => isShort };
}

/**
 * For versions of numbers and ranges of `>=` and `<`, which most are: the same in both registries, and no library has to be loaded.
 * @returns undefined for all others
 */
export function isPlainlyWithin(version: string, range: string): boolean | undefined {
  if (!/^\d{1,9}(?:\.\d{1,9}){2}$/.test(version)) return undefined;
  const parts = version.split('.').map(Number);
  let isWithin = true;
  for (const bound of range.trim().split(/\s*,\s*|\s+/)) {
    const match = /^(>=|<)(\d{1,9}(?:\.\d{1,9}){0,2})$/.exec(bound);
    if (!match) return undefined;
    const limit = (match[2] as string).split('.').map(Number);
    const at = parts.findIndex((part, index) => part !== (limit[index] ?? 0));
    const isBelow = at >= 0 && (parts[at] as number) < (limit[at] ?? 0);
    if (isBelow === (match[1] === '>=')) isWithin = false;
  }
  return isWithin;
}
