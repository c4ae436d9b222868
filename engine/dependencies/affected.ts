/** Which advisories speak of a version, which version is the first without any, and whether a range can be met by one without. */
import type { Advisory, DependencyContext } from '../define';
import type { Versioning } from '../versions';

type Interval = Advisory['affected'][number];

function contains(versioning: Versioning, { introduced, fixed, lastAffected }: Interval, version: string): boolean {
  if (introduced !== undefined && introduced !== '0' && versioning.compare(version, introduced) < 0) return false;
  if (fixed !== undefined) return versioning.compare(version, fixed) < 0;
  return lastAffected === undefined || versioning.compare(version, lastAffected) <= 0;
}

/** @returns the advisories that a version is affected by, in their order; none for what is no version */
export function affecting(versioning: Versioning, advisories: readonly Advisory[], version: string): Advisory[] {
  if (!versioning.isVersion(version)) return [];
  return advisories.filter((advisory) => advisory.affected.some((interval) => contains(versioning, interval, version)));
}

type Remedy = NonNullable<DependencyContext['fixed']>;

/** @returns the first version from `version` on that no advisory speaks of, as far as they say where they end; undefined where one does not */
export function firstFixed(versioning: Versioning, advisories: readonly Advisory[], version: string): Remedy | undefined {
  let at = version;
  let found: Remedy | undefined;
  // each round leaves at least one interval behind
  for (let round = 0; round <= advisories.length * 4; round++) {
    const intervals = advisories.flatMap(({ affected }) => affected.filter((interval) => contains(versioning, interval, at)));
    if (intervals.length === 0) return found;
    const ends: Remedy[] = [];
    for (const { fixed, lastAffected } of intervals) {
      const end = fixed ?? lastAffected;
      if (end === undefined) return undefined;
      ends.push({ version: end, above: fixed === undefined });
    }
    found = ends.sort((a, b) => versioning.compare(a.version, b.version) || Number(a.above) - Number(b.above)).at(-1) as Remedy;
    at = found.above ? after(found.version) : found.version;
  }
  return undefined;
}

/**
 * A range without a lockfile: what it is resolved to is known only at installation, when the newest version it admits is taken.
 * @returns the lowest version it admits, when that one is affected and no version that is known to be fixed lies in the range
 */
export function surelyAffected(versioning: Versioning, advisories: readonly Advisory[], range: string): string | undefined {
  const lowest = versioning.lowest(range);
  if (lowest === undefined || affecting(versioning, advisories, lowest).length === 0) return undefined;
  const named = advisories.flatMap(({ affected }) => affected.flatMap(({ fixed, lastAffected }) => [fixed, lastAffected && after(lastAffected)]));
  const isSafe = (version: string | undefined) =>
    version !== undefined && versioning.isVersion(version) && versioning.satisfies(version, range) && affecting(versioning, advisories, version).length === 0;
  return named.some(isSafe) ? undefined : lowest;
}

/** The version after the last affected one, which may or may not exist: silence is right where it may. */
const after = (version: string): string => version.replace(/(\d+)(?!.*\d)/, (last) => String(Number(last) + 1));
