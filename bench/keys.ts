/**
 * Keys alone: the preset `secrets`, which reads text and parses nothing, beside secretlint with the rules of its recommended preset, one after the
 * other over one tree, and that several times. Both read the same tree; what each found is counted, since a scanner that finds nothing
 * is fast. Processor time is what can be compared on a machine that does other things.
 *
 *   npm run bench -- keys [<tree>]     or AI_LINT_BENCH_TREE; without a tree, sources of a few npm packages
 *   AI_LINT_BENCH_RUNS=5               rounds, default 3
 */
import { against, COMMAND, median, type Program, type Run, run, table } from './measure';
import { SECRETLINT, secretlintProgram } from './peers';

const GOAL = 5;

/** @param tree a folder; secretlint has no list of what git knows, so one without build results compares best */
export function keys(tree: string): void {
  const rounds = Math.max(1, Number(process.env.AI_LINT_BENCH_RUNS ?? 3));
  const peer = secretlintProgram();
  const mine: Program = {
    name: 'ai-lint --preset secrets',
    args: [COMMAND, '--preset', 'secrets', '--no-cache', '--format', 'json', '--timings', '--fail-on', 'never', '.'],
    cwd: tree,
    codes: [0],
  };
  const theirs: Program = { name: `secretlint ${SECRETLINT.secretlint}`, ...peer, cwd: tree, codes: [0, 1] };
  const programs = [mine, theirs];
  const runs: Run[][] = programs.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [index, program] of programs.entries()) (runs[index] as Run[]).push(run(program));
  const of = (index: number, what: 'wall' | 'cpu' | 'peakMemory') => median((runs[index] as Run[]).map((each) => each[what]));
  console.log(`keys: ${tree}, median of ${rounds}`);
  console.log(
    table([
      ['', 'wall', 'processor', 'peak memory'],
      ...programs.map(({ name }, index) => [
        name,
        `${of(index, 'wall').toFixed(2)} s`,
        `${of(index, 'cpu').toFixed(2)} s`,
        `${(of(index, 'peakMemory') / 1e6).toFixed(0)} MB`,
      ]),
    ]),
  );
  const [ours] = runs[0] as [Run];
  const [others] = runs[1] as [Run];
  const { findings } = JSON.parse(ours.stdout) as { findings: unknown[] };
  const reports = JSON.parse(others.stdout || '[]') as { messages: unknown[] }[];
  const gated = ours.stderr.split('\n').find((line) => line.includes('gated'));
  console.log(`  ai-lint: ${findings.length} findings; ${gated?.trim() ?? 'no counts'}`);
  console.log(`  secretlint: ${reports.reduce((sum, { messages }) => sum + messages.length, 0)} findings`);
  console.log(`  secretlint / ai-lint, wall:      ${against(of(1, 'wall') / of(0, 'wall'), GOAL, 'higher')}`);
  console.log(`  secretlint / ai-lint, processor: ${against(of(1, 'cpu') / of(0, 'cpu'), GOAL, 'higher')}`);
}
