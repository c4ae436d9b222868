/** What manifests and lockfiles say, the same for all package managers: which packages are asked for, which are pinned, and where it stands. */
import type { Span } from '../finding';

export type Ecosystem = 'npm' | 'pypi';

/** One line of a manifest. */
export interface Requirement extends Span {
  /** Name in the registry: of an npm alias the real one, of PyPI normalised (PEP 503). */
  name: string;
  /** The name it is imported and locked by; differs from `name` for an alias of npm. */
  alias: string;
  /** The range in the manager's own words (`^1.2`, `>=1,<2`); undefined when it is not a version of the registry (path, URL, workspace) or anything goes. */
  range: string | undefined;
  /** Where it is needed. A peer is installed by somebody else. */
  use: 'runtime' | 'development' | 'peer';
}

/** One package of a lockfile. */
export interface Locked {
  name: string;
  version: string;
  /** Only where the lockfile says so. */
  dev: boolean;
}

export interface Lock {
  packages: readonly Locked[];
  /** Where a package of `packages` stands: its key, or its line. */
  spanOf(locked: Locked): Span;
  /** Folders of the manifests it was made for, relative to its own; '' for its own. */
  importers: readonly string[];
  /**
   * The version that a manifest's requirement was resolved to.
   * @param importer folder of the manifest, relative to the lockfile's.
   * @returns undefined when the lockfile does not know.
   */
  resolved(importer: string, requirement: Pick<Requirement, 'alias' | 'range'>): string | undefined;
}

/** The file is not what its name says; the message completes a sentence: "not valid JSON at line 3". */
export class ManifestError extends Error {}

/** Comparison of names in PyPI (PEP 503). */
export function pypiName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** @throws ManifestError where a merge has left its marks */
export function refuseConflicts(text: string): void {
  if (/^<{7} /m.test(text)) throw new ManifestError('has marks of an unfinished merge');
}

/** Names of groups and files of requirements that do not reach production. */
export const isDevelopment = (group: string): boolean =>
  /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|docs?|typing|types|ci|format|bench)(?:$|[-_./])/i.test(group);
