/**
 * `ai-lint redteam`: writes a configuration for promptfoo that attacks what was found in the code: endpoints, prompts, agents, tools. Nothing is attacked here, and
 * nothing is sent. Loaded only when it is asked for.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeText } from '../workspace/write';
import { findInputs } from './inputs';
import { type Options, parseOptions, UsageError } from './options';
import { planOf } from './redteam/plan';
import { yamlOf } from './redteam/yaml';
import { plural } from './report';
import { redact } from './reporters/redact';
import type { Io, Program } from './run';
import { openScan, shapesOf } from './scan';

export const REDTEAM_HELP = `Usage: ai-lint redteam [paths…] [--out <file>] [--force] [--url <address>] [--config <file>]

Writes a configuration for promptfoo (https://www.promptfoo.dev) with attacks on the prompts, endpoints, agents and tools that are found in the
code: injection, extraction, excessive agency and what the tools there make possible, each with a comment that says which place or finding
it comes from. Nothing is attacked and nothing is sent; promptfoo does that when you run it.

--out <file>     write it to this file; without it, to standard output
--force          overwrite the file if it is there
--url <address>  where the program runs while it is attacked (default: http://localhost:3000)
--config <file>  use this configuration file instead of the nearest ai-lint.config.json

Exit code 0 when it is written, 2 for an argument that is wrong, a file that is there already, or when nothing is found to aim at.
docs/practices.md shows one.
`;

const FLAGS = ['--out', '--force', '--url', '--config'];
const ADDRESS = 'http://localhost:3000';

export interface RedteamRequest {
  args: readonly string[];
  programDirectory: string;
  load: () => Promise<Program>;
  io: Pick<Io, 'cwd' | 'env' | 'now' | 'stdout' | 'stderr'>;
}

/** @returns the exit code. @throws UsageError for what the user can mend */
export async function redteam({ args, programDirectory, load, io }: RedteamRequest): Promise<number> {
  const { paths, out, force, address, config } = argumentsOf(args);
  const program = await load();
  const options: Options = { ...parseOptions([]), paths, ...(config !== undefined && { config }) };
  const ruleIds = program.rules.map((rule) => rule.id);
  const inputs = findInputs(options, io.cwd, ruleIds);
  // what a rule in development only suspects is worth a probe as well
  const scan = await openScan({ options: { ...options, preset: 'strict' }, program, programDirectory, io, inputs });
  const { estate, findings, notices } = await scan.engine.check(scan.host, {
    ...scan.checkOptions,
    estate: { ...(await program.estateWish?.()), inputs: true },
  });
  for (const notice of notices) if (notice.kind === 'internal-error') io.stderr(`ai-lint: ${notice.path}: ${notice.message}\n`);
  const plan = estate && planOf({ estate, findings, address, project: path.basename(inputs.root) });
  if (!plan) throw new UsageError('No endpoint, prompt, agent or MCP server was found to aim at; `ai-lint inventory` says what was');
  const shapes = shapesOf(program.models);
  const text = yamlOf(plan, (each) => redact(each, shapes));
  if (out === undefined) io.stdout(text);
  else {
    const error = writeText(path.resolve(io.cwd, out), text, !force);
    if (error) throw new UsageError(`--out ${out} ${error}${error === 'is there already' ? '; --force overwrites it' : ''}`);
    io.stderr(
      `${out}: ${plural(plan.targets.length, 'target')}, ${plural(plan.plugins.length, 'plugin')}, ${plural(plan.strategies.length, 'strategy', 'strategies')}\n`,
    );
  }
  return 0;
}

function argumentsOf(args: readonly string[]) {
  const { tokens } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, url: { type: 'string' }, config: { type: 'string' }, force: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const values: { out?: string; url?: string; config?: string } = {};
  let force = false;
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    if (!FLAGS.includes(token.rawName)) throw new UsageError(`ai-lint redteam has no flag ${token.rawName}`, token.rawName, FLAGS);
    if (token.name === 'force') {
      if (token.value !== undefined) throw new UsageError('--force takes no value');
      force = true;
    } else if (!token.value) throw new UsageError(`${token.rawName} needs a value`);
    else values[token.name as keyof typeof values] = token.value;
  }
  if (force && values.out === undefined) throw new UsageError('--force is for use with --out');
  return { paths, out: values.out, config: values.config, force, address: addressOf(values.url ?? ADDRESS) };
}

/** @throws UsageError for what is no address that a request can go to */
function addressOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new UsageError(`--url is an address such as ${ADDRESS}, not "${text}"`);
  const { origin, pathname, username } = new URL(text);
  if (username !== '') throw new UsageError('--url holds a name or a password, which would stand in the file; put sign-in into a header, from the environment');
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
