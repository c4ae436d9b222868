/**
 * How time and memory grow with a project: generated trees of one size and of two, four and eight times that, in which everything hangs
 * together; and what is hard for a search in itself: a chain of 200 functions over as many files, a ring of 50 files.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chain, connected, ring } from './generate';
import { against, COMMAND, median, type Run, run, table } from './measure';

const UNITS = 100;
const FACTORS = [1, 2, 4, 8];
const ROUNDS = 3;

export function scaling(): void {
  const folder = mkdtempSync(join(tmpdir(), 'ai-lint-scaling-'));
  try {
    const trees = FACTORS.map((factor) => write(join(folder, `times${factor}`), connected(UNITS * factor)));
    const runs = FACTORS.map((): Run[] => []);
    for (let round = 0; round < ROUNDS; round++) for (const [index, tree] of trees.entries()) runs[index]?.push(lint(tree.folder));
    const of = (index: number, what: 'wall' | 'cpu' | 'peakMemory') => median((runs[index] as Run[]).map((one) => one[what]));
    const rows = FACTORS.map((factor, index) => {
      const seconds = [of(index, 'wall'), of(index, 'cpu')].map((value) => `${value.toFixed(2)} s`);
      return [
        `${factor}×, ${trees[index]?.files} files`,
        ...seconds,
        `${(of(index, 'peakMemory') / 1e6).toFixed(0)} MB`,
        `${findingsOf((runs[index] as Run[])[0] as Run)} findings`,
      ];
    });
    console.log(`scaling: everything hangs together, median of ${ROUNDS}`);
    console.log(table([['', 'wall', 'processor', 'peak memory', ''], ...rows]));
    console.log(`  processor time, eight times the files: ${against(of(3, 'cpu') / of(0, 'cpu'), 8, 'lower')}`);
    for (const [name, files] of [
      ['chain of 200 functions', chain(200)],
      ['ring of 50 files', ring(50)],
    ] as const) {
      const measured = lint(write(join(folder, name.replaceAll(' ', '-')), files).folder);
      console.log(`  ${name}: ${measured.wall.toFixed(2)} s, ${findingsOf(measured)} findings`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lint = (folder: string): Run =>
  run({ name: 'ai-lint', args: [COMMAND, '--format', 'json', '--no-cache', '--fail-on', 'never', '.'], cwd: folder, codes: [0] });

const findingsOf = ({ stdout }: Run): number => (JSON.parse(stdout) as { findings: unknown[] }).findings.length;

function write(folder: string, texts: ReadonlyMap<string, string>): { folder: string; files: number } {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, files: texts.size };
}
