/**
 * The report as workflow commands of GitHub Actions, which become annotations at the lines of a pull request. GitHub shows ten of each level for a step, so the most
 * severe come first; all stand in the step's log. Forms and escapes are those of `@actions/core`.
 */
import type { Finding, Severity } from '../../engine/index';
import { countBySeverity, plural, type Report, type Reporter } from '../report';
import { countText } from './html-shown';
import { redact } from './redact';
import { repositoryPath } from './repository-path';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];
const SHOWN_BY_GITHUB = 10;
/** Sources of a finding that its message names. */
const MAX_SOURCES = 3;

export const github: Reporter = (report, options) => {
  const { findings, notices } = report.result;
  const titles = new Map(report.rules.map((rule) => [rule.id, rule.title]));
  const lines = LEVELS.flatMap((level) =>
    findings.filter(({ severity }) => severity === level).map((finding) => annotation(finding, titles.get(finding.ruleId), report)),
  );
  for (const { kind, path, message } of notices)
    if (kind === 'internal-error' || kind === 'unreadable')
      lines.push(workflowCommand('warning', { file: fileOf(report, path) }, redact(message, report.shapes)));
  const counts = countBySeverity(findings);
  if (!options.quiet) {
    lines.push(`${report.tool.name}: ${countText(counts)} in ${plural(report.scanned, 'file')}.`);
    if (LEVELS.some((level) => counts[level] > SHOWN_BY_GITHUB))
      lines.push(`GitHub shows ${SHOWN_BY_GITHUB} annotations of each level for a step; all are in this log.`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
};

function annotation(finding: Finding, title: string | undefined, report: Report): string {
  const { line, endLine, column, endColumn, path } = finding.location;
  const isOneLine = line === endLine;
  // the message names the first
  const sources = finding.origins.slice(1);
  const message = [
    finding.message,
    ...sources.slice(0, MAX_SOURCES).map(({ what, location }) => `Also from ${what} (${fileOf(report, location.path)}:${location.line})`),
    ...(sources.length > MAX_SOURCES ? [`… and ${sources.length - MAX_SOURCES} more`] : []),
    ...finding.notes,
  ].join('\n');
  // GitHub takes columns of a place on one line only
  const where = { file: fileOf(report, path), line, endLine, ...(isOneLine && { col: column, endColumn }) };
  return workflowCommand(
    COMMAND[finding.severity],
    { ...where, title: title === undefined ? finding.ruleId : `${finding.ruleId}: ${title}` },
    redact(message, report.shapes),
  );
}

/** @returns one line; nothing of the values can end it or begin another command */
export function workflowCommand(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapedData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${name} ${given.join(',')}::${escapedData(message)}`;
}

const escapedData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const fileOf = (report: Report, file: string): string => redact(repositoryPath(report, file), report.shapes);
