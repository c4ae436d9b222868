/**
 * Commits for real, through hooks that git, husky and pre-commit run: what is blocked, what passes in silence, what is staged again. The
 * command is the bundled one where the gate has just built it, else the sources.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from './support/fixtures';
import { addFiles, type Entry, makeTree } from './workspace/tree';

const MAIN = process.env.AI_LINT_BUILT
  ? [path.join(ROOT, 'dist/cli/main.cjs')]
  : ['--import', path.join(ROOT, 'node_modules/tsx/dist/loader.mjs'), path.join(ROOT, 'cli/main.ts')];
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
/** What npm would put into node_modules/.bin. */
const SHIM = `#!/bin/sh\nexec ${[process.execPath, ...MAIN].map(quoted).join(' ')} "$@"\n`;
const onUnix = { skip: process.platform === 'win32' };

const FAULT = "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\neval(reply.output_text);\n";
const CLEAN =
  "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\nconsole.log(reply.output_text);\n";

interface Ended {
  code: number | null;
  output: string;
}

class Repository {
  readonly root: string;
  private readonly env: NodeJS.ProcessEnv;

  constructor(root = makeTree(), entries: Readonly<Record<string, Entry>> = {}) {
    this.root = root;
    const home = makeTree();
    this.env = {
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      HOME: home,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '4',
      ...Object.fromEntries(
        [
          ['user.name', 'test'],
          ['user.email', 'test@example.com'],
          ['init.defaultBranch', 'main'],
          ['protocol.file.allow', 'always'],
        ].flatMap(([name, value], n) => [
          [`GIT_CONFIG_KEY_${n}`, name],
          [`GIT_CONFIG_VALUE_${n}`, value],
        ]),
      ),
      AI_LINT_CACHE_DIR: path.join(home, 'cache'),
      PRE_COMMIT_HOME: path.join(home, 'pre-commit'),
    };
    if (!fs.existsSync(path.join(root, '.git'))) this.git('init', '-q');
    this.add({ '.gitignore': 'node_modules/\n', ...entries });
    addFiles(root, { 'node_modules/.bin/ai-lint': SHIM });
    fs.chmodSync(path.join(root, 'node_modules/.bin/ai-lint'), 0o755);
  }

  run(program: string, args: readonly string[], cwd = this.root): Ended {
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env: this.env, encoding: 'utf8' });
    if (error) throw error;
    return { code: status, output: `${stdout}${stderr}` };
  }

  /** @throws Error when git fails */
  git(...args: string[]): string {
    const { code, output } = this.run('git', args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output;
  }

  add(entries: Readonly<Record<string, Entry>>): void {
    addFiles(this.root, entries);
    this.git('add', '-A');
  }

  commit(...args: string[]): Ended {
    return this.run('git', ['commit', '-q', '-m', 'a commit', ...args]);
  }

  install(): this {
    const { code, output } = this.run(path.join(this.root, 'node_modules/.bin/ai-lint'), ['hook', 'install']);
    assert.equal(code, 0, output);
    return this;
  }
}

function blocked({ code, output }: Ended, place: string): void {
  assert.equal(code, 1, output);
  assert.ok(output.includes(`${place}`) && output.includes('llm-output-to-code'), output);
}
const passes = (ended: Ended) => assert.deepEqual(ended, { code: 0, output: '' });

describe('a plain hook', onUnix, () => {
  test('the first commit, and later ones: blocked, and silent when clean', () => {
    const repository = new Repository(undefined, { 'a.ts': FAULT }).install();
    blocked(repository.commit(), 'a.ts:3:');
    blocked(repository.commit(), 'a.ts:3:');
    repository.add({ 'a.ts': CLEAN });
    passes(repository.commit());
    repository.add({ 'my app/[id]/page.ts': FAULT });
    blocked(repository.commit(), 'my app/[id]/page.ts:3:');
    passes(repository.commit('--no-verify'));
  });

  test('the index counts: a dirty disk neither blocks nor lets pass', () => {
    const repository = new Repository(undefined, { 'a.ts': CLEAN }).install();
    addFiles(repository.root, { 'a.ts': FAULT });
    passes(repository.commit());
    blocked(repository.commit('-a', '--allow-empty'), 'a.ts:3:');
    blocked(repository.commit('--', 'a.ts'), 'a.ts:3:');
    addFiles(repository.root, { 'b.ts': FAULT });
    repository.git('add', 'b.ts');
    addFiles(repository.root, { 'b.ts': CLEAN });
    blocked(repository.commit(), 'b.ts:3:');
  });

  test('in a work tree, a submodule and a folder below', () => {
    const inner = new Repository(undefined, { 'a.ts': CLEAN });
    inner.commit();
    const outer = new Repository(undefined, { 'x.md': 'x\n' }).install();
    outer.commit();
    const tree = path.join(makeTree(), 'tree');
    outer.git('worktree', 'add', '-q', tree);
    const second = new Repository(tree, { 'deep/in/x.ts': FAULT });
    blocked(second.run('git', ['commit', '-q', '-m', 'x'], path.join(tree, 'deep/in')), 'deep/in/x.ts:3:');
    outer.git('submodule', 'add', '-q', inner.root, 'inner');
    passes(outer.commit());
    const submodule = new Repository(path.join(outer.root, 'inner'), { 'b.ts': FAULT }).install();
    blocked(submodule.commit(), 'b.ts:3:');
    assert.match(outer.commit('--allow-empty').output, /^ai-lint: nothing was looked at: no file is staged/);
  });

  test('a merge with a conflict', () => {
    const repository = new Repository(undefined, { 'x.txt': 'one\n' });
    repository.commit();
    repository.git('checkout', '-q', '-b', 'other');
    repository.add({ 'theirs.ts': FAULT, 'x.txt': 'two\n' });
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.add({ 'x.txt': 'three\n' });
    repository.commit();
    repository.install();
    assert.equal(repository.run('git', ['merge', '-q', 'other']).code, 1);
    repository.add({ 'x.txt': 'both\n', 'mine.ts': FAULT });
    const ended = repository.commit();
    blocked(ended, 'mine.ts:3:');
    assert.ok(!ended.output.includes('theirs.ts'));
    repository.add({ 'mine.ts': CLEAN });
    passes(repository.commit());
  });

  test('where nothing was looked at, or the command is gone, it says so and lets the commit go on', () => {
    const repository = new Repository(undefined, { 'a.ts': CLEAN }).install();
    repository.commit();
    repository.add({ 'logo.png': 'x' });
    const { code, output } = repository.commit();
    assert.deepEqual([code, output], [0, 'ai-lint: nothing was looked at of the staged file: 1 binary by name\n']);
    fs.rmSync(path.join(repository.root, 'node_modules'), { recursive: true });
    repository.add({ 'b.ts': FAULT });
    const gone = repository.commit();
    assert.equal(gone.code, 0);
    assert.match(gone.output, /^ai-lint: not found, so nothing was looked at/);
  });

  test('a hook that fixes: the fix is in the commit, what was not staged is not', () => {
    const tool = `import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

export const ping = tool({
  description: 'Pings a host.',
  inputSchema: z.object({ host: z.string() }),
  execute: async ({ host }) => execSync(\`ping -c 1 "\${host}"\`).toString(),
});
export const a = 1;
export const b = 2;
export const c = 3;
`;
    const repository = new Repository(undefined, { 'my tool.ts': tool });
    addFiles(repository.root, { '.git/hooks/pre-commit': '#!/bin/sh\nexec node_modules/.bin/ai-lint --staged --fix --quiet\n' });
    fs.chmodSync(path.join(repository.root, '.git/hooks/pre-commit'), 0o755);
    addFiles(repository.root, { 'my tool.ts': tool.replace('c = 3', 'c = 33'), 'other.ts': 'export {};\n' });
    passes(repository.commit());
    const committed = repository.git('show', 'HEAD:my tool.ts');
    assert.match(committed, /execFileSync\('ping', \['-c', '1', host\]\)/);
    assert.match(committed, /c = 3;/);
    assert.equal(repository.git('status', '--porcelain'), ' M "my tool.ts"\n?? other.ts\n');
    assert.match(fs.readFileSync(path.join(repository.root, 'my tool.ts'), 'utf8'), /execFileSync[\s\S]*c = 33/);
  });
});

describe('husky', onUnix, () => {
  test('runs it', () => {
    const repository = new Repository(undefined, { '.husky/.gitkeep': '', 'package.json': '{ "name": "x" }' });
    const husky = repository.run(process.execPath, [path.join(ROOT, 'node_modules/husky/bin.js')]);
    assert.equal(husky.code, 0, husky.output);
    repository.install();
    assert.equal(repository.git('config', 'core.hooksPath'), '.husky/_\n');
    repository.add({ 'a.ts': FAULT });
    blocked(repository.commit(), 'a.ts:3:');
    repository.add({ 'a.ts': CLEAN });
    passes(repository.commit());
  });
});

const hasPreCommit = () => spawnSync('pre-commit', ['--version']).status === 0;

describe('pre-commit', onUnix, () => {
  test('runs it, as a hook of the project', async (t) => {
    if (!hasPreCommit()) {
      const { canInstall, installPackage } = await import('../scripts/debian.mjs');
      if (!canInstall()) return t.skip('pre-commit is not installed');
      installPackage('pre-commit');
    }
    const config = `repos:
  - repo: local
    hooks:
      - id: ai-lint
        name: ai-lint
        entry: node_modules/.bin/ai-lint --staged
        language: system
        pass_filenames: false
        require_serial: true
`;
    const repository = new Repository(undefined, { '.pre-commit-config.yaml': config, 'a.ts': FAULT });
    const installed = repository.run('pre-commit', ['install']);
    assert.equal(installed.code, 0, installed.output);
    const status = repository.run(path.join(repository.root, 'node_modules/.bin/ai-lint'), ['hook', 'status']);
    assert.match(status.output, /^installed: pre-commit/);
    addFiles(repository.root, { 'a.ts': CLEAN });
    blocked(repository.commit(), 'a.ts:3:');
    repository.git('add', 'a.ts');
    const { code, output } = repository.commit();
    assert.equal(code, 0, output);
    assert.match(output, /ai-lint\.+Passed/);
  });
});
