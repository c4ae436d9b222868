/**
 * The report as GitLab Code Quality takes it: a list of issues, each with a fingerprint of its own, by which GitLab tells new from known in a merge request. Of the format
 * (docs.gitlab.com, "Code Quality report format") it writes the fields that are required, and where a place ends.
 */
import { createHash } from 'node:crypto';
import type { Severity } from '../../engine/index';
import type { Reporter } from '../report';
import { redact } from './redact';
import { repositoryPath } from './repository-path';

/** GitLab knows info, minor, major, critical and blocker. */
const SEVERITY = { error: 'critical', warning: 'major', info: 'info' } as const satisfies Record<Severity, string>;

export const gitlab: Reporter = (report) => {
  const say = (text: string) => redact(text, report.shapes);
  const issues = report.result.findings.map(({ ruleId, severity, message, location, identity, notes }) => {
    const path = repositoryPath(report, location.path);
    return {
      type: 'issue',
      description: say([message, ...notes].join('. ')),
      check_name: ruleId,
      categories: ['Security'],
      fingerprint: createHash('sha256').update(`${ruleId}\0${path}\0${identity}`).digest('hex').slice(0, 32),
      severity: SEVERITY[severity],
      location: { path: say(path), lines: { begin: location.line, end: location.endLine } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};
