/**
 * Whether the version of a package that a file sees lies in a range of a model. Asked while imports and calls are bound, never stored
 * in facts. Versions are compared only when a parsed file imports a package of which a model speaks in part.
 */
import type { Facts } from '../dataflow/graph';
import type { Host } from '../host';
import type { VersionRange } from './ranges';
import type { Models } from './trie';

/** @param path of the file that imports or calls. @returns true also where the version is unknown: the model is then the best there is */
export type Within = (path: string, range: VersionRange) => boolean;

/** @returns undefined when no version matters: the host knows none, or no file imports a package with a range */
export async function versionsWithin(host: Host, facts: readonly Facts[], models: Models): Promise<Within | undefined> {
  if (!host.version || !facts.some((each) => importsRanged(each, models))) return undefined;
  const { VERSIONING } = await import('../versions');
  const known = new Map<string, boolean>();
  return (path, { ecosystem, name, range }) => {
    const key = `${path.slice(0, path.lastIndexOf('/') + 1)}\u0000${ecosystem}\u0000${name}\u0000${range}`;
    let within = known.get(key);
    if (within === undefined) {
      const version = host.version?.(path, ecosystem, name);
      const { isVersion, satisfies } = VERSIONING[ecosystem];
      within = version === undefined || !isVersion(version) || satisfies(version, range);
      known.set(key, within);
    }
    return within;
  };
}

function importsRanged({ nodes, language, exports }: Facts, models: Models): boolean {
  const isRanged = (specifier: string) => models.isRanged(specifier, language === 'python');
  return nodes.some((node) => node.op === 'import' && isRanged(node.module)) || exports.some((each) => 'from' in each && isRanged(each.from));
}
