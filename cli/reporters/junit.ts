/**
 * The report as JUnit XML, which most CI systems can show: a suite for each file with findings, a failed case for each of them; a file that could not be looked at is a
 * skipped case, a failure of the program an error. There are no times, so equal results give equal files.
 */
import { escapeUTF8 } from 'entities/escape';
import type { Finding, Notice } from '../../engine/index';
import { plural, type Report, type Reporter } from '../report';
import { redact } from './redact';
import { repositoryPath } from './repository-path';
import { clean } from './terminal-text';

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
  file: string;
  name: string;
  outcome: Outcome;
  type: string;
  message: string;
  /** Lines. */
  detail: string[];
}

export const junit: Reporter = (report) => {
  const cases = [
    ...report.result.findings.map((finding) => failure(finding, report)),
    ...report.result.notices.flatMap((notice) => notChecked(notice, report)),
  ];
  if (cases.length === 0)
    cases.push({ file: report.tool.name, name: `no findings in ${plural(report.scanned, 'file')}`, outcome: 'passed', type: '', message: '', detail: [] });
  const files = [...new Set(cases.map(({ file }) => file))].sort();
  const suites = files.flatMap((file) => {
    const own = cases.filter((each) => each.file === file);
    return [`  <testsuite name="${text(file, report)}" ${counts(own)}>`, ...own.flatMap((each) => caseLines(each, report)), '  </testsuite>'];
  });
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="${report.tool.name}" ${counts(cases)}>`, ...suites, '</testsuites>'].join('\n')}\n`;
};

function failure(finding: Finding, report: Report): Case {
  const { line, column, path } = finding.location;
  const steps = (finding.origins[0]?.trace ?? []).map(
    ({ kind, what, location }, index) => `${index + 1}. ${kind} ${repositoryPath(report, location.path)}:${location.line}:${location.column} ${what}`,
  );
  const others = finding.origins.slice(1).map(({ what, location }) => `also from ${what} (${repositoryPath(report, location.path)}:${location.line})`);
  const file = repositoryPath(report, path);
  return {
    file,
    name: `${finding.ruleId} (${line}:${column})`,
    outcome: 'failure',
    type: finding.severity,
    message: finding.message,
    detail: [`${file}:${line}:${column} ${finding.severity} ${finding.ruleId}`, ...steps, ...others, ...finding.notes],
  };
}

function notChecked({ kind, path, message }: Notice, report: Report): Case[] {
  const file = repositoryPath(report, path);
  if (kind === 'internal-error') return [{ file, name: 'analysis', outcome: 'error', type: kind, message, detail: [] }];
  return kind === 'unreadable' || kind === 'too-large' ? [{ file, name: 'analysis', outcome: 'skipped', type: kind, message, detail: [] }] : [];
}

function caseLines({ file, name, outcome, type, message, detail }: Case, report: Report): string[] {
  const open = `    <testcase classname="${text(file, report)}" name="${text(name, report)}" file="${text(file, report)}"`;
  if (outcome === 'passed') return [`${open}/>`];
  if (outcome === 'skipped') return [`${open}>`, `      <skipped message="${text(message, report)}"/>`, '    </testcase>'];
  const body = detail.map((line) => text(line, report)).join('\n');
  return [`${open}>`, `      <${outcome} type="${type}" message="${text(message, report)}">${body}</${outcome}>`, '    </testcase>'];
}

function counts(cases: readonly Case[]): string {
  const of = (wanted: Outcome) => cases.filter(({ outcome }) => outcome === wanted).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

/** Without keys and without the characters that XML has no way to write. */
const text = (given: string, report: Report): string => escapeUTF8(clean(redact(given, report.shapes)).replace(/[\uFFFE\uFFFF]/g, '\uFFFD'));
