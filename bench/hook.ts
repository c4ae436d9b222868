/**
 * What a commit waits for: `ai-lint --staged` in a generated repository of 6,000 files, of which one is staged, with what earlier
 * runs kept. Beside it an empty program, and ESLint and secretlint over the staged file, as lint-staged would call them. Many runs, interleaved;
 * every staged text is new, as it is in a commit.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { longModule, workspace } from './generate';
import { against, COMMAND, median, run, startTime, table, WORK } from './measure';
import { eslintFor, secretlintProgram } from './peers';

const FILES = 6000;
const AI_FILES = 40;

/** @param rounds AI_LINT_BENCH_STARTS, default 20 */
export function hook(rounds = Math.max(3, Number(process.env.AI_LINT_BENCH_STARTS ?? 20))): void {
  const tree = repository();
  const env = { AI_LINT_CACHE_DIR: join(WORK, 'hook-cache') };
  rmSync(env.AI_LINT_CACHE_DIR, { recursive: true, force: true });
  Object.assign(process.env, env);
  let count = 0;
  /** Stages a text of the file that was never there before. */
  const stage = (file: string, text: string) => {
    git(tree, 'reset', '-q', '--hard');
    writeFileSync(join(tree, file), `${text}// ${++count}\n`);
    git(tree, 'add', file);
  };
  const ai = { file: 'src/agent.ts', text: longModule(120).replace('execSync(`echo ${text}`)', 'console.log(text)') };
  const plain = { file: 'src/part3/m5.ts', text: readFileSync(join(tree, 'src/part3/m5.ts'), 'utf8') };
  const secretlint = secretlintProgram();
  const staged = [COMMAND, '--staged'];
  const programs: { name: string; node?: string; args: string[]; staged: { file: string; text: string }; goal: number | undefined }[] = [
    { name: 'node -e 0', args: ['-e', '0'], staged: plain, goal: undefined },
    { name: 'ai-lint --staged, one AI file', args: staged, staged: ai, goal: 3.5 },
    { name: 'ai-lint --staged, no AI file', args: staged, staged: plain, goal: 1.8 },
    { name: 'ESLint, the AI file', args: eslintFor(ai.file), staged: ai, goal: undefined },
    { name: 'secretlint, the AI file', node: secretlint.node, args: [...secretlint.args.slice(0, -1), ai.file], staged: ai, goal: undefined },
  ];
  stage(ai.file, ai.text);
  const cold = run({ name: 'cold', args: staged, cwd: tree, codes: [0] });
  console.log(
    `hook: ${FILES} files, ${AI_FILES} of them AI code; the first run, which surveys them, ${cold.wall.toFixed(2)} s, ${cold.cpu.toFixed(2)} s of processor time`,
  );
  const walls = programs.map((): number[] => []);
  const processor = programs.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, program] of programs.entries()) {
      stage(program.staged.file, program.staged.text);
      const wall = startTime(program.args, tree, [0, 1], program.node);
      stage(program.staged.file, program.staged.text);
      const { cpu } = run({ ...program, cwd: tree, codes: [0, 1] });
      if (round < 0) continue;
      (walls[index] as number[]).push(wall);
      (processor[index] as number[]).push(cpu * 1000);
    }
  }
  const [emptyWall, emptyCpu] = [median(walls[0] as number[]), median(processor[0] as number[])];
  console.log(
    table([
      ['', 'median', 'least', 'ratio', 'processor time', 'ratio'],
      ...programs.map(({ name, goal }, index) => {
        const [wall, cpu] = [median(walls[index] as number[]), median(processor[index] as number[])];
        const ratio = wall / emptyWall;
        return [
          name,
          `${wall.toFixed(0)} ms`,
          `${Math.min(...(walls[index] as number[])).toFixed(0)} ms`,
          goal === undefined ? `${ratio.toFixed(2)}×` : against(ratio, goal, 'lower'),
          `${cpu.toFixed(0)} ms`,
          `${(cpu / emptyCpu).toFixed(2)}×`,
        ];
      }),
    ]),
  );
}

function repository(): string {
  const tree = join(WORK, 'hook-tree');
  if (existsSync(join(tree, '.git', 'complete'))) return tree;
  rmSync(tree, { recursive: true, force: true });
  for (const [path, text] of workspace(FILES, AI_FILES)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  writeFileSync(join(tree, 'src/agent.ts'), longModule(120));
  git(tree, 'init', '-q');
  git(tree, 'add', '-A');
  git(tree, 'commit', '-q', '-m', 'generated');
  writeFileSync(join(tree, '.git', 'complete'), '');
  return tree;
}

function git(tree: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'gc.auto=0', ...args], {
    cwd: tree,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
