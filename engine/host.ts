/**
 * The port between the engine and its hosts (command, server, tests): what a host gives and what it gets back. The engine
 * reads no disk; it asks the host for a file's bytes and for the file that an import means.
 */
import type { BaselineEntry } from './baseline/file';
import type { KnownFinding } from './baseline/match';
import type { AdvisoryList, ConfigurationTables, ModelDefinition, Rule } from './define';
import type { Estate, EstateWish } from './estate/types';
import type { Finding, Level, Notice, Suppressed, SuppressionProblem, UnusedSuppression } from './finding';
import type { GateModels } from './gate';
import type { FactsPack } from './kept-facts';
import type { FoundKey } from './keys/search';
import type { Memory, Revision } from './memory';
import type { ModelCall } from './model-call';
import type { ResultCache } from './result-cache';
import type { Scanned, ScanOptions } from './scanner';
import type { Shard } from './shard';
import type { SurveyInput, SurveyResult } from './survey';

/** Why a host has no bytes for a file: a sentence part without the path ("permission denied"). Without a kind it is 'unreadable'. */
export interface ReadFailure {
  error: string;
  kind?: 'unreadable' | 'too-large';
}

/** Another thread that parses Python ahead of this one. What it does not come to, this one does. */
export interface ParserThread {
  /** @returns whether it will be parsed unless `take` comes first; false where enough waits already */
  send(path: string, text: string): boolean;
  /** @returns the tree of a file that was sent (engine/frontends/python/flat.ts), waiting for it where its parsing has begun; undefined: not parsed */
  take(path: string): Int32Array | undefined;
  /** Ends it. Nothing may be sent later. */
  close(): void;
}

/** Another thread that looks at the targets ahead of this one. What it does not come to, this one does. */
export interface GateThread {
  /**
   * Asked for each target in turn.
   * @param target its place among the targets
   * @returns what the gate saw of it, waiting where the other thread is about to say; undefined: it was not looked at
   */
  take(target: number): Scanned | undefined;
  /** Ends it. Nothing may be asked later. */
  close(): void;
}

export interface Host {
  /** Files to report on: project-relative paths with forward slashes, sorted, without duplicates. */
  targets: readonly string[];
  /**
   * The bytes of a file, or why there are none. The view may be overwritten by the next call; the engine decodes what it keeps.
   * Also called for files outside `targets` that imports lead to.
   */
  read(path: string): Uint8Array | ReadFailure;
  /** @returns undefined where there is no other thread. Asked once in a check that has many files to parse. */
  parserThread?(): ParserThread | undefined;
  /** @returns undefined where there is no other thread, or too little for it to do. Asked once in a check, which has no models but those of the program. */
  gateThread?(options: ScanOptions): GateThread | undefined;
  /** Why a file was not, or not wholly, understood as what it is, though there are bytes; asked when it was read. */
  problem?(path: string): Notice | undefined;
  /**
   * Something that changes whenever the bytes of a file do; undefined when the host cannot tell. Only asked with `CheckOptions.memory`, and once
   * for a file in each check.
   */
  revision?(path: string): Revision | undefined;
  /** A cryptographic digest of the file's bytes, where the host has one without reading them. */
  digest?(path: string): string | undefined;
  /** The project file an import in `from` means; undefined for packages and for what does not exist. */
  resolve(from: string, specifier: string): string | undefined;
  /** Whether an import names a package whose source is part of the project. */
  isMember?(specifier: string): boolean;
  /** The name of the package whose source a file is part of. */
  packageOf?(path: string): string | undefined;
  /** Installed version of a package as seen from a file; undefined when unknown: whatever the models say of any version then counts. */
  version?(from: string, ecosystem: 'npm' | 'pypi', name: string): string | undefined;
  /** Where what was found may be kept between runs. Asked for once there is enough to keep. Hosts that live long give none. */
  cache?(): ResultCache | undefined;
  /** Where facts of single files may be kept between runs. Asked once in a check that has many files to parse. */
  factsPack?(): FactsPack | undefined;
  /**
   * Since which day (2027-01-31) each of these texts is in the history of a file; undefined for one that is not committed, and where nothing is
   * known of history. The texts are keys: they are compared, and neither kept nor handed on. Only asked with `CheckOptions.keyAge`.
   */
  inHistorySince?(path: string, texts: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** A WebAssembly grammar by name ('tree-sitter', 'tree-sitter-python'). */
  wasm?(name: string): Uint8Array;
  /** Called between files; the host may draw a progress bar. */
  progress?(phase: 'gate' | 'parse' | 'link', done: number, total: number): void;
}

/** The `models` of a configuration. */
export interface UserModels {
  definitions: readonly ModelDefinition[];
  /** The configuration file's folder, relative to the project, without a slash at its end; '' for the project's own. */
  directory: string;
}

export interface CheckOptions {
  /** Level of each rule; a rule that is not named is off. */
  levels: ReadonlyMap<string, Level>;
  /** Files above this many bytes are passed over with a notice. Default 2 MiB. */
  maxFileSize?: number;
  /** Which JavaScript parser: 'auto' = oxc where its native binding loads. */
  parser?: 'auto' | 'oxc' | 'typescript';
  /** The user's own models, beside those the engine was made with. Give the same object again while they stay the same. */
  models?: UserModels | undefined;
  /** What earlier checks of the same folder learned of files; those whose revision is unchanged are neither read nor parsed again. */
  memory?: Memory;
  /** Keys in the text alone: no import is followed, nothing is parsed, and rules that look for flows find nothing. */
  textOnly?: boolean;
  /** false: unit tests are read for what stands in their text, and no value is followed through them. */
  unitTests?: boolean;
  /** false: parse every code file. The gate must not change findings; a test compares both. */
  gate?: false;
  /** false: search backward without passing over what no source can reach. Must not change findings either. */
  reach?: false;
  /** Findings that are known: they are handed out apart. `today` as 2027-01-31. */
  baseline?: { entries: readonly BaselineEntry[]; today: string } | undefined;
  /** From how many days on a key is too old, and which day it is, as 2027-01-31. */
  keyAge?: { today: string; days: number } | undefined;
  /** Check one part of the targets only. All parts together find what is found without. */
  shard?: Shard | undefined;
  /** Describe the model calls of all targets, or of these files. Must not change findings either. */
  calls?: true | readonly string[];
  /** Describe all that the targets have to do with models. Must not change findings either. */
  estate?: EstateWish | undefined;
  /** Tell what the models do not speak of. Must not change findings either. */
  gaps?: boolean;
}

/** Calls through one path of a library that is modelled, though not this: `{ module: 'openai', path: 'OpenAI().files.create' }`. */
export interface Gap {
  /** As it is imported. */
  module: string;
  path: string;
  count: number;
}

/** What the models do not speak of, in the targets. */
export interface Gaps {
  /** In files that were parsed; undefined where the findings were kept from an earlier run, so that no file was. */
  calls: readonly Gap[] | undefined;
  /** Imports of packages without a model, as they are written, and in how many files; the project's own are none. */
  imports: ReadonlyMap<string, number>;
}

export interface Timings {
  /** Phase → milliseconds, filled by the host's clock when it passes one. */
  phases: Record<string, number>;
  filesGated: number;
  filesParsed: number;
  bytesRead: number;
  bytesParsed: number;
  /** Path → milliseconds of parse and lowering, the slowest first, at most ten. */
  slowest: [string, number][];
}

export interface CheckResult {
  /** Sorted by path, position, rule. */
  findings: Finding[];
  /** Findings that the baseline knows, with their entries, and entries of the targets that nothing was found for; only with `CheckOptions.baseline`. */
  baseline?: { known: readonly KnownFinding[]; unused: readonly BaselineEntry[] };
  suppressed: Suppressed[];
  unusedSuppressions: UnusedSuppression[];
  suppressionProblems: SuppressionProblem[];
  notices: Notice[];
  /** By path and position; only with `CheckOptions.calls`. */
  modelCalls?: ModelCall[];
  /** Only with `CheckOptions.estate`. */
  estate?: Estate;
  /** Only with `CheckOptions.gaps`. */
  gaps?: Gaps;
  /** With `CheckOptions.shard`: which part this is, and how many of the targets belong to it. */
  shard?: Shard & { files: number };
  /** Targets that are unit tests and whose values were not followed, in order; only with `CheckOptions.unitTests` false. */
  unitTests?: readonly string[];
  /** Files whose values were followed, in order. */
  parsed: readonly string[];
  timings: Timings;
}

/** Models in a program that was built: a run in which no file passes the gate does not load them. */
export interface BuiltModels extends GateModels {
  /** All of them. */
  load(): Promise<readonly ModelDefinition[]>;
  /** The same in parts; without it a check loads all. */
  parts?(): Promise<ModelParts>;
}

/** Models with their places among all, which decides when two speak of one thing. */
export interface ModelParts {
  /** Those that say something of files that import none of their packages. */
  always: readonly (readonly [index: number, model: ModelDefinition])[];
  /** Those that are loaded when a file imports one of these modules, whose names are joined by spaces. */
  others: readonly { index: number; javascript: string; python: string; load(): Promise<{ default: ModelDefinition }> }[];
}

export interface EngineOptions {
  rules: readonly Rule[];
  /** All models; or how to load them when a file is parsed, with what the gate needs of them made beforehand. */
  models: readonly ModelDefinition[] | BuiltModels;
  /** Known vulnerabilities of AI packages; asked for when a manifest is met. Without it no dependency is checked. */
  advisories?: () => Promise<AdvisoryList>;
  /** Checks of configuration files; asked for when such a file is met. Without them none is checked. */
  configuration?: () => Promise<ConfigurationTables>;
  /** Milliseconds from any origin; given by the host, since the engine knows no clock. */
  now?: () => number;
}

export interface Engine {
  rules: readonly Rule[];
  /** @returns findings for `host.targets`; never throws for what stands in a scanned file. */
  check(host: Host, options: CheckOptions): Promise<CheckResult>;
  /** @returns the text of one file (empty where it holds none) and the keys that are known by their shape or name, in order of place. @param path decides what counts as a template */
  keysIn(path: string, bytes: Uint8Array): { text: string; keys: readonly FoundKey[] };
  /** @returns which files a check of a change should report on. @param models as in `CheckOptions` */
  survey(input: SurveyInput, models?: UserModels): SurveyResult;
}
