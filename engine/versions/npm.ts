/** Versions and ranges of npm (semver). Loaded only when there is something to compare. */
import * as semver from 'semver';
import type { Versioning } from './types';

const LOOSE = { includePrerelease: true, loose: true } as const;

export const npm: Versioning = {
  isVersion: (version) => semver.valid(version, true) !== null,
  compare: (a, b) => semver.compare(a, b, true),
  satisfies: (version, range) => semver.satisfies(version, range, LOOSE),
  lowest: (range) => (semver.validRange(range, true) === null ? undefined : semver.minVersion(range, true)?.version),
};
