/**
 * The baseline file: findings that are known, one on each line, sorted, without line numbers and times of its own, so that it merges
 * well and changes only where findings do. People add a reason, an owner and a day on which an entry ends.
 */
import { type ParseError, parse } from 'jsonc-parser';
import { lineIndex } from '../text';

const VERSION = 1;

/** A finding that is known. */
export interface BaselineEntry {
  rule: string;
  /** Relative to the project, with `/`. */
  path: string;
  /** Enclosing function, '' at module level: for readers. */
  symbol: string;
  /** `Finding.anchor`. */
  anchor: string;
  /** Concept and symbol of each origin, sorted: an origin that is not listed makes the finding new. */
  origins: string[];
  reason?: string;
  owner?: string;
  /** Last day on which the entry counts, as 2027-01-31. */
  expires?: string;
}

const REQUIRED = ['rule', 'path', 'symbol', 'anchor'] as const;
const OPTIONAL = ['reason', 'owner', 'expires'] as const;

/** @returns the entries, or the first mistake with its line */
export function parseBaseline(text: string): { entries: BaselineEntry[] } | { error: string; line: number } {
  const wrong = (error: string, offset = 0) => ({ error, line: lineIndex(text).at(offset).line });
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (conflict) return wrong('an unfinished merge; keep the entries of both sides', conflict.index);
  const mistakes: ParseError[] = [];
  const data: unknown = parse(text, mistakes);
  if (mistakes[0]) return wrong('not valid JSON; the entries of a baseline stand one on a line, with commas between them', mistakes[0].offset);
  const { version, entries } = (typeof data === 'object' && data !== null ? data : {}) as { version?: unknown; entries?: unknown };
  if (version !== VERSION)
    return wrong(
      `version ${VERSION} is expected, not ${version === undefined ? 'none' : JSON.stringify(version)}; \`ai-lint baseline write\` makes the file anew`,
    );
  if (!Array.isArray(entries)) return wrong('`entries` is expected to be a list');
  for (const [index, entry] of entries.entries()) {
    const problem = problemOf(entry);
    if (problem) return wrong(`entry ${index + 1}: ${problem}`, offsetOfEntry(text, index));
  }
  return { entries: entries as BaselineEntry[] };
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return 'an object is expected';
  const given = entry as Record<string, unknown>;
  const known: readonly string[] = [...REQUIRED, 'origins', ...OPTIONAL];
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) return `there is no \`${unknown}\` in an entry`;
  for (const key of REQUIRED) if (typeof given[key] !== 'string') return `\`${key}\` is expected to be text`;
  for (const key of OPTIONAL) if (given[key] !== undefined && typeof given[key] !== 'string') return `\`${key}\` is expected to be text`;
  const { origins, expires } = given;
  if (!Array.isArray(origins) || origins.some((origin) => typeof origin !== 'string')) return '`origins` is expected to be a list of texts';
  if (typeof expires === 'string' && !isDay(expires)) return `\`expires\` is expected to be a day such as 2027-01-31, not "${expires}"`;
  return undefined;
}

/** A day that is in the calendar, as 2027-01-31. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : [];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const most = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= most;
}

/** Where an entry begins in a file that has one on each line; 0 in others. */
function offsetOfEntry(text: string, index: number): number {
  const lines = [...text.matchAll(/^\{"rule"/gm)];
  return lines[index]?.index ?? 0;
}

/** @returns the file: sorted, each entry on a line of its own, the same entries giving the same text */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = new Map(entries.map((entry) => [JSON.stringify(ordered(entry)), [entry.path, entry.rule, entry.anchor].join('\u0000')]));
  const sorted = [...lines].sort(([a, first], [b, second]) => (first < second || (first === second && a < b) ? -1 : 1)).map(([line]) => line);
  return `{"version": ${VERSION}, "entries": [\n${sorted.join(',\n')}${sorted.length > 0 ? '\n' : ''}]}\n`;
}

function ordered({ rule, path, symbol, anchor, origins, reason, owner, expires }: BaselineEntry): BaselineEntry {
  return {
    rule,
    path,
    symbol,
    anchor,
    origins: [...new Set(origins)].sort(),
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(expires !== undefined && { expires }),
  };
}
