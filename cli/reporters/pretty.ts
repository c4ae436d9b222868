/**
 * The report for people: for each finding a line that editors can jump to, the code, the whole way from source to sink as numbered steps
 * across files, why it matters and what to do; then a summary that also says what was not looked at. What a rule is about is said
 * once per rule.
 */
import type { Finding, Location, Origin, Severity, Step } from '../../engine/index';
import type { Report, Reporter, ReportOptions } from '../report';
import { type Colors, PLAIN } from './colors';
import { displayPath, type FramePrinter, framePrinter, place, secretPlaces, shortened } from './excerpt';
import { redact } from './redact';
import { summary } from './summary';
import { clean, textWidth, wrap } from './terminal-text';

export const pretty: Reporter = (report, options) => {
  const colors = options.colors ?? PLAIN;
  const explained = new Set<string>();
  const secrets = secretPlaces(report);
  const parts = report.result.findings.map((finding) => {
    const first = !explained.has(finding.ruleId);
    explained.add(finding.ruleId);
    return findingText(finding, first, secrets, report, options, colors);
  });
  if (!options.quiet) parts.push(summary(report, colors, (file) => displayPath(report, file)));
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : '';
};

function findingText(finding: Finding, explain: boolean, secrets: readonly Location[], report: Report, options: ReportOptions, colors: Colors): string {
  const rule = report.rules.find((candidate) => candidate.id === finding.ruleId);
  const say = (text: string) => clean(redact(text, report.shapes));
  const printer = framePrinter(finding, secrets, report, { width: Math.min(Math.max(options.width, 60), 160) - 12, gutter: colors.dim });
  const head = `${colors.bold(place(report, finding.location))}  ${severityColor(colors, finding.severity)(finding.severity)}  ${colors.bold(finding.ruleId)}  ${say(finding.message)}`;
  const { changed } = finding;
  const isElsewhere = changed && (changed.location.path !== finding.location.path || changed.location.line !== finding.location.line);
  const lines = [
    head,
    ...(isElsewhere ? [`  ${colors.bold('changed')}  ${colors.cyan(place(report, changed.location))}  ${say(changed.what)}`] : []),
    ...printer(finding.location, 1, severityColor(colors, finding.severity)),
    ...originsText(finding.origins, report, say, printer, colors),
  ];
  const remark = (label: string, text: string) => `  ${colors.bold(`${label}:`.padEnd(6))}${wrap(say(text), Math.max(options.width - 10, 40), 8)}`;
  if (rule && explain) lines.push('', remark('why', rule.docs.why), remark('do', rule.docs.instead));
  else if (rule) lines.push('', colors.dim(`  why and what to do: see the first ${finding.ruleId} above, or ai-lint --explain ${finding.ruleId}`));
  for (const note of finding.notes) lines.push(remark('note', note));
  return lines.join('\n');
}

function originsText(origins: readonly Origin[], report: Report, say: (text: string) => string, printer: FramePrinter, colors: Colors): string[] {
  const [first, ...others] = origins;
  if (!first) return [];
  const lines: string[] = [''];
  const steps = shortened(first.trace);
  const label = (step: Step) => place(report, step.location);
  const widest = Math.max(...steps.map((step) => ('gap' in step ? 0 : textWidth(label(step)))));
  let shown = '';
  for (const step of steps) {
    if ('gap' in step) {
      lines.push(colors.dim(`      … ${step.gap} more steps`));
      continue;
    }
    const number = String(step.number).padStart(3);
    const where = label(step) + ' '.repeat(Math.max(0, Math.min(widest, 40) - textWidth(label(step))));
    lines.push(`${colors.bold(number)} ${step.kind.padEnd(6)}  ${colors.cyan(where)}  ${say(step.what)}`);
    const line = `${step.location.path}:${step.location.line}`;
    if (line !== shown) lines.push(...printer(step.location, 0, undefined));
    shown = line;
  }
  if (others.length > 0) {
    lines.push('', `  ${others.length === 1 ? 'one more source reaches' : `${others.length} more sources reach`} it:`);
    for (const origin of others) lines.push(`    - ${say(origin.what)}  ${colors.cyan(place(report, origin.location))}  (${origin.trace.length} steps)`);
  }
  return lines;
}

function severityColor(colors: Colors, severity: Severity): (text: string) => string {
  return severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
}
