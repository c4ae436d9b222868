/**
 * The report as Markdown of GitHub's kind, for a job's summary or a comment: tables of rules and files, then each finding with its path in a part that unfolds. Nothing
 * of the scanned project can become markup. It stays below the size that GitHub takes for a step; the most severe findings come first.
 */

import type { Finding, Location, Origin, Severity } from '../../engine/index';
import { countBySeverity, plural, type Report, type Reporter, type ReportOptions } from '../report';
import { framePrinter, secretPlaces, shortened } from './excerpt';
import { countText } from './html-shown';
import { redact } from './redact';
import { repositoryPath, repositoryUri } from './repository-path';
import { summaryRows } from './summary';
import { clean } from './terminal-text';

/** GitHub refuses the summary of a step above 1 MiB; another tool may have written to it as well. */
const MAX_BYTES = 900 * 1024;
const MAX_FILES = 50;
const CODE_WIDTH = 110;
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

export const markdown: Reporter = (report, options) => markdownWithin(report, options, MAX_BYTES);

/** @param bytes that the text may have; what is left out is said */
export function markdownWithin(report: Report, options: ReportOptions, bytes: number): string {
  const { findings } = report.result;
  const link = linkOf(report, options.env ?? {});
  const secrets = secretPlaces(report);
  const parts = [`## ${report.tool.name}: ${countText(countBySeverity(findings))}`];
  if (findings.length > 0) parts.push(rulesTable(report), filesTable(report));
  const end = options.quiet ? '' : circumstances(report);
  const ordered = LEVELS.flatMap((level) => findings.filter(({ severity }) => severity === level));
  if (ordered.length > 0) parts.push('### Findings');
  let size = Buffer.byteLength(`${parts.join('\n\n')}${end}`) + 200;
  for (const [index, finding] of ordered.entries()) {
    const text = findingText(finding, report, link, secrets);
    size += Buffer.byteLength(text) + 2;
    if (size > bytes) {
      parts.push(
        `${plural(ordered.length - index, 'more finding')} left out here, because the report would be too large. The formats \`json\` and \`sarif\` hold more.`,
      );
      break;
    }
    parts.push(text);
  }
  return `${[...parts, ...(end === '' ? [] : [end])].join('\n\n')}\n`;
}

function rulesTable(report: Report): string {
  const rows = [...grouped(report.result.findings, ({ ruleId }) => ruleId)].map(([id, findings]) => {
    const title = report.rules.find((rule) => rule.id === id)?.title ?? '';
    return `| ${code(id)} | ${escaped(title)} | ${numbers(findings)} |`;
  });
  return ['| Rule | What it is about | Errors | Warnings | Infos |', '|---|---|--:|--:|--:|', ...rows].join('\n');
}

function filesTable(report: Report): string {
  const groups = [...grouped(report.result.findings, ({ location }) => location.path)].sort(([, a], [, b]) => b.length - a.length);
  const rows = groups.slice(0, MAX_FILES).map(([path, findings]) => `| ${code(fileOf(report, path))} | ${numbers(findings)} |`);
  const more = groups.length > MAX_FILES ? [`| … ${plural(groups.length - MAX_FILES, 'more file')} | | | |`] : [];
  return ['| File | Errors | Warnings | Infos |', '|---|--:|--:|--:|', ...rows, ...more].join('\n');
}

function numbers(findings: readonly Finding[]): string {
  const counts = countBySeverity(findings);
  return LEVELS.map((level) => counts[level] || '').join(' | ');
}

type Link = (location: Location, text: string) => string;

function findingText(finding: Finding, report: Report, link: Link, secrets: readonly Location[]): string {
  const say = (text: string) => sentence(clean(redact(text, report.shapes)));
  const place = (location: Location) => link(location, `${fileOf(report, location.path)}:${location.line}`);
  const rule = report.rules.find(({ id }) => id === finding.ruleId);
  const style = { width: CODE_WIDTH, gutter: (text: string) => text };
  const lines = framePrinter(finding, secrets, report, style)(finding.location, 1, (text) => text);
  const [first, ...others] = finding.origins;
  const parts = [
    `<details><summary><b>${finding.severity}</b> ${code(finding.ruleId)} ${place(finding.location)} ${say(finding.message)}</summary>`,
    ...(lines.length > 0 ? [fenced(lines)] : []),
    ...(first ? [pathText(first, place, say)] : []),
    ...(others.length > 0 ? [others.map(({ what, location }) => `- also from ${say(what)} ${place(location)}`).join('\n')] : []),
    ...finding.notes.map((note) => `Note: ${say(note)}`),
    ...(rule ? [`What to do: ${say(rule.docs.instead)}`] : []),
    '</details>',
  ];
  return parts.join('\n\n');
}

function pathText({ trace }: Origin, place: (location: Location) => string, say: (text: string) => string): string {
  const rows = shortened(trace).map((step) =>
    'gap' in step ? `- … ${step.gap} more steps` : `- **${step.number}** ${step.kind} ${place(step.location)} ${say(step.what)}`,
  );
  return rows.join('\n');
}

/** Whatever else the report for people says: what was looked at and what was not. */
function circumstances(report: Report): string {
  const rows = summaryRows(report, (file) => fileOf(report, file));
  return ['### Scan', '', ...rows.map(([label, text]) => (label === '' ? `  - ${escaped(text)}` : `- **${label}** ${escaped(text)}`))].join('\n');
}

/**
 * Links to lines are relative to the repository's root. In a job of GitHub Actions, whose page lies elsewhere, they lead to the commit.
 * @param env the variables of the process
 */
function linkOf(report: Report, env: Readonly<Record<string, string | undefined>>): Link {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = env;
  const base = server && name && commit ? `${server}/${name}/blob/${commit}/` : '';
  return ({ path, line, endLine }, text) => {
    const target = redact(repositoryUri(report, path), report.shapes);
    return `<a href="${attribute(`${base}${target}#L${line}${endLine > line ? `-L${endLine}` : ''}`)}">${escaped(text)}</a>`;
  };
}

/** A file as it is told to people, relative to the repository. */
export const fileOf = (report: Report, file: string): string => clean(redact(repositoryPath(report, file), report.shapes));

/** Groups in the order of their first member. */
function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(keyOf(finding), [...(groups.get(keyOf(finding)) ?? []), finding]);
  return groups;
}

/** The parts of a message in backticks as code, everything as text. */
function sentence(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join('');
}

/** Code that cannot become markup. */
export const code = (text: string): string => `<code>${escaped(text)}</code>`;

/** A fence that is longer than any run of backticks in the code. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** Every character that Markdown, HTML or GitHub (mentions, links, mathematics) gives a meaning to, as its number. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~&@$"'^=]|:(?=\/\/)|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}

const attribute = (text: string): string => text.replace(/[^\w\-.~:/?#%]/g, (character) => `&#${character.codePointAt(0)};`);
