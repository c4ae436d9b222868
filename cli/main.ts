/**
 * The process around the command: arguments in, exit code out, and a short note instead of a stack trace where the user is not to blame.
 * Whatever can be answered from the flags alone is answered before anything else is loaded.
 */
import { version } from '../package.json';
import { helpText, type Options, parseBaselineOptions, parseOptions, UsageError } from './options';
import { isTerminal, readInput, write } from './output';
import type { Program } from './run';

async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    if (args[0] === 'lsp') return await serveEditor(args.slice(1));
    if (args[0] === 'redteam') return await writeAttacks(args.slice(1));
    if (args[0] === 'inventory') return await listEstate(args.slice(1));
    if (args[0] === 'report') return await writeCoverage(args.slice(1));
    if (args[0] === 'mcp') return await serveTools(args.slice(1));
    if (args[0] === 'incident') return await writeIncident(args.slice(1));
    if (args[0] === 'hook') return await keepHook(args.slice(1));
    if (args[0] === 'sarif') return await handleLogs(args.slice(1));
    options = args[0] === 'baseline' ? parseBaselineOptions(args.slice(1)) : parseOptions(args);
    if (options.help) write(1, helpText());
    else if (options.version) write(1, `ai-lint ${version}\n`);
    else return await scan(options);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { hint } = await import('../engine/config');
    write(2, `${error.message}${error.given === undefined ? '' : hint(error.given, error.candidates)}\n`);
    return 2;
  }
}

async function serveEditor(args: readonly string[]): Promise<number> {
  const { LSP_HELP, serve } = await import('./lsp');
  if (!args.includes('--help') && !args.includes('-h')) return serve(args);
  write(1, LSP_HELP);
  return 0;
}

async function keepHook(args: readonly string[]): Promise<number> {
  const { HOOK_HELP, hook } = await import('./hook');
  const { code, text } = args.includes('--help') || args.includes('-h') ? { code: 0, text: HOOK_HELP } : hook(args, process.cwd());
  write(code === 0 ? 1 : 2, text);
  return code;
}

async function handleLogs(args: readonly string[]): Promise<number> {
  const { SARIF_HELP, sarifCommand } = await import('./sarif');
  const { code, text } = args.includes('--help') || args.includes('-h') ? { code: 0, text: SARIF_HELP } : sarifCommand(args, process.cwd());
  write(1, text);
  return code;
}

/** The engine with models, rules and fixes, each loaded when it is needed. */
async function loadProgram(): Promise<Program> {
  const [{ createEngine, decodeBytes }, gate, { rules }] = await Promise.all([
    import('../engine/index'),
    import('../models/gate.gen'),
    import('../rules/index.gen'),
  ]);
  const advisories = async () => (await import('../models/_advisories')).advisories;
  const configuration = async () => (await import('../models/_configuration')).configuration;
  const aiPackageOf = async () => (await import('../models/_ai-packages')).aiPackageOf;
  const estateWish = async () => {
    const [{ providers }, aiPackage] = await Promise.all([import('../models/_ai-providers'), aiPackageOf()]);
    return { providers, aiPackageOf: aiPackage };
  };
  const load = async () => (await import('../models/index.gen')).models;
  const parts = () => import('../models/parts.gen');
  const createFixer = async (wasm: ((name: string) => Uint8Array) | undefined) => {
    const [fixer, { fixes }, models] = await Promise.all([import('../fixes/fixer'), import('../fixes/index.gen'), load()]);
    return fixer.createFixer({ fixes, rules, models, wasm });
  };
  return { createEngine, decodeBytes, models: { ...gate, load, parts }, advisories, configuration, aiPackageOf, estateWish, rules, createFixer };
}

async function serveTools(args: readonly string[]): Promise<number> {
  const { MCP_HELP, serveAgents } = await import('./mcp');
  const programDirectory = __dirname;
  const io = { cwd: process.cwd(), env: process.env, now: () => process.uptime() * 1000 };
  if (!args.includes('--help') && !args.includes('-h')) return serveAgents(args, { version, programDirectory, load: loadProgram, io });
  write(1, MCP_HELP);
  return 0;
}

async function writeIncident(args: readonly string[]): Promise<number> {
  const { INCIDENT_HELP, incident } = await import('./incident');
  if (args.includes('--help') || args.includes('-h')) {
    write(1, INCIDENT_HELP);
    return 0;
  }
  const programDirectory = __dirname;
  const [program, { usagePages }] = await Promise.all([loadProgram(), import('../models/_usage-pages')]);
  const print = { stdout: (text: string) => void write(1, text), stderr: (text: string) => void write(2, text) };
  const io = { cwd: process.cwd(), env: process.env, now: () => process.uptime() * 1000, ...print };
  return incident({ args, version, programDirectory, program, usagePages, io });
}

async function writeAttacks(args: readonly string[]): Promise<number> {
  const { REDTEAM_HELP, redteam } = await import('./redteam');
  if (!args.includes('--help') && !args.includes('-h')) return redteam({ args, programDirectory: __dirname, load: loadProgram, io: plainIo() });
  write(1, REDTEAM_HELP);
  return 0;
}

async function writeCoverage(args: readonly string[]): Promise<number> {
  const { practiceReport, REPORT_HELP } = await import('./practice');
  if (!args.includes('--help') && !args.includes('-h')) return practiceReport({ args, version, programDirectory: __dirname, load: loadProgram, io: plainIo() });
  write(1, REPORT_HELP);
  return 0;
}

/** For commands that draw nothing in a terminal. */
const plainIo = () => ({
  cwd: process.cwd(),
  env: process.env,
  now: () => process.uptime() * 1000,
  stdout: (text: string) => void write(1, text),
  stderr: (text: string) => void write(2, text),
});

async function listEstate(args: readonly string[]): Promise<number> {
  const { INVENTORY_HELP, inventory } = await import('./inventory');
  if (!args.includes('--help') && !args.includes('-h')) return inventory({ args, version, programDirectory: __dirname, load: loadProgram, io: plainIo() });
  write(1, INVENTORY_HELP);
  return 0;
}

async function scan(options: Options): Promise<number> {
  const directory = __dirname;
  const asked = options.staged ? (await import('./ask-git')).askGit(process.cwd()) : undefined;
  if (asked && (await (await import('./quick')).isQuickPass(options, asked, directory, process.cwd()))) return 0;
  const { run } = await import('./run');
  const terminal = await isTerminal(1);
  const io = {
    cwd: process.cwd(),
    env: process.env,
    stdout: (text: string) => void write(1, text),
    stderr: (text: string) => void write(2, text),
    stdin: readInput,
    stdoutIsTerminal: terminal,
    stderrIsTerminal: await isTerminal(2),
    columns: terminal ? process.stdout.columns : undefined,
    // Node's clock for this is there already; `performance` would have to be loaded
    now: () => process.uptime() * 1000,
  };
  return run(options, version, directory, loadProgram, io, asked);
}

function crash(error: unknown): never {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const node = `ai-lint ${version}, Node ${process.version}, ${process.platform} ${process.arch}`;
  write(
    2,
    `ai-lint: internal error\n${text.split('\n').slice(0, 8).join('\n')}\n\nThis is a fault of ai-lint, not of your code. Please report it with the lines above (${node}).\n`,
  );
  process.exit(3);
}

process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);
// Every write is synchronous, so nothing is lost by leaving at once.
main(process.argv.slice(2)).then((code) => process.exit(code), crash);
