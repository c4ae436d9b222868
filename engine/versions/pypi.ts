/** Versions and ranges of PyPI (PEP 440, and what Poetry writes). Loaded only when there is something to compare. */
import * as pep440 from '@renovatebot/pep440';
import type { Versioning } from './types';

export const pypi: Versioning = {
  isVersion: (version) => pep440.valid(version) !== null,
  compare: (a, b) => pep440.compare(a, b),
  satisfies: (version, range) => alternatives(range).some((each) => pep440.validRange(each) && pep440.satisfies(version, each, { prereleases: true })),
  lowest: (range) => {
    const bounds = alternatives(range).map((each) => (pep440.validRange(each) ? lowerBound(each) : undefined));
    return bounds.every((bound) => bound !== undefined) ? bounds.sort(pep440.compare)[0] : undefined;
  },
};

/** Poetry's `^1.2`, `~1.2`, bare versions and `||` in the words of PEP 440. */
function alternatives(range: string): string[] {
  return range.split('||').map((part) =>
    part
      .split(/,|\s+(?=[\^~<>=!])/)
      .map((each) => plain(each.trim()))
      .filter(Boolean)
      .join(','),
  );
}

function plain(specifier: string): string {
  const match = /^([\^~])(?!=)\s*v?(\d[\w.+-]*)$/.exec(specifier);
  if (match) {
    const version = match[2] as string;
    const release = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
    // `^0.2.3` keeps what stands up to the first number that is not zero, `~1.2` the first two
    const firstSet = release.findIndex((part) => part > 0);
    const kept = match[1] === '~' ? Math.min(release.length, 2) : (firstSet < 0 ? release.length - 1 : firstSet) + 1;
    const upper = release.slice(0, kept).map((part, index) => (index === kept - 1 ? part + 1 : part));
    return `>=${version},<${upper.join('.')}`;
  }
  if (/^v?\d[\w.+!-]*$/.test(specifier)) return `==${specifier}`;
  return /^v?\d[\w.]*\.\*$/.test(specifier) ? `==${specifier}` : specifier;
}

function lowerBound(range: string): string {
  const bounds = range.split(',').flatMap((each) => /^\s*(?:===?|>=|>|~=)\s*([^\s*]+?)(?:\.\*)?\s*$/.exec(each)?.[1] ?? []);
  return (
    bounds
      .filter((bound) => pep440.valid(bound))
      .sort(pep440.compare)
      .at(-1) ?? '0'
  );
}
