/**
 * The report for people: for each finding a line that editors can jump to, the code, the whole way from source to sink as numbered steps
 * across files, why it matters and what to do; then a summary that also says what was not looked at. What a rule is about is said
 * once per rule.
 */
import path from 'node:path';
import pc from 'picocolors';
import type { Finding, Location, Origin, Severity, Step } from '../../engine/index';
import type { Report, Reporter, ReportOptions } from '../report';
import { codeFrame } from './frame';
import { keyMasks, redact, secretLineMasks } from './redact';
import { summary } from './summary';
import { clean, textWidth, wrap } from './terminal-text';

type Colors = ReturnType<typeof pc.createColors>;

/** Steps of a trace that are shown; of a longer one the middle is left out. */
const MAX_STEPS = 24;
/** Lines shown of a finding that spans more. */
const MAX_SPAN_LINES = 4;

export const pretty: Reporter = (report, options) => {
  const colors = pc.createColors(options.color);
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
  const printer = framePrinter(finding, secrets, report, options, colors);
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

type FramePrinter = (location: Location, context: number, mark: ((text: string) => string) | undefined) => string[];

function framePrinter(finding: Finding, secrets: readonly Location[], report: Report, options: ReportOptions, colors: Colors): FramePrinter {
  const ownSecret = secrets.includes(finding.location);
  return (location, context, mark) => {
    const lines = linesOf(report, location.path);
    if (!lines) return [];
    return codeFrame({
      lines,
      location,
      context,
      underline: mark !== undefined,
      spanLines: mark === undefined ? 1 : MAX_SPAN_LINES,
      masks: (text, line, from) => {
        const parts = partsInLine(secrets, location.path, line, from);
        return ownSecret || parts.length > 0 ? secretLineMasks(text, parts, report.shapes) : keyMasks(text, report.shapes);
      },
      style: { width: Math.min(Math.max(options.width, 60), 160) - 12, gutter: colors.dim, mark: mark ?? ((text) => text) },
    });
  };
}

/** Every place of every key finding, also of those kept quiet: none may be shown in the frame of another finding either. */
function secretPlaces(report: Report): Location[] {
  const secret = new Set(report.rules.filter((rule) => rule.category === 'keys').map((rule) => rule.id));
  const findings = [...report.result.findings, ...report.result.suppressed.map(({ finding }) => finding)].filter(({ ruleId }) => secret.has(ruleId));
  return findings.flatMap((finding) => [
    finding.location,
    ...finding.origins.flatMap((origin) => [origin.location, ...origin.trace.map((step) => step.location)]),
  ]);
}

function partsInLine(places: readonly Location[], file: string, line: number, from: number): { start: number; end: number }[] {
  return places
    .filter((place) => place.path === file && place.line <= line && place.endLine >= line)
    .map((place) => ({
      start: (place.line === line ? place.column - 1 : 0) - from,
      end: (place.endLine === line ? place.endColumn - 1 : Number.MAX_SAFE_INTEGER) - from,
    }));
}

const linesByReport = new WeakMap<Report, Map<string, string[] | undefined>>();

function linesOf(report: Report, file: string): string[] | undefined {
  let known = linesByReport.get(report);
  if (!known) linesByReport.set(report, (known = new Map()));
  if (!known.has(file)) known.set(file, report.text(file)?.split(/\r\n|[\n\r]/));
  return known.get(file);
}

function shortened(trace: readonly Step[]): ((Step & { number: number }) | { gap: number })[] {
  const numbered = trace.map((step, index) => ({ ...step, number: index + 1 }));
  if (trace.length <= MAX_STEPS) return numbered;
  return [...numbered.slice(0, MAX_STEPS / 2), { gap: trace.length - MAX_STEPS }, ...numbered.slice(-MAX_STEPS / 2)];
}

function place(report: Report, location: Location): string {
  return `${displayPath(report, location.path)}:${location.line}:${location.column}`;
}

/** Relative to the working directory, safe to print. */
function displayPath(report: Report, file: string): string {
  const relative = path.relative(report.cwd, path.join(report.root, file));
  return clean(redact(path.sep === '/' ? relative : relative.split(path.sep).join('/'), report.shapes));
}

function severityColor(colors: Colors, severity: Severity): (text: string) => string {
  return severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue;
}
