/**
 * The pre-commit framework with the hooks as users get them, for real: from a tag that carries the bundles, and from the npm package's
 * tarball. The framework comes from PyPI, so this is no test; it fails when a fault is not blocked or a clean commit is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { releaseTree } from '../scripts/release-tree';
import { ROOT, WORK } from './measure';

const VERSION = '4.7.0';
const FAULT = "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\neval(reply.output_text);\n";

export function preCommit(): void {
  const work = join(WORK, 'pre-commit');
  const program = installed(work);
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    PRE_COMMIT_HOME: join(work, 'home'),
    GIT_AUTHOR_NAME: 'bench',
    GIT_AUTHOR_EMAIL: 'bench@example.org',
    GIT_COMMITTER_NAME: 'bench',
    GIT_COMMITTER_EMAIL: 'bench@example.org',
  };
  for (const name of ['home', 'tag', 'tarball', 'project']) rmSync(join(work, name), { recursive: true, force: true });
  const run = (cwd: string, command: string, args: readonly string[], codes: readonly number[] = [0]) => {
    const begun = performance.now();
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
    if (!codes.includes(status ?? -1)) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
    return { code: status, text: `${stdout}${stderr}`, seconds: (performance.now() - begun) / 1000 };
  };

  const tag = join(work, 'tag');
  releaseTree(tag);
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'release'],
    ['tag', 'v0'],
  ])
    run(tag, 'git', args);
  const tarballs = join(work, 'tarball');
  mkdirSync(tarballs);
  run(ROOT, 'npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', tarballs]);
  const tarball = join(tarballs, readdirSync(tarballs)[0] as string);

  const ways = {
    'a tag that carries dist/': `repos:\n  - repo: ${tag}\n    rev: v0\n    hooks:\n      - id: ai-lint\n      - id: ai-lint-all\n`,
    'the npm tarball': `repos:\n  - repo: local\n    hooks:\n      - id: ai-lint\n        name: ai-lint\n        entry: ai-lint --staged\n        language: node\n        additional_dependencies: ['${tarball}']\n        pass_filenames: false\n        require_serial: true\n`,
  };
  console.log(`pre-commit ${VERSION}`);
  for (const [name, config] of Object.entries(ways)) {
    const project = join(work, 'project');
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project);
    writeFileSync(join(project, '.pre-commit-config.yaml'), config);
    writeFileSync(join(project, 'a.ts'), FAULT);
    run(project, 'git', ['init', '-q']);
    run(project, program, ['install']);
    run(project, 'git', ['add', '-A']);
    const first = run(project, 'git', ['commit', '-q', '-m', 'x'], [1]);
    if (!first.text.includes('a.ts:3:')) throw new Error(first.text);
    const second = run(project, 'git', ['commit', '-q', '-m', 'x'], [1]);
    writeFileSync(join(project, 'a.ts'), 'export {};\n');
    const dirty = run(project, 'git', ['commit', '-q', '-m', 'x'], [1]);
    if (!dirty.text.includes('a.ts:3:')) throw new Error(dirty.text);
    run(project, 'git', ['add', '-A']);
    const clean = run(project, 'git', ['commit', '-q', '-m', 'x']);
    console.log(
      `  ${name}: a fault is blocked, also with a clean disk; ${first.seconds.toFixed(1)} s with installing, then ${second.seconds.toFixed(1)} s; clean ${clean.seconds.toFixed(1)} s`,
    );
    if (config.includes('ai-lint-all')) {
      writeFileSync(join(project, 'a.ts'), FAULT);
      run(project, 'git', ['add', '-A']);
      const all = run(project, program, ['run', 'ai-lint-all', '--hook-stage', 'manual', '--all-files'], [1]);
      if (!all.text.includes('a.ts:3:')) throw new Error(all.text);
      console.log('  ai-lint-all looks at the whole project');
    }
  }
}

/** @returns the program, installed once into an environment of its own */
function installed(work: string): string {
  const environment = join(work, `python-${VERSION}`);
  const program = join(environment, 'bin/pre-commit');
  if (existsSync(program)) return program;
  mkdirSync(work, { recursive: true });
  for (const [command, args] of [
    ['python3', ['-m', 'venv', environment]],
    [join(environment, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', `pre-commit==${VERSION}`]],
  ] as const) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stderr}`);
  }
  return program;
}
