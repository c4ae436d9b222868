/**
 * The part of a run that has to do with fixes: applies them in memory, writes the files or prints the diff, and says on standard
 * error what was done. Loaded only for `--fix`, `--fix-dry-run` and SARIF, whose results list the fixes there are.
 */
import type { CheckResult, Host } from '../engine/index';
import type { Fixer } from '../fixes/fixer';
import type { ChangeWriter } from './change';
import { type Applied, applyFixes, type FixOutcome } from './fix';
import { diffText, fixText } from './fix-report';
import type { Inputs } from './inputs';
import { type Options, UsageError } from './options';
import type { Io, Program } from './run';
import { shapesOf } from './scan';
import { whyNotWritable, writeFixes } from './write-fixes';

export interface FixRequest {
  options: Options;
  program: Program;
  fixer: Fixer;
  inputs: Inputs;
  /** The host that was checked. */
  host: Host;
  /** The host of these texts over the files. */
  hostWith: (texts: ReadonlyMap<string, string>) => Host;
  check: (texts: ReadonlyMap<string, string>) => Promise<CheckResult>;
  /** Before any fix. */
  result: CheckResult;
  io: Io;
  /** How a root-relative path is printed. */
  display: (path: string) => string;
  /** Writes elsewhere than to the disk. */
  writer: ChangeWriter | undefined;
}

export interface FixRun {
  /** After the fixes. */
  result: CheckResult;
  /** Gives the texts after the fixes. */
  host: Host;
  applied: Applied[];
}

/** @throws UsageError when a file cannot be written after all, with what was written by then. */
export async function runFixes(request: FixRequest): Promise<FixRun> {
  const { options, program, fixer, host, hostWith, check, result, writer } = request;
  const read = readerOf(host, program);
  const refusals = new Map<string, string | undefined>();
  const refusal = (path: string) => {
    if (!refusals.has(path))
      refusals.set(path, options.fixDryRun && options.stdin ? undefined : writer ? writer.refusal(path) : whyNotWritable(request.inputs.root, path));
    return refusals.get(path);
  };
  const outcome = await applyFixes({ fixer, result, which: options.fix ?? 'safe', read, check, refusal });
  finish(request, outcome, read);
  return { result: outcome.result, host: outcome.texts.size === 0 ? host : hostWith(outcome.texts), applied: outcome.applied };
}

function finish({ options, program, inputs, result, io, display, writer }: FixRequest, outcome: FixOutcome, read: (path: string) => string | undefined): void {
  const changes = [...outcome.texts].filter(([path, text]) => text !== read(path)).map(([path, after]) => ({ path, before: read(path), after }));
  if (options.fixDryRun) {
    const shapes = shapesOf(program.models);
    io.stdout(diffText({ texts: outcome.texts, read, result, rules: program.rules, shapes }));
  } else {
    const failed = writer ? writer.write(changes) : writeFixes(inputs.root, changes);
    const problems = [...failed].map(([path, reason]) => `${display(path)}: could not be changed, ${reason}`);
    if (problems.length > 0) throw new UsageError([...problems, `${changes.length - failed.size} of ${changes.length} files were changed`].join('\n'));
  }
  if (!options.quiet) io.stderr(fixText(outcome, options.fixDryRun, display));
}

/** The result with the fixes of each finding listed, for reports that carry them. */
export async function withFixes(result: CheckResult, fixer: Fixer, host: Host, program: Program): Promise<CheckResult> {
  const read = readerOf(host, program);
  const findings = [];
  for (const finding of result.findings) findings.push({ ...finding, fixes: await fixer.fixesFor(finding, read) });
  return { ...result, findings };
}

function readerOf(host: Host, program: Program): (path: string) => string | undefined {
  return (path) => {
    const bytes = host.read(path);
    return 'error' in bytes ? undefined : program.decodeBytes(bytes).text;
  };
}
