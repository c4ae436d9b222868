/**
 * `ai-lint inventory`: what a project has to do with language models, as tables, Markdown, JSON, a bill of materials or a page with a picture; and what a change
 * adds to that or takes away. It looks for no faults. Loaded only when it is asked for.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckOptions, Estate, Host } from '../engine/index';
import { createHost } from '../workspace/host';
import { hostAt } from '../workspace/revision';
import { writeText } from '../workspace/write';
import { findInputs, type Inputs, readText } from './inputs';
import { sectionsOf } from './inventory/sections';
import { changeOf, KINDS, type Kind, productionOf, type SurfaceChange, type SurfaceLine, surfaceOf } from './inventory/surface';
import { baselineText, changeJson, changeMarkdown, changeTable, type Head, jsonText, markdownText, parseBaseline, tableText } from './inventory/text';
import { type Options, parseOptions, UsageError } from './options';
import { redactDeep } from './reporters/redact';
import { EXIT, type Io, type Program } from './run';
import { shapesOf } from './scan';

export const INVENTORY_HELP = `Usage: ai-lint inventory [paths…] [flags]

Lists what the code has to do with language models: SDKs with their versions, providers and models, calls with their limits, guardrails and logging,
prompts, agents, tools and what they can reach, MCP servers, vector stores, models and data that are loaded, endpoints, hosts.

  --format <name>          table (default), markdown, json, cyclonedx (ML-BOM, CycloneDX 1.6) or html (with a picture)
  --output <file>          write it to this file
  --tests                  also what stands in tests and examples
  --diff <rev>             what changed since this branch left the commit; as table, markdown or json
  --baseline <file>        what changed since the file was written; as table, markdown or json
  --write-baseline <file>  keep what is there now, to compare with later
  --fail-on <kinds>        which kinds count for the exit code, with commas (default: all); or never
                           ${KINDS.slice(0, 9).join(', ')},
                           ${KINDS.slice(9).join(', ')}
  --config <file>          use this configuration file instead of the nearest ai-lint.config.json

Exit code 0; with --diff or --baseline 1 when something was added, or a protection was lost; 2 for an argument that is wrong; 3 for a fault of the program.
`;

export const FORMATS = ['table', 'markdown', 'json', 'cyclonedx', 'html'] as const;
type Format = (typeof FORMATS)[number];

export interface InventoryRequest {
  args: readonly string[];
  version: string;
  programDirectory: string;
  load: () => Promise<Program>;
  io: Pick<Io, 'cwd' | 'now' | 'stdout' | 'stderr'>;
}

interface Asked {
  paths: string[];
  format: Format;
  output?: string;
  tests: boolean;
  diff?: string;
  baseline?: string;
  writeBaseline?: string;
  failOn: ReadonlySet<Kind>;
  config?: string;
}

/** @returns the exit code. @throws UsageError for what the user can mend */
export async function inventory({ args, version, programDirectory, load, io }: InventoryRequest): Promise<number> {
  const asked = argumentsOf(args);
  const program = await load();
  const options: Options = { ...parseOptions([]), paths: asked.paths, ...(asked.config !== undefined && { config: asked.config }) };
  const ruleIds = program.rules.map((rule) => rule.id);
  const inputs = findInputs(options, io.cwd, ruleIds);
  // keys that are known by their names alone look like names of tools and models; what is random is dots already
  const shapes = shapesOf(program.models).filter(({ prefix }) => prefix !== '');
  const engine = program.createEngine({ rules: [], models: program.models, configuration: program.configuration, now: io.now });
  const wish = await program.estateWish?.();
  const checkOptions: CheckOptions = { levels: new Map(), models: inputs.models, estate: wish ?? {} };
  let failed = false;
  const estateIn = async (host: Host): Promise<Estate> => {
    const { estate, notices } = await engine.check(host, checkOptions);
    for (const notice of notices) {
      if (notice.kind === 'internal-error') failed = true;
      if (['internal-error', 'unreadable'].includes(notice.kind)) io.stderr(`ai-lint: ${notice.path}: ${notice.message}\n`);
    }
    const seen = redactDeep(estate as Estate, shapes);
    return asked.tests ? seen : productionOf(seen);
  };
  const before = asked.diff !== undefined ? revisionBefore(asked.diff, inputs, io.cwd, asked, programDirectory) : undefined;
  const kept = asked.baseline !== undefined ? readBaseline(asked.baseline, io.cwd) : undefined;
  const estate = await estateIn(createHost({ root: inputs.root, targets: inputs.listing.files, overlay: inputs.overlay, programDirectory }));
  const head: Head = { tool: { name: 'ai-lint', version }, project: path.basename(inputs.root) };
  const say = (text: string) => give(text, asked.output, io);
  if (asked.writeBaseline !== undefined) {
    const lines = surfaceOf(estate);
    put(asked.writeBaseline, baselineText(lines), '--write-baseline', io.cwd);
    io.stderr(`${asked.writeBaseline}: ${lines.length} lines\n`);
    return failed ? EXIT.internal : EXIT.clean;
  }
  const old: readonly SurfaceLine[] | undefined = before ? surfaceOf(await estateIn(before)) : kept;
  if (!old) {
    say(await inventoryText(estate, asked.format, head));
    return failed ? EXIT.internal : EXIT.clean;
  }
  const change = changeOf(old, surfaceOf(estate));
  say(changeText(change, asked.diff ?? (asked.baseline as string), asked.format, head));
  if (failed) return EXIT.internal;
  return [...change.added, ...change.lost].some(({ kind }) => asked.failOn.has(kind)) ? EXIT.findings : EXIT.clean;
}

async function inventoryText(estate: Estate, format: Format, head: Head): Promise<string> {
  switch (format) {
    case 'table':
      return tableText(sectionsOf(estate), head);
    case 'markdown':
      return markdownText(sectionsOf(estate), head);
    case 'json':
      return jsonText(estate, head);
    case 'cyclonedx':
      return (await import('./inventory/cyclonedx')).cyclonedxText(estate, head);
    case 'html':
      return (await import('./inventory/html')).inventoryHtml(estate, head);
  }
}

function changeText(change: SurfaceChange, against: string, format: Format, head: Head): string {
  if (format === 'json') return changeJson(change, against, head);
  return format === 'markdown' ? changeMarkdown(change, against) : changeTable(change, against);
}

function revisionBefore(revision: string, inputs: Inputs, cwd: string, { paths }: Asked, programDirectory: string): Host {
  const lists = inputs.configFile !== undefined && inputs.config.ignore ? [{ directory: path.dirname(inputs.configFile), patterns: inputs.config.ignore }] : [];
  const looked = (paths.length > 0 ? paths : ['.']).map((file) => path.resolve(cwd, file));
  const host = hostAt({ root: inputs.root, revision, paths: looked, lists, programDirectory });
  if (typeof host === 'string') throw new UsageError(`--diff ${revision}: ${host}`);
  return host;
}

function readBaseline(name: string, cwd: string): SurfaceLine[] {
  const lines = parseBaseline(readText(path.resolve(cwd, name), `--baseline ${name}`));
  if (typeof lines === 'string') throw new UsageError(`--baseline ${name} ${lines}; \`ai-lint inventory --write-baseline ${name}\` writes one`);
  return lines;
}

function give(text: string, output: string | undefined, io: InventoryRequest['io']): void {
  if (output === undefined) io.stdout(text);
  else put(output, text, '--output', io.cwd);
}

function put(name: string, text: string, flag: string, cwd: string): void {
  const error = writeText(path.resolve(cwd, name), text);
  if (error) throw new UsageError(`${flag} ${name}: ${error}`);
}

const FLAGS = ['--format', '--output', '--tests', '--diff', '--baseline', '--write-baseline', '--fail-on', '--config', '--help'];
const VALUES = ['format', 'output', 'diff', 'baseline', 'write-baseline', 'fail-on', 'config'] as const;

/** @throws UsageError on the first argument that is not allowed */
function argumentsOf(args: readonly string[]): Asked {
  const config = { tests: { type: 'boolean' as const }, ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])) };
  const { tokens } = parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true });
  const paths: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    if (!FLAGS.includes(token.rawName)) throw new UsageError(`ai-lint inventory has no flag ${token.rawName}`, token.rawName, FLAGS);
    if (values.has(token.name)) throw new UsageError(`${token.rawName} is given twice`);
    if (token.name === 'tests') {
      if (token.value !== undefined) throw new UsageError('--tests takes no value');
      values.set('tests', '');
    } else if (!token.value || (!token.inlineValue && token.value.startsWith('-'))) throw new UsageError(`${token.rawName} needs a value`);
    else values.set(token.name, token.value);
  }
  const one = (name: (typeof VALUES)[number]) => values.get(name);
  const format = FORMATS.find((name) => name === (one('format') ?? 'table'));
  if (!format) throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not "${one('format')}"`, one('format'), FORMATS);
  const ways = (['diff', 'baseline', 'write-baseline'] as const).filter((name) => values.has(name));
  if (ways.length > 1) throw new UsageError(`--${ways[0]} and --${ways[1]} do different things; one of them is enough`);
  if (['diff', 'baseline'].includes(ways[0] ?? '') && ['cyclonedx', 'html'].includes(format))
    throw new UsageError(`--${ways[0]} has the formats table, markdown and json, not ${format}`);
  if (values.has('fail-on') && !['diff', 'baseline'].includes(ways[0] ?? '')) throw new UsageError('--fail-on is for use with --diff or --baseline');
  return {
    paths,
    format,
    tests: values.has('tests'),
    failOn: kindsOf(one('fail-on')),
    ...(one('output') !== undefined && { output: one('output') as string }),
    ...(one('diff') !== undefined && { diff: one('diff') as string }),
    ...(one('baseline') !== undefined && { baseline: one('baseline') as string }),
    ...(one('write-baseline') !== undefined && { writeBaseline: one('write-baseline') as string }),
    ...(one('config') !== undefined && { config: one('config') as string }),
  };
}

function kindsOf(text: string | undefined): ReadonlySet<Kind> {
  if (text === undefined) return new Set(KINDS);
  if (text === 'never') return new Set();
  const names = text.split(',').map((name) => name.trim());
  for (const name of names)
    if (!(KINDS as readonly string[]).includes(name))
      throw new UsageError(`--fail-on has the kinds ${KINDS.join(', ')}, and never; not "${name}"`, name, [...KINDS, 'never']);
  return new Set(names as Kind[]);
}
