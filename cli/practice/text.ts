/**
 * The coverage page as Markdown and as JSON. Nothing of the scanned project can become markup, and no key is shown. The form of the JSON is versioned: fields are added
 * within a version, and removed or changed only with a new one.
 */
import { countBySeverity, plural, type Report } from '../report';
import { countText } from '../reporters/html-shown';
import { code, escaped, fileOf } from '../reporters/markdown';
import { redactDeep } from '../reporters/redact';
import { type Coverage, type Covered, type CoveredEntry, type CoveredPractice, entryVerdict, stateOf, verdict } from './coverage';

const VERSION = 1;
/** Findings that a practice names in Markdown; the report of findings has all. */
const MOST_FINDINGS = 20;

export function coverageMarkdown(report: Report, coverage: Coverage): string {
  const on = report.rules.filter(({ id }) => (report.levels.get(id) ?? 'off') !== 'off').length;
  const parts = [
    `## ${report.tool.name}: coverage`,
    `${countText(countBySeverity(report.result.findings))}, by ${on} of ${plural(report.rules.length, 'rule')} (preset \`${report.preset}\`).`,
    [
      '| Practice | Found | Rules | Commands |',
      '|---|---|---|---|',
      ...coverage.practices.map((covered) => {
        const commands = covered.practice.commands.map(({ run }) => code(run)).join(', ');
        return `| ${covered.practice.title} | ${verdict(covered)} | ${ruleNames(covered)} | ${commands} |`;
      }),
    ].join('\n'),
    ...coverage.practices.map((covered) => practiceText(covered, report)),
    ...coverage.lists.map(({ id, title, source, entries }) => {
      const head =
        id === 'cwe'
          ? ['| Entry | What it is about | Rules | Found |', '|---|---|---|---|']
          : ['| Entry | What it is about | Rules | Found | Not seen from code |', '|---|---|---|---|---|'];
      return [`### ${title}`, '', source, '', ...head, ...entries.map((entry) => entryText(entry, id === 'cwe'))].join('\n');
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

function practiceText({ practice, facts, ...covered }: CoveredPractice, report: Report): string {
  const shown = covered.findings.slice(0, MOST_FINDINGS);
  const rest = covered.findings.length - shown.length;
  const lines = [
    `### ${practice.title}`,
    '',
    practice.about,
    '',
    ...practice.commands.map(({ run, what }) => `- ${code(run)}: ${what}`),
    ...facts.map(({ label, value }) => `- ${label}: ${escaped(value)}`),
    ...shown.map(({ severity, ruleId, location }) => `- **${severity}** ${code(ruleId)} ${code(`${fileOf(report, location.path)}:${location.line}`)}`),
    ...(rest > 0 ? [`- … ${plural(rest, 'more finding')}`] : []),
    '',
    `Not seen from code: ${practice.notSeen.join('; ')}.`,
  ];
  return lines.join('\n');
}

const ruleNames = ({ rules }: Covered): string =>
  rules.map(({ rule, level }) => (level === 'off' ? `${code(rule.id)} (off)` : code(rule.id))).join(', ') || 'none';

function entryText(covered: CoveredEntry, isShort: boolean): string {
  const { entry } = covered;
  return `| ${entry.id} | ${entry.name} | ${ruleNames(covered)} | ${entryVerdict(covered)} |${isShort ? '' : ` ${entry.notSeen} |`}`;
}

export function coverageJson(report: Report, coverage: Coverage): string {
  const of = (covered: Covered) => ({
    state: stateOf(covered),
    rules: covered.rules.map(({ rule, level }) => ({ id: rule.id, level })),
    counts: countBySeverity(covered.findings),
  });
  const page = {
    version: VERSION,
    tool: report.tool,
    root: report.root,
    preset: report.preset,
    practices: coverage.practices.map(({ practice, facts, ...covered }) => ({
      id: practice.id,
      title: practice.title,
      ...of(covered),
      commands: practice.commands,
      findings: covered.findings.map(({ ruleId, severity, message, identity, location }) => ({
        ruleId,
        severity,
        message,
        identity,
        file: location.path,
        line: location.line,
      })),
      inventory: facts,
      notSeen: practice.notSeen,
      nist: practice.nist,
    })),
    lists: coverage.lists.map(({ id, title, source, entries }) => ({
      id,
      title,
      source,
      entries: entries.map(({ entry, practices, ...covered }) => ({
        id: entry.id,
        name: entry.name,
        ...of(covered),
        ...(practices.length > 0 ? { practices } : {}),
        ...(entry.notSeen === '' ? {} : { notSeen: entry.notSeen }),
      })),
    })),
    notices: report.result.notices,
    files: { scanned: report.scanned, skipped: report.skipped },
  };
  return `${JSON.stringify(redactDeep(page, report.shapes), null, 2)}\n`;
}
