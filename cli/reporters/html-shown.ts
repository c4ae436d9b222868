/** What the filters, charts and rows of the HTML report have in common: each finding with its rule, file, practice and name. */
import type { Finding, Rule, Severity } from '../../engine/index';
import { plural, type Report } from '../report';
import { displayPath } from './excerpt';

/** What rules are about, as it is told to people. */
const PRACTICES: Record<Rule['category'], string> = {
  keys: 'Keys and secrets',
  prompts: 'Prompts apart from data',
  output: 'Handling of model output',
  tools: 'Tools and agents',
  'supply-chain': 'Supply chain',
  access: 'Access',
  operations: 'Operations',
  configuration: 'Configuration',
};

/** A finding with what filters and charts ask of it. */
export interface Shown {
  finding: Finding;
  rule: Rule | undefined;
  /** Root-relative, safe to print. */
  file: string;
  practice: string;
  /** Unique within the report. */
  id: string;
}

export function shownFindings(report: Report): Shown[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const taken = new Map<string, number>();
  return report.result.findings.map((finding) => {
    const rule = rules.get(finding.ruleId);
    const earlier = taken.get(finding.identity) ?? 0;
    taken.set(finding.identity, earlier + 1);
    const id = earlier === 0 ? finding.identity : `${finding.identity}-${earlier + 1}`;
    return { finding, rule, file: displayPath(report, finding.location.path), practice: rule ? PRACTICES[rule.category] : '', id: `finding-${id}` };
  });
}

/** "2 errors, 1 warning", or that there is nothing. */
export function countText(counts: Readonly<Record<Severity, number>>): string {
  const parts = [
    counts.error ? plural(counts.error, 'error') : '',
    counts.warning ? plural(counts.warning, 'warning') : '',
    counts.info ? plural(counts.info, 'info', 'infos') : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'No findings' : parts.join(', ');
}
