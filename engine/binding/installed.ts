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

/** @returns undefined when no version matters: the host knows none, or no file imports a package with a range */
export async function versionsWithin(host: Host, facts: readonly Facts[], models: Models): Promise<Within | undefined> {
  const ranged = host.version ? facts.filter((each) => importsRanged(each, models)) : [];
  if (ranged.length === 0) return undefined;
  const needs = (language: Facts['language']) => ranged.some((each) => each.language === language);
  const [npm, pypi] = await Promise.all([
    needs('javascript') ? import('../versions/npm') : undefined,
    needs('python') ? import('../versions/pypi') : undefined,
  ]);
  const versioning = { ...npm, ...pypi };
  const known = new Map<string, boolean | undefined>();
  return (path, { ecosystem, name, range }) => {
    const key = `${path.slice(0, path.lastIndexOf('/') + 1)}\u0000${ecosystem}\u0000${name}\u0000${range}`;
    if (!known.has(key)) {
      const version = host.version?.(path, ecosystem, name);
      const compared = versioning[ecosystem];
      known.set(key, version !== undefined && compared?.isVersion(version) ? compared.satisfies(version, range) : undefined);
    }
    return known.get(key);
  };
}

function importsRanged({ nodes, language, exports }: Facts, models: Models): boolean {
  const isRanged = (specifier: string) => models.isRanged(specifier, language === 'python');
  return nodes.some((node) => node.op === 'import' && isRanged(node.module)) || exports.some((each) => 'from' in each && isRanged(each.from));
}
