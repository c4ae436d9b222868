/**
 * What of a scan is known by a baseline. A finding is known when its rule, file and anchor have an entry that lists all its origins, so
 * a new path to a known place is new. A file that is gone has most likely been renamed: its entries go to findings elsewhere that are
 * otherwise the same.
 */
import type { Finding, Origin } from '../finding';
import { push } from '../multimap';
import type { BaselineEntry } from './file';

/** A finding of the baseline. */
export interface KnownFinding {
  finding: Finding;
  entry: BaselineEntry;
}

export interface Matched {
  /** Not in the baseline, or not any more, or not from all their origins. These have a note that says so. */
  fresh: Finding[];
  known: KnownFinding[];
  /** Entries that nothing was found for. */
  readonly unused: BaselineEntry[];
}

export interface MatchOptions {
  entries: readonly BaselineEntry[];
  findings: readonly Finding[];
  /** Whether a file of the project is there. */
  exists: (path: string) => boolean;
  /** Whether a file was looked at: an entry of another file is not unused. */
  isScanned: (path: string) => boolean;
  /** As 2027-01-31. */
  today: string;
}

export function matchBaseline({ entries, findings, exists, isScanned, today }: MatchOptions): Matched {
  const byPlace = new Map<string, BaselineEntry[]>();
  for (const entry of entries) push(byPlace, placeOf(entry.path, entry.rule, entry.anchor), entry);
  const isGone = memo((path: string) => !exists(path));
  const anywhere = new Map<string, BaselineEntry[]>();
  for (const entry of entries) push(anywhere, placeOf('', entry.rule, entry.anchor), entry);
  const used = new Set<BaselineEntry>();
  /** Several after a merge that kept the lines of both sides: each lists some origins. */
  const entriesOf = ({ ruleId, location, anchor = '' }: Finding): readonly BaselineEntry[] => {
    const here = byPlace.get(placeOf(location.path, ruleId, anchor));
    if (here) return here;
    const candidates = (anywhere.get(placeOf('', ruleId, anchor)) ?? []).filter((entry) => !used.has(entry) && isGone(entry.path));
    const likely = candidates.find((entry) => nameOf(entry.path) === nameOf(location.path)) ?? candidates[0];
    return likely ? [likely] : [];
  };
  let unused: BaselineEntry[] | undefined;
  const result = {
    fresh: [] as Finding[],
    known: [] as KnownFinding[],
    /** Asked for by few, and it may look for files on the disk. */
    get unused() {
      return (unused ??= entries.filter((entry) => !used.has(entry) && (isScanned(entry.path) || isGone(entry.path))));
    },
  };
  for (const finding of findings) {
    const found = entriesOf(finding);
    const [entry] = found;
    if (!entry) {
      result.fresh.push(finding);
      continue;
    }
    for (const each of found) used.add(each);
    const unlisted = finding.origins.filter((origin) => !found.some((each) => lists(each, origin, isGone)));
    const ended = found.every((each) => each.expires !== undefined)
      ? found
          .map((each) => each.expires as string)
          .sort()
          .at(-1)
      : undefined;
    const places = unlisted.map(({ location }) => `${location.path}:${location.line}`).join(', ');
    if (unlisted.length > 0) result.fresh.push(noted(finding, `this place is in the baseline, but not from ${places}`));
    else if (ended !== undefined && ended < today) result.fresh.push(noted(finding, `its entry in the baseline ended on ${ended}`));
    else result.known.push({ finding, entry });
  }
  return result;
}

/** @returns entries for findings, with what people had written in those that matched before */
export function entriesFor(findings: readonly Finding[], before: readonly KnownFinding[]): BaselineEntry[] {
  const written = new Map(before.map(({ finding, entry }) => [finding, entry]));
  return findings.map((finding): BaselineEntry => {
    const { reason, owner, expires } = written.get(finding) ?? {};
    return {
      rule: finding.ruleId,
      path: finding.location.path,
      symbol: finding.symbol,
      anchor: finding.anchor ?? finding.identity,
      origins: finding.origins.map(nameOfOrigin),
      ...(reason !== undefined && { reason }),
      ...(owner !== undefined && { owner }),
      ...(expires !== undefined && { expires }),
    };
  });
}

const placeOf = (path: string, rule: string, anchor: string) => [path, rule, anchor].join('\u0000');
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const nameOfOrigin = ({ concept, symbol }: Origin): string => `${concept} ${symbol}`;
const noted = (finding: Finding, note: string): Finding => ({ ...finding, notes: [...finding.notes, note] });

function lists(entry: BaselineEntry, origin: Origin, isGone: (path: string) => boolean): boolean {
  if (entry.origins.includes(nameOfOrigin(origin))) return true;
  // the file of the origin may have been renamed, too
  const place = origin.symbol.slice(origin.location.path.length);
  return entry.origins.some((listed) => {
    if (!listed.startsWith(`${origin.concept} `) || !listed.endsWith(place)) return false;
    const path = listed.slice(origin.concept.length + 1, listed.length - place.length);
    return isGone(path);
  });
}

function memo<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = of(key)));
    return value;
  };
}
