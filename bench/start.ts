/**
 * How long a short run takes: one file with AI code and one that the gate passes over, each in a process of its own, beside an
 * empty program. Many runs, interleaved. Nothing is cached between runs but what the operating system keeps of files.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { against, COMMAND, median, ROOT, startTime, table } from './measure';

const PASSED_OVER = `export interface Point { x: number; y: number }
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
`;

/** @param rounds AI_LINT_BENCH_STARTS, default 40 */
export function start(rounds = Math.max(3, Number(process.env.AI_LINT_BENCH_STARTS ?? 40))): void {
  const project = mkdtempSync(join(tmpdir(), 'ai-lint-bench-'));
  try {
    writeFileSync(join(project, 'package.json'), '{ "name": "bench", "dependencies": { "openai": "^6.0.0" } }\n');
    writeFileSync(join(project, 'point.ts'), PASSED_OVER);
    copyFileSync(join(ROOT, 'test-fixtures/rules/llm-output-to-shell/bad.ts'), join(project, 'agent.ts'));
    const command = (file: string, ...more: string[]) => [COMMAND, '--fail-on', 'never', ...more, file];
    const programs = [
      { name: 'node -e 0', args: ['-e', '0'], goal: undefined },
      { name: 'ai-lint, a file that the gate passes over', args: command('point.ts'), goal: 1.8 },
      { name: 'ai-lint, one AI file, oxc', args: command('agent.ts', '--parser', 'oxc'), goal: 3 },
      { name: 'ai-lint, one AI file, typescript', args: command('agent.ts', '--parser', 'typescript'), goal: undefined },
    ];
    const times = programs.map((): number[] => []);
    for (let round = -1; round < rounds; round++) {
      programs.forEach((program, index) => {
        const time = startTime(program.args, project, [0]);
        if (round >= 0) (times[index] as number[]).push(time);
      });
    }
    const medians = times.map(median);
    const [empty] = medians as [number, ...number[]];
    console.log(`start: median and least of ${rounds}`);
    console.log(
      table([
        ['', 'median', 'least', 'ratio of medians'],
        ...programs.map(({ name, goal }, index) => {
          const ratio = (medians[index] as number) / empty;
          return [
            name,
            `${(medians[index] as number).toFixed(1)} ms`,
            `${Math.min(...(times[index] as number[])).toFixed(1)} ms`,
            goal === undefined ? `${ratio.toFixed(2)}×` : against(ratio, goal, 'lower'),
          ];
        }),
      ]),
    );
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
