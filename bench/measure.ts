/**
 * Runs programs one after the other and measures them from inside: a few lines loaded before the program report its processor time and
 * peak memory when it ends. Wall time is what a user waits; processor time is what can be compared while the machine does other
 * things. It knows nothing of what the programs do.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = dirname(__dirname);
/** Ignored by git; everything a bench installs or writes. */
export const WORK = join(ROOT, '.cache', 'bench');
export const COMMAND = join(ROOT, 'dist', 'cli', 'main.cjs');

/** Seconds and bytes of one run. */
export interface Run {
  wall: number;
  /** User and system time of all threads of the process. */
  cpu: number;
  peakMemory: number;
  stdout: string;
  stderr: string;
  code: number | null;
}

export interface Program {
  name: string;
  /** Another Node than the one at hand. */
  node?: string;
  /** Arguments of node. */
  args: readonly string[];
  cwd: string;
  /** Exit codes that mean it did its work. */
  codes: readonly number[];
}

const REPORT = `import { writeFileSync } from 'node:fs';
const into = process.env.AI_LINT_BENCH_REPORT;
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(into, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peakMemory: maxRSS * 1024 }));
});
`;

/**
 * Runs a program of Node to its end.
 * @throws Error when it ends with another exit code than it should
 */
export function run(program: Program): Run {
  mkdirSync(WORK, { recursive: true });
  const report = join(WORK, 'usage.json');
  const preload = join(WORK, 'usage.mjs');
  writeFileSync(preload, REPORT);
  const begun = performance.now();
  const result = spawnSync(program.node ?? process.execPath, ['--import', pathToFileURL(preload).href, ...program.args], {
    cwd: program.cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, AI_LINT_BENCH_REPORT: report },
  });
  const wall = (performance.now() - begun) / 1000;
  if (result.error) throw result.error;
  if (!program.codes.includes(result.status ?? -1))
    throw new Error(`${program.name} ended with ${result.status ?? result.signal}\n${result.stderr.slice(0, 2000)}`);
  const usage = JSON.parse(readFileSync(report, 'utf8')) as { cpu: number; peakMemory: number };
  rmSync(report);
  return { wall, ...usage, stdout: result.stdout, stderr: result.stderr, code: result.status };
}

/** Wall time in milliseconds of a program that is started and ends, without the report above: for programs that take milliseconds. */
export function startTime(args: readonly string[], cwd: string, codes: readonly number[], node: string = process.execPath): number {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6;
  if (!codes.includes(status ?? -1)) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr.slice(0, 2000)}`);
  return milliseconds;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Rows as aligned columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number))).join('   ')}`)
    .join('\n');
}

/** "3.1× (goal 8×: missed)". */
export function against(ratio: number, goal: number, better: 'higher' | 'lower'): string {
  const met = better === 'higher' ? ratio >= goal : ratio <= goal;
  return `${ratio.toFixed(2)}×  (goal: ${better === 'higher' ? 'at least' : 'at most'} ${goal}×, ${met ? 'met' : 'missed'})`;
}
