/**
 * `ai-lint incident`: from a key that was found to a note for those who deal with it. It looks for the key in what git remembers by reading
 * the objects itself, runs none of the commands that it prints, and shows no key.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding, Level } from '../engine/index';
import { type Investigation, investigate } from '../incident/investigate';
import { incidentJson } from '../incident/json';
import { type Leak, leaksOf } from '../incident/leak';
import { incidentNote, type UsagePage } from '../incident/note';
import { today } from '../workspace/clock';
import { listFiles, trackedFiles } from '../workspace/files';
import { projectRoot, relativePath } from '../workspace/root';
import { writeText } from '../workspace/write';
import { findInputs, type Inputs, isFile } from './inputs';
import { type Options, parseOptions, UsageError } from './options';
import { plural } from './report';
import type { Io, Program } from './run';
import { openScan } from './scan';

export const INCIDENT_HELP = `Usage: ai-lint incident [<finding>] [--key-in-history] [--format <form>] [--out <file>]

Writes a note on a leaked key: what leaked, where, since which commit, on which branches, tags and stashes, pushed or not, and what to do:
containment, investigation, eradication, recovery, and a list to tick off. Nothing is changed, nothing is sent, and no key is shown.

<finding>          a fingerprint (\`identity\` in the JSON report), or path:line; without it, all keys that are found
--key-in-history   also keys that are in no file any more, but in old commits, on a tag or in a stash
--format           markdown (default) or json
--out              write the note to this file
--config           use this configuration file instead of the nearest ai-lint.config.json

Exit code 0 when the note is written or there is nothing to write about, 2 for an argument that is wrong.
`;

const FORMATS = ['markdown', 'json'] as const;

interface Arguments {
  finding: string | undefined;
  history: boolean;
  format: (typeof FORMATS)[number];
  out: string | undefined;
  config: string | undefined;
}

export interface IncidentRequest {
  args: readonly string[];
  version: string;
  programDirectory: string;
  program: Program;
  usagePages: Readonly<Record<string, UsagePage>>;
  io: Pick<Io, 'cwd' | 'env' | 'now' | 'today' | 'stdout' | 'stderr'>;
}

/** @returns the exit code. @throws UsageError for what the user can mend */
export async function incident({ args, version, programDirectory, program, usagePages, io }: IncidentRequest): Promise<number> {
  const given = argumentsOf(args);
  const place = given.finding === undefined ? undefined : placeIn(given.finding, io.cwd);
  const options: Options = { ...parseOptions(place ? ['--', place.file] : []), noCache: true, ...(given.config === undefined ? {} : { config: given.config }) };
  const ruleIds = program.rules.map(({ id }) => id);
  const inputs = given.history && !place ? inputsOrNone(options, io.cwd, ruleIds) : findInputs(options, io.cwd, ruleIds);
  const keyRules = program.rules.filter(({ kind }) => kind === 'keys' || kind === 'client');
  const all = program.rules.map(({ id }): [string, Level] => [id, keyRules.some((rule) => rule.id === id) ? 'error' : 'off']);
  const scan = await openScan({ options: { ...options, rules: Object.fromEntries(all) as Options['rules'] }, program, programDirectory, io, inputs });
  const result = await scan.check(new Map());
  const read = (file: string) => {
    const bytes = scan.host.read(file);
    return 'error' in bytes ? undefined : bytes.slice();
  };
  const leaksIn = (findings: readonly Finding[]) => leaksOf({ findings, read, decode: (bytes) => program.decodeBytes(bytes).text, keysIn: scan.engine.keysIn });
  // a comment or a baseline has answered for these; whoever names one gets its note
  const quiet = [...result.suppressed.map(({ finding }) => finding), ...(result.baseline?.known.map(({ finding }) => finding) ?? [])];
  const findings = given.finding === undefined ? result.findings : [...result.findings, ...quiet];
  const found = leaksIn(findings);
  const chosen = chosenOf(found, findings, given, place && relativePath(inputs.root, path.resolve(io.cwd, place.file)), place?.line);
  const judged = new Set(given.finding === undefined ? leaksIn(quiet).map(({ secret }) => secret) : []);
  const leaks = chosen ?? (given.history ? found : []);
  const { configFile, config } = inputs;
  const lists = configFile !== undefined && config.ignore ? [{ directory: path.dirname(configFile), patterns: config.ignore }] : [];
  const listed = (paths: readonly string[]) =>
    trackedFiles(
      inputs.root,
      paths.map((file) => [file, 'file'] as const),
      lists,
    ).files;
  const whole = await investigate({ root: inputs.root, leaks, history: given.history, keysIn: scan.engine.keysIn, judged, listed });
  const investigation = chosen || given.finding === undefined ? whole : onlyNamed(whole, given.finding);
  if (investigation.incidents.length === 0) {
    io.stderr(`ai-lint: ${nothingText(given, judged.size, investigation)}\n`);
    return 0;
  }
  const context = { tool: { name: 'ai-lint', version }, today: (io.today ?? today)(), usagePages };
  const text = given.format === 'json' ? incidentJson(investigation, context) : incidentNote(investigation, context);
  if (given.out === undefined) io.stdout(text);
  else {
    const error = writeText(path.resolve(io.cwd, given.out), text);
    if (error) throw new UsageError(`--out ${given.out}: ${error}`);
  }
  return 0;
}

/** History may hold keys where the work tree holds no file at all. */
function inputsOrNone(options: Options, cwd: string, ruleIds: readonly string[]): Inputs {
  const root = projectRoot([cwd], cwd);
  if (listFiles({ root, inputs: [cwd], ignore: [] }).files.length > 0) return findInputs(options, cwd, ruleIds);
  const listing = { files: [], named: new Set<string>(), skipped: [], notes: [], problems: [] };
  return { root, repository: root, config: {}, configFile: undefined, models: undefined, listing, overlay: new Map() };
}

function argumentsOf(args: readonly string[]): Arguments {
  const flags = ['--key-in-history', '--format', '--out', '--config'];
  const { tokens } = parseArgs({
    args: [...args],
    options: { 'key-in-history': { type: 'boolean' }, format: { type: 'string' }, out: { type: 'string' }, config: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Arguments = { finding: undefined, history: false, format: 'markdown', out: undefined, config: undefined };
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (given.finding !== undefined) throw new UsageError('ai-lint incident takes one finding; without any it speaks of all keys');
      given.finding = token.value;
    }
    if (token.kind !== 'option') continue;
    if (!flags.includes(token.rawName)) throw new UsageError(`ai-lint incident has no flag ${token.rawName}`, token.rawName, flags);
    if (token.name === 'key-in-history') {
      if (token.value !== undefined) throw new UsageError('--key-in-history takes no value');
      given.history = true;
      continue;
    }
    if (!token.value) throw new UsageError(`${token.rawName} needs a value`);
    if (token.name === 'format') {
      if (!(FORMATS as readonly string[]).includes(token.value))
        throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not "${token.value}"`, token.value, FORMATS);
      given.format = token.value as Arguments['format'];
    } else given[token.name as 'out' | 'config'] = token.value;
  }
  return given;
}

const FINGERPRINT = /^[0-9a-f]{16}$/;

/** @returns the file and line that are meant; undefined for a fingerprint. @throws UsageError for what is neither */
function placeIn(given: string, cwd: string): { file: string; line: number | undefined } | undefined {
  if (FINGERPRINT.test(given)) return undefined;
  const [, file, line] = /^(.*?)(?::(\d+))?(?::\d+)?$/.exec(given) ?? [];
  if (file === undefined || file === '' || !isFile(path.resolve(cwd, file)))
    throw new UsageError(`"${given}" is no finding: give a fingerprint of 16 hexadecimal digits, or path:line of a file that is there`);
  return { file, line: line === undefined ? undefined : Number(line) };
}

/** @returns undefined where the fingerprint may be that of a key that only history holds */
function chosenOf(
  found: readonly Leak[],
  findings: readonly Finding[],
  { finding: given, history }: Arguments,
  file: string | undefined,
  line: number | undefined,
): readonly Leak[] | undefined {
  if (given === undefined) return found;
  if (file !== undefined) {
    const here = found.flatMap(({ places }) => places.filter((place) => place.path === file).map((place) => place.line));
    const chosen = found.filter(({ places }) => places.some((place) => place.path === file && (line === undefined || place.line === line)));
    if (chosen.length > 0) return chosen;
    const hint = here.length > 0 ? `; keys of that file stand in ${here.length === 1 ? 'line' : 'lines'} ${here.join(', ')}` : '';
    throw new UsageError(`There is no key at ${given}${hint}`);
  }
  const named = new Set(findings.filter(({ identity }) => identity === given).map(({ location }) => `${location.path}:${location.line}`));
  const chosen = found.filter((leak) => leak.fingerprint === given || leak.places.some((place) => named.has(`${place.path}:${place.line}`)));
  if (chosen.length > 0) return chosen;
  if (history) return undefined;
  throw new UsageError(`No key has the fingerprint ${given}. If it is in no file any more, add --key-in-history`);
}

/** @throws UsageError when history does not know it either */
function onlyNamed(investigation: Investigation, fingerprint: string): Investigation {
  const incidents = investigation.incidents.filter(({ leak }) => leak.fingerprint === fingerprint);
  if (incidents.length === 0) throw new UsageError(`No key has the fingerprint ${fingerprint}, neither in the files nor in what git remembers`);
  return { ...investigation, incidents };
}

function nothingText({ history }: Arguments, judged: number, { clone, limits }: Investigation): string {
  const where = history && clone ? 'in the files or in what git remembers' : 'in the files';
  const quiet = judged > 0 ? `; ${plural(judged, 'key')} that a comment or the baseline answers for ${judged === 1 ? 'is' : 'are'} left out` : '';
  const more = history
    ? ` ${limits.filter((limit) => /shallow|partial|larger|read \(|repository/.test(limit)).join(' ')}`
    : ' (old commits, tags and stashes were not looked at: --key-in-history)';
  return `no key was found ${where}${quiet}.${more}`.trimEnd();
}
