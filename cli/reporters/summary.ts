/**
 * The end of the pretty report: how much was looked at, what was found, and everything that was kept quiet or not looked at and why, so
 * that a short list of findings is never mistaken for a thorough one.
 */
import type pc from 'picocolors';
import type { Notice } from '../../engine/index';
import { countBySeverity, plural, type Report } from '../report';
import { redact } from './redact';
import { clean } from './terminal-text';

type Colors = ReturnType<typeof pc.createColors>;

const MAX_LINES = 10;
/** Kinds of notices after which nothing of the file was checked. */
const UNCHECKED: ReadonlySet<Notice['kind']> = new Set(['unreadable', 'binary', 'too-large']);

/** @param display a root-relative path as it is printed. */
export function summary(report: Report, colors: Colors, display: (path: string) => string): string {
  const { result } = report;
  const row = (label: string, text: string) => `${colors.bold(label.padEnd(12))} ${text}`;
  const say = (text: string) => clean(redact(text, report.shapes));
  const unchecked = result.notices.filter((notice) => UNCHECKED.has(notice.kind));
  const partly = result.notices.filter((notice) => !UNCHECKED.has(notice.kind));
  const lines = [headline(report, colors), row('scanned', scanned(report))];

  if (result.suppressed.length > 0) lines.push(row('suppressed', `${plural(result.suppressed.length, 'finding')} by comment`));
  if (report.baseline !== undefined && result.baseline) {
    lines.push(row('baseline', `${plural(result.baseline.known.length, 'finding')} known by ${say(report.baseline)}`));
    for (const [index, unused] of limited(result.baseline.unused).entries())
      lines.push(
        row(
          index === 0 ? 'gone' : '',
          typeof unused === 'number' ? `… ${unused} more` : `${unused.rule} in ${display(unused.path)}${unused.symbol ? `, ${say(unused.symbol)}` : ''}`,
        ),
      );
    if (result.baseline.unused.length > 0) lines.push(row('', 'ai-lint baseline prune takes them out of the baseline'));
  }
  for (const [index, unused] of limited(result.unusedSuppressions).entries()) {
    const text =
      typeof unused === 'number'
        ? `… ${unused} more`
        : `${display(unused.location.path)}:${unused.location.line} suppresses nothing (${unused.ruleIds.join(', ') || 'all rules'})`;
    lines.push(row(index === 0 ? 'unused' : '', text));
  }
  for (const [index, problem] of limited(result.suppressionProblems).entries()) {
    const text = typeof problem === 'number' ? `… ${problem} more` : `${display(problem.location.path)}:${problem.location.line}: ${say(problem.message)}`;
    lines.push(row(index === 0 ? 'suppression' : '', text));
  }
  if (report.skipped.length > 0) {
    const reasons = report.skipped.map(
      ({ reason, count, examples }) => `${count} ${reason} (${examples.slice(0, 2).map(display).join(', ')}${count > 2 ? ', …' : ''})`,
    );
    for (const [index, reason] of reasons.entries()) lines.push(row(index === 0 ? 'skipped' : '', reason));
  }
  lines.push(...noticeRows('not checked', unchecked, row, say, display), ...noticeRows('in part', partly, row, say, display));
  const off = report.rules.filter((rule) => report.levels.get(rule.id) === 'off').map((rule) => rule.id);
  if (off.length > 0)
    lines.push(
      row('rules off', `${off.length} of ${report.rules.length} by the preset "${report.preset}" or settings${off.length <= 6 ? `: ${off.join(', ')}` : ''}`),
    );
  for (const note of report.notes) lines.push(row('note', say(note)));
  return lines.join('\n');
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

function noticeRows(
  label: string,
  notices: readonly Notice[],
  row: (label: string, text: string) => string,
  say: (text: string) => string,
  display: (path: string) => string,
): string[] {
  return limited(notices).map((notice, index) =>
    row(index === 0 ? label : '', typeof notice === 'number' ? `… ${notice} more` : `${display(notice.path)}: ${say(notice.message)}`),
  );
}

/** The first few, then the number of those left out. */
function limited<T>(items: readonly T[]): (T | number)[] {
  return items.length <= MAX_LINES ? [...items] : [...items.slice(0, MAX_LINES - 1), items.length - MAX_LINES + 1];
}
