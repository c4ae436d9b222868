/**
 * The code that a report for people shows of a place, with every secret in it hidden, and the place itself as it is told to the user.
 * How the lines look is decided by who prints them.
 */
import path from 'node:path';
import type { Finding, Location, Step } from '../../engine/index';
import type { Report } from '../report';
import { codeFrame, type FrameStyle } from './frame';
import { keyMasks, redact, secretLineMasks } from './redact';
import { clean } from './terminal-text';

/** Steps of a trace that are shown; of a longer one the middle is left out. */
const MAX_STEPS = 24;
/** Lines shown of a finding that spans more. */
const MAX_SPAN_LINES = 4;

/** @param context lines before and after. @param mark how the line below a span is drawn; undefined: the line of code only. */
export type FramePrinter = (location: Location, context: number, mark: ((text: string) => string) | undefined) => string[];

/**
 * @param secrets what `secretPlaces` gave for this report
 * @returns what prints code for one finding; an empty list for a file that cannot be read
 */
export function framePrinter(finding: Finding, secrets: readonly Location[], report: Report, style: Omit<FrameStyle, 'mark'>): FramePrinter {
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
      style: { ...style, mark: mark ?? ((text) => text) },
    });
  };
}

/** Every place of every key finding, also of those kept quiet: none may be shown in the frame of another finding either. */
export function secretPlaces(report: Report): Location[] {
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

/** @returns the steps of a trace with their numbers; of a long one those at both ends, and how many are left out between them. */
export function shortened(trace: readonly Step[]): ((Step & { number: number }) | { gap: number })[] {
  const numbered = trace.map((step, index) => ({ ...step, number: index + 1 }));
  if (trace.length <= MAX_STEPS) return numbered;
  return [...numbered.slice(0, MAX_STEPS / 2), { gap: trace.length - MAX_STEPS }, ...numbered.slice(-MAX_STEPS / 2)];
}

export function place(report: Report, location: Location): string {
  const { path: file, line, column, cell } = location;
  return `${displayPath(report, file)}:${line}:${column}${cell ? ` (cell ${cell.number}, line ${cell.line})` : ''}`;
}

/** Relative to the working directory, safe to print. */
export function displayPath(report: Report, file: string): string {
  const relative = path.relative(report.cwd, path.join(report.root, file));
  return clean(redact(path.sep === '/' ? relative : relative.split(path.sep).join('/'), report.shapes));
}
