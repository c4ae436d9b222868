/**
 * The command's flow, from options to exit code: inputs, engine, report. It knows no process: what it prints goes through `Io`, so
 * tests run it whole. The engine, the models and the rules are loaded only when something is to be scanned or listed.
 */
import path from 'node:path';
import { FAIL_ON, type FailOn, levelsOf } from '../engine/config';
import type { CheckResult, Engine, EngineOptions, EstateWish, Rule } from '../engine/index';
import type { Fixer } from '../fixes/fixer';
import { writeText } from '../workspace/write';
import type { AskedOfGit } from './ask-git';
import type { FixRun } from './fixing';
import { findInputs, type Inputs } from './inputs';
import type { Options } from './options';
import { UsageError } from './options';
import { createProgress } from './progress';
import { countBySeverity, type Report, type Reporter, type ReportOptions } from './report';
import { openScan, reportOf } from './scan';

/** What the command is made of; tests put a small engine in its place. */
export interface Program {
  createEngine: (options: EngineOptions) => Engine;
  /** Known vulnerabilities of AI packages, loaded when a manifest is met. */
  advisories?: EngineOptions['advisories'];
  configuration?: EngineOptions['configuration'];
  decodeBytes: (bytes: Uint8Array) => { text: string };
  models: EngineOptions['models'];
  rules: readonly Rule[];
  /** What tells packages of the AI stack by their names; loaded for `--timings`. */
  aiPackageOf?: () => Promise<(specifier: string) => string | undefined>;
  /** How providers and packages are told when the estate is asked for. */
  estateWish?: () => Promise<EstateWish>;
  /** Loaded when fixes are asked for. `wasm` gives the bytes of a grammar. */
  createFixer?: (wasm: ((name: string) => Uint8Array) | undefined) => Promise<Fixer>;
}

export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  stdin: () => Uint8Array;
  stdoutIsTerminal: boolean;
  stderrIsTerminal: boolean;
  /** Columns of the terminal, undefined when there is none. */
  columns: number | undefined;
  /** Milliseconds from any origin. */
  now: () => number;
  /** The day, as 2027-01-31; by default that of the machine. */
  today?: () => string;
}

export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;

/**
 * @param load gives the engine with models and rules.
 * @param given what git was asked for `--staged`, where that was done before
 * @returns the exit code.
 * @throws UsageError for what the user can mend; anything else is a fault of the program.
 */
export async function run(
  options: Options,
  version: string,
  programDirectory: string,
  load: () => Promise<Program>,
  io: Io,
  given?: AskedOfGit,
): Promise<number> {
  const started = io.now();
  const changing = options.staged || options.since !== undefined || options.diff !== undefined ? await import('./change') : undefined;
  const asked = given ?? (options.staged ? changing?.askGit(io.cwd) : undefined);
  const program = await load();
  const ruleIds = program.rules.map((rule) => rule.id);
  for (const id of [...Object.keys(options.rules), ...(options.explain ? [options.explain] : [])]) {
    if (!ruleIds.includes(id)) throw new UsageError(`There is no rule "${id}"`, id, ruleIds);
  }
  if (options.listSdks || options.listRules || options.explain) return printInformation(options, program, io);

  const loaded = io.now();
  const change = await changing?.openChange({ options, cwd: io.cwd, ruleIds, stdin: io.stdin, programDirectory, asked });
  const inputs = change?.inputs ?? findInputs(options, io.cwd, ruleIds, io.stdin);
  const listed = io.now();
  const progress = createProgress(io.now, io.stderr);
  const showing = io.stderrIsTerminal && !options.quiet ? progress.update : undefined;
  const scan = await openScan({ options, program, programDirectory, io, inputs, change, progress: showing });
  const { host, hostWith, check, known } = scan;
  let result: CheckResult;
  let fixed: FixRun | undefined;
  try {
    result = await check(new Map());
    const fixer = result.findings.length > 0 && (options.fix || options.format === 'sarif') ? await program.createFixer?.(host.wasm) : undefined;
    if (fixer) {
      const fixing = await import('./fixing');
      const display = (file: string) => path.relative(io.cwd, path.join(inputs.root, file)) || file;
      if (options.fix) fixed = await fixing.runFixes({ options, program, fixer, inputs, host, hostWith, check, result, io, display, writer: change?.writer });
      result = fixed?.result ?? result;
      if (options.format === 'sarif') result = await fixing.withFixes(result, fixer, fixed?.host ?? host, program);
    }
  } finally {
    progress.clear();
  }
  const checked = io.now();
  // of a change not every file was looked at that an entry may have moved to
  if (change && result.baseline) result = { ...result, baseline: { known: result.baseline.known, unused: [] } };
  if (known && options.baselineCommand && options.baselineCommand !== 'check') {
    io.stdout((await import('./baseline')).writeBaseline(known, options.baselineCommand, result));
    return result.notices.some((notice) => notice.kind === 'internal-error') ? EXIT.internal : EXIT.clean;
  }

  const code = exitCode(result, inputs, options);
  const report: Report = {
    ...reportOf({ scan, inputs, program, version, cwd: io.cwd, result, host: fixed?.host ?? host, milliseconds: checked - started }),
    result: options.quiet ? quietResult(result) : result,
    category: options.sarifCategory,
    notes: options.shard ? [...inputs.listing.notes, `this is part ${options.shard.index} of ${options.shard.count}`] : inputs.listing.notes,
    exitCode: code,
    ...(options.fix ? { fixed: fixed?.applied ?? [] } : {}),
  };
  if (options.fixDryRun && options.output === undefined) return code;
  if (change && isSilent(options, result, change.note, io)) return code;
  const toFile = options.output === undefined ? undefined : path.resolve(io.cwd, options.output);
  const text = (await reporterOf(options))(report, await reportOptions(options, io, toFile === undefined));
  if (toFile === undefined) io.stdout(text);
  else writeReport(toFile, options.output as string, text);
  if (options.quiet) for (const notice of result.notices) if (notice.kind === 'internal-error') io.stderr(`ai-lint: ${notice.path}: ${notice.message}\n`);
  if (options.timings) io.stderr(timingsText(result, { start: loaded - started, list: listed - loaded, check: checked - listed, report: io.now() - checked }));
  if (options.timings && result.gaps && program.aiPackageOf) io.stderr((await import('./gaps')).gapsText(result.gaps, await program.aiPackageOf()));
  return code;
}

/** A named file that cannot be read is an error, not a pass; so is a failure of the program itself. */
function exitCode(result: CheckResult, inputs: Inputs, options: Options): number {
  const counts = countBySeverity(result.findings);
  const failOn: FailOn = options.failOn ?? inputs.config.failOn ?? 'error';
  const failing = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).filter((level) => level !== 'never');
  const maxWarnings = options.maxWarnings ?? inputs.config.maxWarnings;
  if (failOn !== 'never' && failing.some((level) => counts[level] > 0)) return EXIT.findings;
  if (maxWarnings !== undefined && counts.warning > maxWarnings) return EXIT.findings;
  if (options.baselineCommand === 'check' && (result.baseline?.unused.length ?? 0) > 0) return EXIT.findings;
  if (result.notices.some((notice) => notice.kind === 'internal-error')) return EXIT.internal;
  if (result.notices.some((notice) => notice.kind === 'unreadable' && inputs.listing.named.has(notice.path))) return EXIT.usage;
  return EXIT.clean;
}

function quietResult(result: CheckResult): CheckResult {
  return {
    ...result,
    findings: result.findings.filter((finding) => finding.severity === 'error'),
    notices: result.notices.filter((notice) => notice.kind === 'internal-error'),
  };
}

/** A hook says nothing of a change that is clean, but never keeps quiet about having looked at nothing. */
function isSilent(options: Options, result: CheckResult, note: string | undefined, io: Io): boolean {
  if (options.format !== 'pretty' || options.output !== undefined) return false;
  const { findings, notices, suppressionProblems, unusedSuppressions } = result;
  if (findings.length + notices.length + suppressionProblems.length + unusedSuppressions.length > 0) return false;
  if (note !== undefined) io.stderr(`ai-lint: ${note}\n`);
  return true;
}

async function reporterOf(options: Options): Promise<Reporter> {
  switch (options.format) {
    case 'json':
      return (await import('./reporters/json')).json;
    case 'sarif':
      return (await import('./reporters/sarif')).sarif;
    case 'html':
      return (await import('./reporters/html')).html;
    case 'github':
      return (await import('./reporters/github')).github;
    case 'gitlab':
      return (await import('./reporters/gitlab')).gitlab;
    case 'junit':
      return (await import('./reporters/junit')).junit;
    case 'markdown':
      return (await import('./reporters/markdown')).markdown;
    default:
      return (await import('./reporters/pretty')).pretty;
  }
}

async function printInformation(options: Options, program: Program, io: Io): Promise<number> {
  const information = await import('./information');
  const levels = levelsOf(program.rules, options.preset ?? 'recommended', options.rules);
  const rule = program.rules.find((candidate) => candidate.id === options.explain);
  const asJson = options.format === 'json';
  const models = 'load' in program.models ? await program.models.load() : program.models;
  if (rule) io.stdout(asJson ? information.rulesJson([rule], levels) : information.explainText(rule, levels.get(rule.id) ?? 'off', io.columns ?? 100));
  if (options.listRules) io.stdout(asJson ? information.rulesJson(program.rules, levels) : information.rulesText(program.rules, levels));
  if (options.listSdks) io.stdout(asJson ? information.sdksJson(models) : information.sdksText(models));
  return EXIT.clean;
}

async function reportOptions(options: Options, io: Io, toStdout: boolean): Promise<ReportOptions> {
  const colors = useColor(options, io, toStdout) ? await (await import('./reporters/colors')).loadColors() : undefined;
  return { colors, width: toStdout ? (io.columns ?? 120) : 120, quiet: options.quiet, timings: options.timings, env: io.env };
}

function useColor(options: Options, io: Io, toStdout: boolean): boolean {
  if (options.color !== 'auto') return options.color === 'always';
  if (io.env.NO_COLOR) return false;
  if (!toStdout) return false;
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return io.stdoutIsTerminal && io.env.TERM !== 'dumb';
}

function writeReport(file: string, name: string, text: string): void {
  const error = writeText(file, text);
  if (error) throw new UsageError(`--output ${name}: ${error}`);
}

function timingsText(result: CheckResult, host: Record<string, number>): string {
  const { timings } = result;
  const row = (name: string, milliseconds: number) => `  ${name.padEnd(24)}${milliseconds.toFixed(1).padStart(9)} ms\n`;
  const phases = Object.entries(host).flatMap(([name, time]) => [
    row(name, time),
    ...(name === 'check' ? Object.entries(timings.phases).map(([phase, spent]) => row(`  ${phase}`, spent)) : []),
  ]);
  const counts = `  gated ${timings.filesGated} files, parsed ${timings.filesParsed}; read ${timings.bytesRead} bytes, parsed ${timings.bytesParsed}\n`;
  const slowest = timings.slowest.map(([file, time]) => row(file, time));
  return `timings\n${phases.join('')}${counts}${slowest.length > 0 ? `slowest files\n${slowest.join('')}` : ''}`;
}
