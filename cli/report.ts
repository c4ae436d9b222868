/**
 * What a reporter is given: the engine's result and what the command knows around it. Reporters are functions from this to text;
 * they decide nothing about exit codes.
 */
import type { CheckResult, Finding, Fix, KeyShape, Level, Rule, Severity } from '../engine/index';
import type { Skipped } from '../workspace/files';
import type { Colors } from './reporters/colors';

export interface Report {
  tool: { name: string; version: string };
  result: CheckResult;
  /** All rules there are. */
  rules: readonly Rule[];
  levels: ReadonlyMap<string, Level>;
  preset: string;
  /** Key shapes of the models, for hiding keys. */
  shapes: readonly KeyShape[];
  /** Absolute; findings' paths are relative to it. */
  root: string;
  /** Absolute; SARIF paths are relative to it: the git work tree, or the root outside of one. */
  repository: string;
  cwd: string;
  /** Absolute path of the configuration in force. */
  configFile: string | undefined;
  /** The baseline in force, as it is told to the user. */
  baseline?: string | undefined;
  /** Text of a root-relative file; undefined when it cannot be read (again). */
  text: (path: string) => string | undefined;
  /** Its bytes, for fingerprints that others compute over the file; where a host has none, the text stands for them. */
  bytes?: (path: string) => Uint8Array | undefined;
  /** Category of the analysis for code scanning; without one, the program's name. */
  category?: string | undefined;
  scanned: number;
  skipped: readonly Skipped[];
  notes: readonly string[];
  milliseconds: number;
  exitCode: number;
  /** What --fix applied, in order; undefined without it. */
  fixed?: readonly { finding: Finding; fix: Fix }[];
}

export interface ReportOptions {
  /** Absent where none are shown. */
  colors?: Colors | undefined;
  /** Columns of the terminal. */
  width: number;
  /** Findings only. */
  quiet: boolean;
  timings: boolean;
  /** Variables of the process, for links to where a CI system shows the files. */
  env?: Readonly<Record<string, string | undefined>>;
}

export type Reporter = (report: Report, options: ReportOptions) => string;

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** "1 file", "2 files". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
