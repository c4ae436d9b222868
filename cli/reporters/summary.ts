/**
 * The end of the pretty report: how much was looked at, what was found, and everything that was kept quiet or not looked at and why, so
 * that a short list of findings is never mistaken for a thorough one.
 */
import type { Notice } from '../../engine/index';
import { countBySeverity, plural, type Report } from '../report';
import type { Colors } from './colors';
import { redact } from './redact';
import { clean } from './terminal-text';

const MAX_LINES = 10;
/** Kinds of notices after which nothing of the file was checked. */
const UNCHECKED: ReadonlySet<Notice['kind']> = new Set(['unreadable', 'binary', 'too-large']);

/** A label, '' where the row before it goes on, and what is said. */
export type SummaryRow = readonly [label: string, text: string];

/** @param display a root-relative path as it is printed. */
export function summary(report: Report, colors: Colors, display: (path: string) => string): string {
  return [headline(report, colors), ...summaryRows(report, display).map(([label, text]) => `${colors.bold(label.padEnd(12))} ${text}`)].join('\n');
}

/** @returns all but the number of findings; no text of it holds a key or can move a terminal's cursor. */
export function summaryRows(report: Report, display: (path: string) => string): SummaryRow[] {
  const { result } = report;
  const say = (text: string) => clean(redact(text, report.shapes));
  const unchecked = result.notices.filter((notice) => UNCHECKED.has(notice.kind));
  const partly = result.notices.filter((notice) => !UNCHECKED.has(notice.kind));
  const rows: SummaryRow[] = [['scanned', scanned(report)]];

  if (result.suppressed.length > 0) rows.push(['suppressed', `${plural(result.suppressed.length, 'finding')} by comment`]);
  if (report.baseline !== undefined && result.baseline) {
    rows.push(['baseline', `${plural(result.baseline.known.length, 'finding')} known by ${say(report.baseline)}`]);
    rows.push(
      ...limited(result.baseline.unused, 'gone', (unused) => `${unused.rule} in ${display(unused.path)}${unused.symbol ? `, ${say(unused.symbol)}` : ''}`),
    );
    if (result.baseline.unused.length > 0) rows.push(['', 'ai-lint baseline prune takes them out of the baseline']);
  }
  rows.push(
    ...limited(
      result.unusedSuppressions,
      'unused',
      ({ location, ruleIds }) => `${display(location.path)}:${location.line} suppresses nothing (${ruleIds.join(', ') || 'all rules'})`,
    ),
    ...limited(result.suppressionProblems, 'suppression', ({ location, message }) => `${display(location.path)}:${location.line}: ${say(message)}`),
    ...report.skipped.map(({ reason, count, examples }, index): SummaryRow => {
      const some = examples.slice(0, 2).map(display).join(', ');
      return [index === 0 ? 'skipped' : '', `${count} ${reason} (${some}${count > 2 ? ', …' : ''})`];
    }),
    ...unitTests(result.unitTests ?? [], display),
    ...limited(unchecked, 'not checked', (notice) => `${display(notice.path)}: ${say(notice.message)}`),
    ...limited(partly, 'in part', (notice) => `${display(notice.path)}: ${say(notice.message)}`),
  );
  const off = report.rules.filter((rule) => report.levels.get(rule.id) === 'off').map((rule) => rule.id);
  if (off.length > 0) {
    const names = off.length <= 6 ? `: ${off.join(', ')}` : '';
    rows.push(['rules off', `${off.length} of ${report.rules.length} by the preset "${report.preset}" or settings${names}`]);
  }
  for (const note of report.notes) rows.push(['note', say(note)]);
  return rows;
}

function headline(report: Report, colors: Colors): string {
  const counts = countBySeverity(report.result.findings);
  if (report.result.findings.length === 0) return colors.green(colors.bold('No findings.'));
  const parts = [
    counts.error ? colors.red(plural(counts.error, 'error')) : '',
    counts.warning ? colors.yellow(plural(counts.warning, 'warning')) : '',
    counts.info ? colors.blue(plural(counts.info, 'info', 'infos')) : '',
  ].filter(Boolean);
  return `${colors.bold('Found')} ${parts.join(', ')}.`;
}

function scanned(report: Report): string {
  const time = report.milliseconds < 1000 ? `${Math.round(report.milliseconds)} ms` : `${(report.milliseconds / 1000).toFixed(1)} s`;
  return `${plural(report.scanned, 'file')}, ${report.result.timings.filesParsed} of them parsed, in ${time}`;
}

/** Tests whose text alone was looked at. */
function unitTests(tests: readonly string[], display: (path: string) => string): SummaryRow[] {
  if (tests.length === 0) return [];
  const some = tests.slice(0, 2).map(display).join(', ');
  return [
    [
      'keys only',
      `${plural(tests.length, 'unit test')} (${some}${tests.length > 2 ? ', …' : ''}); "unitTests": true in the configuration follows values there`,
    ],
  ];
}

/** A row for each of the first few, then one with the number of those left out. */
function limited<T>(items: readonly T[], label: string, text: (item: T) => string): SummaryRow[] {
  const shown = items.length <= MAX_LINES ? items : items.slice(0, MAX_LINES - 1);
  const rows = shown.map((item, index): SummaryRow => [index === 0 ? label : '', text(item)]);
  return shown.length === items.length ? rows : [...rows, ['', `… ${items.length - shown.length} more`]];
}
