/**
 * The flags of the command as a table, from which parsing, `--help` and docs/cli.md are made. Parsed with node:util, because every
 * run pays for start-up: a flag library costs about a tenth of an empty Node start. Values that need the rules (names) are checked later.
 */
import { parseArgs } from 'node:util';

export interface Flag {
  flag: string;
  short?: string;
  /** Name of the value in the help; a flag without one is a switch. */
  value?: string;
  /** What stands for a value that is left out; the value itself is then given as `--flag=value` only. */
  without?: string;
  /** The values allowed, where they are few. */
  choices?: readonly string[];
  repeatable?: boolean;
  description: string;
  group: 'Scan' | 'Rules' | 'Fixes' | 'Result' | 'Output' | 'Information';
}

export const FORMATS = ['pretty', 'json', 'sarif', 'html', 'github', 'gitlab', 'junit', 'markdown'] as const;
const LEVELS = ['error', 'warning', 'info', 'off'] as const;

export const FLAGS = [
  { flag: 'config', value: 'file', group: 'Scan', description: 'use this configuration file instead of the nearest ai-lint.config.json' },
  { flag: 'staged', group: 'Scan', description: 'what git is about to commit: files from its index, and only findings on a path through changed lines' },
  { flag: 'since', value: 'rev', group: 'Scan', description: 'only findings on a path through lines that changed since this branch left the revision' },
  {
    flag: 'diff',
    value: 'file',
    group: 'Scan',
    description: 'only findings on a path through changed lines of a unified diff whose result is on the disk; - is standard input',
  },
  { flag: 'stdin', group: 'Scan', description: 'scan standard input; needs --stdin-filename' },
  { flag: 'stdin-filename', value: 'path', group: 'Scan', description: 'the file that standard input stands for: decides language and where imports lead' },
  {
    flag: 'parser',
    value: 'name',
    choices: ['auto', 'oxc', 'typescript'],
    group: 'Scan',
    description: 'JavaScript parser; auto takes oxc where it runs (default: auto)',
  },
  { flag: 'shard', value: 'i/n', group: 'Scan', description: 'only part i of n; connected files stay together, and all parts together find everything' },
  { flag: 'no-cache', group: 'Scan', description: 'look at everything again, and keep nothing for the next run' },
  {
    flag: 'preset',
    value: 'name',
    choices: ['recommended', 'strict', 'secrets', 'ci'],
    group: 'Rules',
    description: 'set of rules to start from (default: recommended)',
  },
  { flag: 'rule', value: 'id=level', repeatable: true, group: 'Rules', description: `level of one rule: ${LEVELS.join(', ')}; may be given several times` },
  {
    flag: 'fix',
    value: 'which',
    choices: ['safe', 'all'],
    without: 'safe',
    group: 'Fixes',
    description: 'change the files: apply safe fixes, or with --fix=all those that need review, too; the report and the exit code are those afterwards',
  },
  {
    flag: 'fix-dry-run',
    group: 'Fixes',
    description: 'print what --fix (or --fix=all, if given) would change as a unified diff, and change nothing; keys are shown as dots',
  },
  {
    flag: 'fail-on',
    value: 'level',
    choices: ['error', 'warning', 'info', 'never'],
    group: 'Result',
    description: 'exit with 1 when a finding has this level or a higher one (default: error)',
  },
  { flag: 'max-warnings', value: 'number', group: 'Result', description: 'exit with 1 when there are more warnings than this' },
  { flag: 'baseline', value: 'file', group: 'Result', description: 'findings that are known and not reported again; written by ai-lint baseline write' },
  { flag: 'format', value: 'name', choices: FORMATS, group: 'Output', description: 'form of the report (default: pretty)' },
  { flag: 'output', value: 'file', group: 'Output', description: 'write the report to this file' },
  {
    flag: 'sarif-category',
    value: 'name',
    group: 'Output',
    description: 'category of the analysis in SARIF, for several of one commit: a later one replaces an earlier one of its category (default: ai-lint)',
  },
  { flag: 'quiet', short: 'q', group: 'Output', description: 'report errors only, and no summary' },
  {
    flag: 'color',
    value: 'when',
    choices: ['auto', 'always', 'never'],
    group: 'Output',
    description: 'colours in the report (default: auto, which honours NO_COLOR and FORCE_COLOR)',
  },
  { flag: 'timings', group: 'Output', description: 'print on standard error where the time went, and what no model describes' },
  { flag: 'explain', value: 'rule', group: 'Information', description: 'print what a rule is about, why, and what to do' },
  { flag: 'list-rules', group: 'Information', description: 'print all rules with their levels' },
  { flag: 'list-sdks', group: 'Information', description: 'print the libraries that are understood' },
  { flag: 'version', short: 'V', group: 'Information', description: 'print the version' },
  { flag: 'help', short: 'h', group: 'Information', description: 'print this help' },
] as const satisfies readonly Flag[];

/** What follows `ai-lint` in place of paths; each has a `--help` of its own, and says more on a page in docs/. */
export const COMMANDS: readonly { form: string; description: string; page: string }[] = [
  { form: 'hook install', description: 'look at what is committed before each commit', page: 'hooks.md' },
  { form: 'baseline write', description: 'keep what is found now as known; also check, prune', page: 'baseline.md' },
  { form: 'sarif merge', description: 'join SARIF files of several scans; also diff', page: 'ci.md' },
  { form: 'lsp --stdio', description: 'the language server for editors', page: 'editors.md' },
  { form: 'incident', description: 'a note on a leaked key: since when, how far it went, what to do', page: 'incident.md' },
  { form: 'mcp', description: 'a server of the Model Context Protocol for coding agents', page: 'mcp.md' },
  { form: 'inventory', description: 'models, prompts, agents, tools, stores, endpoints and hosts, also as ML-BOM; what a change adds', page: 'inventory.md' },
  { form: 'redteam', description: 'a promptfoo configuration that attacks the prompts, endpoints and tools found', page: 'practices.md' },
  { form: 'report --practice', description: 'what is checked, found and not seen, for each practice of secure AI', page: 'practices.md' },
];

export const EXIT_CODES: readonly [code: number, meaning: string][] = [
  [0, 'no finding at or above --fail-on'],
  [1, 'findings at or above --fail-on, or more warnings than --max-warnings'],
  [2, 'usage or configuration error, or a path that gives no file to scan'],
  [3, 'internal error'],
];

export const BASELINE_COMMANDS = ['write', 'check', 'prune'] as const;
export type BaselineCommand = (typeof BASELINE_COMMANDS)[number];
export type Format = (typeof FORMATS)[number];
export type RuleLevel = (typeof LEVELS)[number];

export interface Options {
  paths: string[];
  format: Format;
  config?: string;
  preset?: 'recommended' | 'strict' | 'secrets' | 'ci';
  /** Rule id → level, in the order given; ids are not checked yet. */
  rules: Record<string, RuleLevel>;
  failOn?: 'error' | 'warning' | 'info' | 'never';
  maxWarnings?: number;
  baseline?: string;
  /** What is done with the baseline; a scan without a command only leaves out what it knows. */
  baselineCommand?: BaselineCommand;
  /** Which fixes to apply; undefined: none. */
  fix?: 'safe' | 'all';
  /** Print the fixes as a diff in place of the report, and write nothing. */
  fixDryRun: boolean;
  explain?: string;
  listRules: boolean;
  listSdks: boolean;
  staged: boolean;
  since?: string;
  diff?: string;
  /** Part `index`, from 1, of `count`. */
  shard?: { index: number; count: number };
  stdin: boolean;
  stdinFilename?: string;
  timings: boolean;
  noCache: boolean;
  quiet: boolean;
  sarifCategory?: string;
  color: 'auto' | 'always' | 'never';
  parser: 'auto' | 'oxc' | 'typescript';
  output?: string;
  version: boolean;
  help: boolean;
}

/** A wrong flag or value. `given` and `candidates` allow the one who prints it to name the nearest valid word. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly given?: string,
    readonly candidates: readonly string[] = [],
  ) {
    super(message);
  }
}

/**
 * @param args the arguments after the program's name.
 * @throws UsageError on the first flag or value that is not allowed.
 */
export function parseOptions(args: readonly string[]): Options {
  const flags: readonly Flag[] = FLAGS;
  const config = Object.fromEntries(
    flags.map((flag) => [
      flag.flag,
      { type: flag.value && !flag.without ? ('string' as const) : ('boolean' as const), ...(flag.short ? { short: flag.short } : {}) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true });
  const paths: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags.find((candidate) => candidate.flag === token.name);
    if (!flag)
      throw new UsageError(
        `There is no flag ${token.rawName}`,
        token.rawName,
        flags.map((candidate) => `--${candidate.flag}`),
      );
    values.set(flag.flag, [...(values.get(flag.flag) ?? []), checked(flag, token.value, token.inlineValue === true)]);
  }
  for (const flag of flags)
    if (!flag.repeatable && flag.value && (values.get(flag.flag)?.length ?? 0) > 1) throw new UsageError(`--${flag.flag} is given twice`);
  return build(paths, values);
}

/**
 * @param args what follows `baseline`: its command, then paths and flags of a scan
 * @throws UsageError
 */
export function parseBaselineOptions(args: readonly string[]): Options {
  const [command, ...rest] = args;
  const known: readonly string[] = BASELINE_COMMANDS;
  if (command === undefined || !known.includes(command))
    throw new UsageError(`ai-lint baseline ${command === undefined ? 'needs' : `has no command ${command}; it has`} ${known.join(', ')}`, command, known);
  const options = parseOptions(rest);
  for (const flag of ['staged', 'since', 'diff', 'stdin', 'shard', 'fix', 'fixDryRun', 'quiet'] as const)
    if (options[flag]) throw new UsageError(`ai-lint baseline ${command} looks at whole files, and takes no --${flag.replace('DryRun', '-dry-run')}`);
  return { ...options, baselineCommand: command as BaselineCommand };
}

/** How a flag's value is written: ` <name>`, or `[=<name>]` where it may be left out. */
export const valueForm = ({ value, without }: Pick<Flag, 'value' | 'without'>): string =>
  value === undefined ? '' : without === undefined ? ` <${value}>` : `[=<${value}>]`;

/** The text of `--help`. */
export function helpText(): string {
  const flags: readonly Flag[] = FLAGS;
  const left = (flag: Flag) => `${flag.short ? `-${flag.short}, ` : '    '}--${flag.flag}${valueForm(flag)}`;
  const width = Math.max(...flags.map((flag) => left(flag).length)) + 2;
  const groups = [...new Set(flags.map((flag) => flag.group))];
  const line = (flag: Flag) =>
    `  ${left(flag).padEnd(width)}${flag.description}${flag.choices ? `\n  ${''.padEnd(width)}one of ${flag.choices.join(', ')}` : ''}`;
  const commandWidth = Math.max(...COMMANDS.map(({ form }) => form.length)) + 4;
  const parts = [
    ['Usage: ai-lint [paths…] [flags]', ...COMMANDS.map(({ form, description }) => `       ai-lint ${form.padEnd(commandWidth)}${description}`)].join('\n'),
    'Finds where code that talks to language models is unsafe. Without a path the current folder is scanned.',
    ...groups.map(
      (group) =>
        `${group}:\n${flags
          .filter((flag) => flag.group === group)
          .map(line)
          .join('\n')}`,
    ),
    `Exit codes:\n${EXIT_CODES.map(([code, meaning]) => `  ${code}  ${meaning}`).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function checked(flag: Flag, value: unknown, inline: boolean): string {
  if (!flag.value) {
    if (inline)
      throw new UsageError(`--${flag.flag} takes no value${flag.flag === 'fix-dry-run' ? '; --fix=all beside it takes in the fixes that need review' : ''}`);
    return 'true';
  }
  if (flag.without !== undefined && !inline) return flag.without;
  const hint = flag.choices ? `one of ${flag.choices.join(', ')}` : `a value: --${flag.flag} <${flag.value}>`;
  if (typeof value !== 'string' || value === '' || (!inline && value !== '-' && value.startsWith('-'))) throw new UsageError(`--${flag.flag} needs ${hint}`);
  if (flag.choices && !flag.choices.includes(value))
    throw new UsageError(`--${flag.flag} is one of ${flag.choices.join(', ')}, not "${value}"`, value, flag.choices);
  return value;
}

function build(paths: string[], values: ReadonlyMap<string, string[]>): Options {
  const one = (flag: string) => values.get(flag)?.[0];
  const stdin = values.has('stdin');
  if (stdin && one('stdin-filename') === undefined)
    throw new UsageError('--stdin needs --stdin-filename <path>, which tells the language and where imports lead');
  if (!stdin && one('stdin-filename') !== undefined) throw new UsageError('--stdin-filename is for use with --stdin');
  if (stdin && paths.length > 0) throw new UsageError('--stdin takes no paths');
  const ofChange = ['staged', 'since', 'diff', 'stdin'].filter((flag) => values.has(flag));
  if (ofChange.length > 1) throw new UsageError(`--${ofChange[0]} and --${ofChange[1]} say different things of what is looked at; one of them is enough`);
  if (values.has('shard') && ofChange[0] !== undefined) throw new UsageError(`--shard is for whole projects, and --${ofChange[0]} looks at a change`);
  const fixDryRun = values.has('fix-dry-run');
  if (stdin && values.has('fix') && !fixDryRun) throw new UsageError('--fix changes files, and --stdin gives none; --fix-dry-run prints what it would change');
  return {
    paths,
    format: (one('format') ?? 'pretty') as Options['format'],
    config: one('config'),
    preset: one('preset') as Options['preset'],
    rules: ruleLevels(values.get('rule') ?? []),
    failOn: one('fail-on') as Options['failOn'],
    maxWarnings: wholeNumber('max-warnings', one('max-warnings')),
    baseline: one('baseline'),
    fix: (one('fix') ?? (fixDryRun ? 'safe' : undefined)) as Options['fix'],
    fixDryRun,
    explain: one('explain'),
    listRules: values.has('list-rules'),
    listSdks: values.has('list-sdks'),
    staged: values.has('staged'),
    since: one('since'),
    diff: one('diff'),
    shard: shardOf(one('shard')),
    stdin,
    stdinFilename: one('stdin-filename'),
    timings: values.has('timings'),
    noCache: values.has('no-cache'),
    quiet: values.has('quiet'),
    sarifCategory: one('sarif-category'),
    color: (one('color') ?? 'auto') as Options['color'],
    parser: (one('parser') ?? 'auto') as Options['parser'],
    output: one('output'),
    version: values.has('version'),
    help: values.has('help'),
  };
}

function ruleLevels(given: readonly string[]): Record<string, RuleLevel> {
  const levels: Record<string, RuleLevel> = {};
  for (const text of given) {
    const at = text.indexOf('=');
    const level = text.slice(at + 1);
    if (at <= 0) throw new UsageError(`--rule needs id=level, for instance --rule ${at < 0 ? text : 'llm-output-to-shell'}=warning`);
    if (!(LEVELS as readonly string[]).includes(level))
      throw new UsageError(`The level in --rule ${text} is one of ${LEVELS.join(', ')}, not "${level}"`, level, LEVELS);
    levels[text.slice(0, at)] = level as RuleLevel;
  }
  return levels;
}

/** Of more parts than this none would have anything to do. */
const MOST_SHARDS = 1000;

function shardOf(text: string | undefined): Options['shard'] {
  if (text === undefined) return undefined;
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count || count > MOST_SHARDS)
    throw new UsageError(`--shard is a part of so many, such as 1/4 to 4/4, not "${text}"`);
  return { index, count };
}

function wholeNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError(`--${flag} is a whole number from 0, not "${text}"`);
  return Number(text);
}
