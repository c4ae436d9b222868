/**
 * From the engine's findings and from mistakes in a configuration to the protocol's diagnostics. Nothing is decided here: rule,
 * level, place and message are the engine's, so that the editor shows what the command prints.
 */
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { ConfigError } from '../engine/config';
import type { Finding, Location, Severity } from '../engine/index';
import type { OpenCell } from './notebooks';

export const SOURCE = 'ai-lint';

/** What the places of a finding mean for the client. */
export interface Addresses {
  /** Turns the engine's path into the address the client knows the file by. */
  uriOf(path: string): string;
  /** Whether the client counts a byte order mark as the first character of the file. */
  countsMark(path: string): boolean;
  /** Address of a rule's page, where there is one. */
  page(ruleId: string): string | undefined;
  /** The cells of a notebook that is open as one. */
  cells?(path: string): readonly OpenCell[] | undefined;
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function diagnosticOf(finding: Finding, addresses: Addresses): Diagnostic {
  const related = relatedInformation(finding, addresses);
  const href = addresses.page(finding.ruleId);
  return {
    range: rangeOf(finding.location, addresses),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: SOURCE,
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** Lines and columns of a location count from 1, those of the protocol from 0; both columns are UTF-16 units. In an open notebook the range is one of the cell. */
export function rangeOf(location: Omit<Location, 'start' | 'end'>, addresses?: Pick<Addresses, 'countsMark' | 'cells'>): Range {
  const { path } = location;
  if (addresses?.cells?.(path)) return location.cell ? plainRange(location.cell) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return plainRange(location, addresses?.countsMark(path) ? 1 : 0);
}

function plainRange({ line, column, endLine, endColumn }: Pick<Location, 'line' | 'column' | 'endLine' | 'endColumn'>, mark = 0): Range {
  return {
    start: { line: line - 1, character: column - 1 + (line === 1 ? mark : 0) },
    end: { line: endLine - 1, character: endColumn - 1 + (endLine === 1 ? mark : 0) },
  };
}

/** @returns the address of the document that a place is in: of an open notebook that of the cell */
export function uriAt({ path, cell }: Pick<Location, 'path' | 'cell'>, addresses: Addresses): string {
  return (cell && addresses.cells?.(path)?.[cell.number - 1]?.uri) ?? addresses.uriOf(path);
}

/** Whether a place of the entry's file is in one of its documents. Only the cells of a notebook are several. */
export function isIn(uri: string, { path, cell }: Location, addresses: Addresses): boolean {
  const cells = addresses.cells?.(path);
  return !cells || (cell === undefined ? cells.every((each) => each.uri !== uri) : cells[cell.number - 1]?.uri === uri);
}

/** Whether two ranges have a position in common, ends included: a cursor at the end of a word is on it. */
export function touches(a: Range, b: Range): boolean {
  const before = (left: Range['start'], right: Range['start']) => left.line < right.line || (left.line === right.line && left.character < right.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}

/** @param text the configuration's text: the mistake is marked to the end of the word it begins at. */
export function configDiagnostic(error: ConfigError, text: string): Diagnostic {
  const line = text.split(/\r\n|\r|\n/)[error.line - 1] ?? '';
  const word = /^(?:"[^"]*"?|[\w.+-]+|\S)/.exec(line.slice(error.column - 1))?.[0] ?? '';
  const { line: endLine, column } = error;
  return {
    range: rangeOf({ path: '', line: error.line, column, endLine, endColumn: column + word.length }),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: SOURCE,
    message: error.message,
  };
}

/** The steps of the shortest way, without the sink itself, then where the other ways begin. */
function relatedInformation(finding: Finding, addresses: Addresses): DiagnosticRelatedInformation[] {
  const [first, ...others] = finding.origins;
  const at = (location: Location, message: string) => ({ location: { uri: uriAt(location, addresses), range: rangeOf(location, addresses) }, message });
  const steps = (first?.trace ?? []).filter(({ kind }) => kind !== 'sink').map(({ location, what }, index) => at(location, `${index + 1}. ${what}`));
  return [...steps, ...others.map(({ location, what }) => at(location, `also from here: ${what}`))];
}
