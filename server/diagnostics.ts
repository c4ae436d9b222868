/**
 * From the engine's findings and from mistakes in a configuration to the protocol's diagnostics. Nothing is decided here: rule,
 * level, place and message are the engine's, so that the editor shows what the command prints.
 */
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { ConfigError } from '../engine/config';
import type { Finding, Location, Severity } from '../engine/index';

export const SOURCE = 'ai-lint';

/** Turns a root-relative path into the address the client knows the file by. */
export type UriOf = (path: string) => string;

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function diagnosticOf(finding: Finding, uriOf: UriOf): Diagnostic {
  const related = relatedInformation(finding, uriOf);
  return {
    range: rangeOf(finding.location),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    source: SOURCE,
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** Lines and columns of a location count from 1, those of the protocol from 0; both columns are UTF-16 units. */
export function rangeOf(location: Pick<Location, 'line' | 'column' | 'endLine' | 'endColumn'>): Range {
  return {
    start: { line: location.line - 1, character: location.column - 1 },
    end: { line: location.endLine - 1, character: location.endColumn - 1 },
  };
}

/** @param text the configuration's text: the mistake is marked to the end of the word it begins at. */
export function configDiagnostic(error: ConfigError, text: string): Diagnostic {
  const line = text.split(/\r\n|\r|\n/)[error.line - 1] ?? '';
  const word = /^(?:"[^"]*"?|[\w.+-]+|\S)/.exec(line.slice(error.column - 1))?.[0] ?? '';
  const { line: endLine, column } = error;
  return {
    range: rangeOf({ line: error.line, column, endLine, endColumn: column + word.length }),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: SOURCE,
    message: error.message,
  };
}

/** The steps of the shortest way, without the sink itself, then where the other ways begin. */
function relatedInformation(finding: Finding, uriOf: UriOf): DiagnosticRelatedInformation[] {
  const [first, ...others] = finding.origins;
  const at = (location: Location, message: string) => ({ location: { uri: uriOf(location.path), range: rangeOf(location) }, message });
  const steps = (first?.trace ?? []).filter(({ kind }) => kind !== 'sink').map(({ location, what }, index) => at(location, `${index + 1}. ${what}`));
  return [...steps, ...others.map(({ location, what }) => at(location, `also from here: ${what}`))];
}
