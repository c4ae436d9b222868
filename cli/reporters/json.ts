/**
 * The report for programs. Its form is versioned and documented in docs/json-output.md: fields are added within a version, and
 * removed or changed only with a new one.
 */

import path from 'node:path';
import { countBySeverity, type Report, type Reporter } from '../report';
import { redactDeep } from './redact';

export const JSON_VERSION = 1;

export const json: Reporter = (report, options) => `${JSON.stringify(redactDeep(jsonReport(report, options.timings), report.shapes), null, 2)}\n`;

function jsonReport(report: Report, timings: boolean) {
  const { result } = report;
  const off = report.rules.filter((rule) => report.levels.get(rule.id) === 'off').map((rule) => rule.id);
  return {
    version: JSON_VERSION,
    tool: report.tool,
    root: report.root,
    findings: result.findings,
    ...(result.baseline && { baseline: { file: report.baseline, known: result.baseline.known.length, unused: result.baseline.unused } }),
    suppressed: result.suppressed,
    unusedSuppressions: result.unusedSuppressions,
    suppressionProblems: result.suppressionProblems,
    notices: result.notices,
    ...(report.fixed
      ? { fixed: report.fixed.map(({ finding, fix }) => ({ ruleId: finding.ruleId, fix: fix.id, safety: fix.safety, location: finding.location })) }
      : {}),
    summary: {
      findings: countBySeverity(result.findings),
      suppressed: result.suppressed.length,
      unusedSuppressions: result.unusedSuppressions.length,
      files: { scanned: report.scanned, parsed: result.timings.filesParsed, skipped: report.skipped, unitTests: result.unitTests?.length ?? 0 },
      notes: report.notes,
      config: report.configFile === undefined ? null : relativeTo(report.root, report.configFile),
      preset: report.preset,
      rulesOff: off,
      milliseconds: Math.round(report.milliseconds),
      exitCode: report.exitCode,
    },
    ...(timings ? { timings: result.timings } : {}),
  };
}

function relativeTo(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
