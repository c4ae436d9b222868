/**
 * A scan, ready to run: which rules are on, the files, the engine and the host it reads from. What all commands that scan have in common; what is made of the
 * result is theirs. It knows no process.
 */
import { followsUnitTests, isTextOnly, KEY_MAX_AGE, levelsOf, type Preset } from '../engine/config';
import type { CheckOptions, CheckResult, Engine, EngineOptions, Host, KeyShape, Level } from '../engine/index';
import { createCache } from '../workspace/cache';
import { today } from '../workspace/clock';
import { createHost } from '../workspace/host';
import type { Baseline } from './baseline';
import type { Change } from './change';
import type { Inputs } from './inputs';
import { type Options, UsageError } from './options';
import type { Report } from './report';
import type { Io, Program } from './run';

export interface ScanRequest {
  options: Options;
  program: Program;
  /** Where the running program stands, for grammars and the cache. */
  programDirectory: string;
  io: Pick<Io, 'cwd' | 'env' | 'now' | 'today'>;
  inputs: Inputs;
  /** What is looked at instead of whole files. */
  change?: Change | undefined;
  progress?: Host['progress'];
  /** Stands around every host that is read from. */
  guard?: (host: Host) => Host;
}

export interface Scan {
  preset: Preset;
  levels: ReadonlyMap<string, Level>;
  engine: Engine;
  host: Host;
  /** The host of these texts over the files. */
  hostWith: (texts: ReadonlyMap<string, string>) => Host;
  checkOptions: CheckOptions;
  /** Checks the project with these texts in place of files. */
  check: (texts: ReadonlyMap<string, string>) => Promise<CheckResult>;
  /** The baseline in force. */
  known: Baseline | undefined;
}

/** @throws UsageError when no rule is on, or the baseline cannot be read */
export async function openScan({ options, program, programDirectory, io, inputs, change, progress, guard = (host) => host }: ScanRequest): Promise<Scan> {
  const preset: Preset = options.preset ?? inputs.config.preset ?? 'recommended';
  const levels = levelsOf(program.rules, preset, inputs.config.rules, options.rules);
  if ([...levels.values()].every((level) => level === 'off'))
    throw new UsageError(`No rule is on with the preset "${preset}" and these settings, so nothing would be checked`);

  const cache = options.noCache ? undefined : () => createCache({ programDirectory, env: io.env });
  const hostMore = { cache, progress, threads: io.env.AI_LINT_THREADS !== '1' };
  const hostWith = (texts: ReadonlyMap<string, string>): Host => {
    const own = change?.host?.(texts, hostMore);
    if (own) return own;
    const overlay = new Map([...inputs.overlay, ...[...texts].map(([file, text]): [string, Uint8Array] => [file, Buffer.from(text)])]);
    return guard(createHost({ root: inputs.root, targets: inputs.listing.files, overlay, programDirectory, ...hostMore }));
  };
  const engine = program.createEngine({
    rules: program.rules,
    models: program.models,
    advisories: program.advisories,
    configuration: program.configuration,
    now: io.now,
  });
  change?.prepare(engine, cache?.());
  const host = hostWith(new Map());
  const baseline = options.baselineCommand || options.baseline !== undefined || inputs.config.baseline !== undefined ? await import('./baseline') : undefined;
  const known = baseline?.openBaseline(options, inputs, io.cwd);
  const textOnly = isTextOnly(program.rules, preset, levels);
  // the page has a picture of it; a change and a part do not show the whole
  const isDrawn = options.format === 'html' && !options.quiet && !change && !options.shard && !textOnly;
  const wish = isDrawn ? await program.estateWish?.() : undefined;
  const checkOptions: CheckOptions = {
    baseline: known && { entries: known.entries, today: (io.today ?? today)() },
    keyAge: { today: (io.today ?? today)(), days: inputs.config.keyMaxAge ?? KEY_MAX_AGE },
    levels,
    shard: options.shard,
    parser: options.parser,
    models: inputs.models,
    textOnly,
    unitTests: followsUnitTests(preset, inputs.config),
    ...(wish && { estate: wish }),
    ...(options.timings && { gaps: true }),
  };
  const check = (texts: ReadonlyMap<string, string>) => {
    const source = texts.size === 0 ? host : hostWith(texts);
    return change ? change.check(engine, source, checkOptions, texts) : engine.check(source, checkOptions);
  };
  return { preset, levels, engine, host, hostWith, checkOptions, check, known };
}

/**
 * @param host gives the texts that the findings speak of
 * @param milliseconds that the scan took
 * @returns what every reporter is given; `exitCode` is for who knows it
 */
export function reportOf(given: {
  scan: Scan;
  inputs: Inputs;
  program: Program;
  version: string;
  cwd: string;
  result: CheckResult;
  host: Host;
  milliseconds: number;
}): Report {
  const { scan, inputs, program, result, host } = given;
  const bytes = (file: string) => {
    const found = host.read(file);
    return 'error' in found ? undefined : found;
  };
  const unread = result.notices.filter((notice) => ['unreadable', 'binary', 'too-large'].includes(notice.kind)).length;
  return {
    tool: { name: 'ai-lint', version: given.version },
    result,
    rules: program.rules,
    levels: scan.levels,
    preset: scan.preset,
    shapes: shapesOf(program.models),
    root: inputs.root,
    repository: inputs.repository,
    cwd: given.cwd,
    configFile: inputs.configFile,
    baseline: scan.known?.name,
    text: (file) => {
      const found = bytes(file);
      return found && program.decodeBytes(found).text;
    },
    bytes,
    scanned: (result.shard?.files ?? inputs.listing.files.length) - unread,
    skipped: inputs.listing.skipped,
    notes: inputs.listing.notes,
    milliseconds: given.milliseconds,
    exitCode: 0,
  };
}

/** @returns the shapes of keys, of which no report may show one */
export function shapesOf(models: EngineOptions['models']): readonly KeyShape[] {
  return 'keyShapes' in models ? models.keyShapes : models.flatMap((model) => model.keys ?? []);
}
