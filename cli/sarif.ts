/**
 * `ai-lint sarif`: joins the logs of several scans into one, and tells what is new from one log to the next. It reads and writes logs of this program only; the
 * engine is not loaded.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FAIL_ON, type FailOn } from '../engine/config';
import { createReader } from '../workspace/read';
import { writeText } from '../workspace/write';
import { UsageError } from './options';
import { compareLogs, differenceText, withStates } from './reporters/sarif-diff';
import { limitedText } from './reporters/sarif-limits';
import { readLog, type SarifLog } from './reporters/sarif-log';
import { mergeLogs } from './reporters/sarif-merge';

export const SARIF_HELP = `Usage: ai-lint sarif merge <files…> [--output <file>]
       ai-lint sarif diff <old> <new> [--fail-on <level>] [--output <file>]

merge  joins logs of parts of a project, such as shards, into the log of one scan of everything.
diff   prints the findings that are new and those that are gone, whatever lines or file names have changed. Exit code 1 when
       something new has the level of --fail-on (error, warning, info, never; default: error) or a higher one. --output writes
       the new log with a baselineState for each finding.
`;

/** Far above what GitHub takes. */
const MOST_BYTES = 256 * 1024 * 1024;
const COMMANDS = ['merge', 'diff'];
const LEVELS = { error: 'error', warning: 'warning', note: 'info' } as const;

/**
 * @param args what follows `sarif`
 * @returns the exit code and what to print
 * @throws UsageError for arguments it does not know and files that are no logs of this program
 */
export function sarifCommand(args: readonly string[], cwd: string): { code: number; text: string } {
  const [command, ...rest] = args;
  if (command === undefined || !COMMANDS.includes(command))
    throw new UsageError(`ai-lint sarif ${command === undefined ? 'needs one of' : `has no command ${command}; it has`} merge, diff`, command, COMMANDS);
  const { files, output, failOn } = argumentsOf(command, rest);
  const reader = createReader(MOST_BYTES);
  const read = (name: string): SarifLog => {
    const bytes = reader(path.resolve(cwd, name));
    const log = 'error' in bytes ? { problem: bytes.error } : readLog(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    if ('problem' in log) throw new UsageError(`${name} ${log.problem}`);
    return log;
  };
  const write = (text: string) => {
    const error = output === undefined ? undefined : writeText(path.resolve(cwd, output), text);
    if (error) throw new UsageError(`--output ${output}: ${error}`);
  };
  const logs = files.map(read);
  const [first, second] = logs;
  if (command === 'merge' || !first || !second) {
    const merged = mergeLogs(logs);
    if ('problem' in merged) throw new UsageError(`These logs cannot be merged: ${merged.problem}`);
    const text = limitedText(merged.log, undefined, merged.omitted);
    write(text);
    return { code: 0, text: output === undefined ? text : '' };
  }
  const difference = compareLogs(first, second);
  write(limitedText(withStates(second, difference)));
  const failing = failOn === 'never' ? [] : FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1);
  return { code: difference.added.some(({ level }) => failing.includes(LEVELS[level])) ? 1 : 0, text: differenceText(difference) };
}

function argumentsOf(command: string, args: string[]): { files: string[]; output: string | undefined; failOn: FailOn } {
  const flags = command === 'diff' ? ['--output', '--fail-on'] : ['--output'];
  const { tokens } = parseArgs({
    args,
    options: { output: { type: 'string' }, 'fail-on': { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const values: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (!flags.includes(token.rawName)) throw new UsageError(`ai-lint sarif ${command} has no flag ${token.rawName}`, token.rawName, flags);
    if (!token.value) throw new UsageError(`${token.rawName} needs a value`);
    values[token.name] = token.value;
  }
  if (command === 'diff' && files.length !== 2) throw new UsageError(`ai-lint sarif diff takes two files, an old log and a new one; ${files.length} given`);
  if (command === 'merge' && files.length === 0) throw new UsageError('ai-lint sarif merge needs the files to merge');
  const failOn = values['fail-on'] ?? 'error';
  if (!(FAIL_ON as readonly string[]).includes(failOn)) throw new UsageError(`--fail-on is one of ${FAIL_ON.join(', ')}, not "${failOn}"`, failOn, FAIL_ON);
  return { files, output: values.output, failOn: failOn as FailOn };
}
