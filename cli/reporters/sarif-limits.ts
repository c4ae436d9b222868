/**
 * Keeps a run within what GitHub code scanning takes. Beyond its limits an upload is refused, or GitHub chooses what to drop; here the most severe findings stay, in their
 * order, and a notification says what was left out. The numbers are those of "SARIF results exceed one or more limits" in GitHub's documentation: a run may have 25,000
 * results, of which 5,000 are shown, and so on; this keeps to what is shown. One run of one tool has no more rules, runs or extensions than it may.
 */
import { gzipSync } from 'node:zlib';
import { type SarifFlow, type SarifLog, type SarifNotification, type SarifNotificationKind, type SarifResult, type SarifRun, textOf } from './sarif-log';

export const LIMITS = {
  results: 5000,
  /** Locations of a result; also kept for the related ones. */
  locations: 100,
  /** Steps of all ways of a result together. */
  steps: 1000,
  tags: 10,
  /** Of the compressed file. */
  bytes: 10_000_000,
} as const;

export type Limits = { [name in keyof typeof LIMITS]: number };

export const LIMIT_KIND: SarifNotificationKind & { id: 'limit' } = {
  id: 'limit',
  shortDescription: { text: 'The report was cut to the limits of code scanning.' },
  fullDescription: { text: 'The report was cut to the limits of code scanning.' },
  help: { text: 'The JSON report holds everything.', markdown: 'The JSON report (`--format json`) holds everything.' },
  defaultConfiguration: { level: 'warning' },
};

const SEVERITY = { error: 0, warning: 1, note: 2 };
const CONFIDENCE: Record<string, number> = { high: 0, medium: 1, low: 2 };

/** What the file's size made leave out, in this order, until it fits. */
const THINNER: readonly { what: string; of: (result: SarifResult) => SarifResult }[] = [
  { what: 'fixes', of: ({ fixes: _, ...result }) => result },
  { what: 'all paths but the first of each finding', of: (result) => (result.codeFlows ? { ...result, codeFlows: result.codeFlows.slice(0, 1) } : result) },
  { what: 'all paths', of: ({ codeFlows: _, ...result }) => result },
];

/**
 * @param log of one run, complete
 * @param omitted results that earlier cuts left out of what is in the log
 * @returns the text of a log that GitHub takes whole
 */
export function limitedText(log: SarifLog, limits: Limits = LIMITS, omitted = 0): string {
  const [run] = log.runs;
  if (!run) return textOf(log);
  const kept = mostSevere(run.results, limits.results);
  let dropped = omitted + run.results.length - kept.length;
  let results = kept.map((result) => limitedResult(result, limits));
  const without: string[] = [];
  const text = () => textOf({ ...log, runs: [withNotes({ ...run, results }, dropped, without)] });
  let whole = text();
  for (const { what, of } of THINNER) {
    if (fits(whole, limits.bytes)) return whole;
    results = results.map(of);
    without.push(what);
    whole = text();
  }
  while (!fits(whole, limits.bytes) && results.length > 0) {
    const fewer = mostSevere(results, Math.floor(results.length / 2));
    dropped += results.length - fewer.length;
    results = fewer;
    whole = text();
  }
  return whole;
}

/** @returns how many results the cut that a run went through left out */
export function omittedResults(run: SarifRun): number {
  const counts = run.invocations.flatMap(({ toolExecutionNotifications }) => toolExecutionNotifications.map(({ properties }) => properties?.omittedResults));
  return counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}

const fits = (text: string, bytes: number): boolean => text.length * 3 <= bytes || gzipSync(text).length <= bytes;

/** In the order they had. */
function mostSevere(results: SarifResult[], most: number): SarifResult[] {
  if (results.length <= most) return results;
  const rank = ({ level, properties }: SarifResult) => SEVERITY[level] * 3 + (CONFIDENCE[properties.confidence ?? 'low'] ?? 2);
  const order = results.map((result, index) => ({ index, rank: rank(result) })).sort((a, b) => a.rank - b.rank || a.index - b.index);
  const kept = new Set(order.slice(0, most).map(({ index }) => index));
  return results.filter((_, index) => kept.has(index));
}

function limitedResult(result: SarifResult, limits: Limits): SarifResult {
  const { relatedLocations, codeFlows } = result;
  const sources = relatedLocations?.slice(0, limits.locations);
  const omittedSources = (result.properties.omittedSources ?? 0) + (relatedLocations?.length ?? 0) - (sources?.length ?? 0);
  const flows = codeFlows && limitedFlows(codeFlows, limits);
  const omittedSteps = (result.properties.omittedSteps ?? 0) + stepsOf(codeFlows ?? []) - stepsOf(flows ?? []);
  return {
    ...result,
    locations: result.locations.slice(0, limits.locations),
    ...(flows && { codeFlows: flows }),
    ...(sources && { relatedLocations: sources }),
    properties: { ...result.properties, ...(omittedSteps > 0 && { omittedSteps }), ...(omittedSources > 0 && { omittedSources }) },
  };
}

const stepsOf = (flows: readonly SarifFlow[]): number => flows.reduce((sum, { threadFlows }) => sum + (threadFlows[0]?.locations.length ?? 0), 0);

/** Whole ways as long as there is room, the first ones first; of a first one that is too long its two ends. */
function limitedFlows(flows: SarifFlow[], limits: Limits): SarifFlow[] {
  const kept: SarifFlow[] = [];
  let room = limits.steps;
  for (const flow of flows) {
    const locations = flow.threadFlows[0]?.locations ?? [];
    if (locations.length > room && kept.length > 0) break;
    const half = Math.floor(room / 2);
    const shown = locations.length > room ? [...locations.slice(0, half), ...locations.slice(-half)] : locations;
    kept.push({ ...flow, threadFlows: [{ locations: shown }] });
    room -= shown.length;
  }
  return kept;
}

/** The run with a notification for each kind of thing that is missing; those of an earlier cut are replaced. */
function withNotes(run: SarifRun, omitted: number, without: readonly string[]): SarifRun {
  const sum = (key: 'omittedSteps' | 'omittedSources') => run.results.reduce((total, { properties }) => total + (properties[key] ?? 0), 0);
  const [steps, sources] = [sum('omittedSteps'), sum('omittedSources')];
  const earlier = run.invocations.flatMap(({ toolExecutionNotifications }) => toolExecutionNotifications.map(({ properties }) => properties?.omittedParts));
  const parts = new Set([...earlier.filter((part) => typeof part === 'string'), ...without]);
  const notes: { text: string; properties?: Record<string, unknown> }[] = [
    ...(omitted > 0
      ? [{ text: `${omitted} findings were left out; the ${run.results.length} most severe are kept.`, properties: { omittedResults: omitted } }]
      : []),
    ...(steps > 0 ? [{ text: `${steps} steps of paths were left out.` }] : []),
    ...(sources > 0 ? [{ text: `${sources} sources of findings were left out.` }] : []),
    ...[...parts].map((what) => ({ text: `The report was too large, and ${what} were left out.`, properties: { omittedParts: what } })),
  ];
  const { driver } = run.tool;
  const kinds = [...driver.notifications.filter(({ id }) => id !== LIMIT_KIND.id), ...(notes.length > 0 ? [LIMIT_KIND] : [])];
  const added = notes.map(
    (note): SarifNotification => ({
      descriptor: { id: LIMIT_KIND.id, index: kinds.length - 1 },
      level: 'warning',
      message: { text: note.text },
      ...(note.properties && { properties: note.properties }),
    }),
  );
  const invocations = run.invocations.map((invocation, index) => ({
    ...invocation,
    toolExecutionNotifications: [
      ...invocation.toolExecutionNotifications.filter(({ descriptor }) => descriptor.id !== LIMIT_KIND.id),
      ...(index === 0 ? added : []),
    ],
  }));
  return { ...run, tool: { ...run.tool, driver: { ...driver, notifications: kinds } }, invocations };
}
