/** The pre-commit hook of the extension: where it is written, that it is run by git, and that what is there stays as it is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { installHook } from '../../client/hook';

let folder = '';
const inFolder = (...parts: string[]) => path.join(folder, ...parts);
const git = (...args: string[]) => gitIn(folder, ...args);

function gitIn(where: string, ...args: string[]) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main'];
  return spawnSync('git', [...identity, ...args], {
    cwd: where,
    encoding: 'utf8',
    env: { ...env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: path.join(folder, 'none') },
  });
}

describe('the pre-commit hook', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ai-lint-hook-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('git runs it, from a folder below the root too', () => {
    assert.equal(git('init').status, 0);
    mkdirSync(inFolder('packages/app'), { recursive: true });
    const { outcome, file } = installHook(inFolder('packages/app'));
    assert.equal(outcome, 'written');
    assert.equal(file, inFolder('.git/hooks/pre-commit'));
    if (process.platform !== 'win32') assert.ok(statSync(file as string).mode & 0o100, 'it can be executed');
    // A stand-in for npx in the place of the real one tells that it was called, and stops the commit.
    mkdirSync(inFolder('bin'));
    writeFileSync(inFolder('bin/npx'), '#!/bin/sh\necho "npx $*" > called\nexit 1\n', { mode: 0o755 });
    const before = process.env.PATH;
    process.env.PATH = `${inFolder('bin')}${path.delimiter}${before}`;
    const { status } = git('commit', '--allow-empty', '-m', 'x');
    process.env.PATH = before;
    assert.equal(status, 1);
    assert.equal(readFileSync(inFolder('called'), 'utf8'), 'npx --no ai-lint\n');
  });

  test('what is there is never changed', () => {
    git('init');
    const file = inFolder('.git/hooks/pre-commit');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '#!/bin/sh\nmake check\n');
    assert.deepEqual(installHook(folder), { outcome: 'occupied', file });
    assert.equal(readFileSync(file, 'utf8'), '#!/bin/sh\nmake check\n');
    rmSync(file);
    assert.equal(installHook(folder).outcome, 'written');
    assert.equal(installHook(folder).outcome, 'present');
  });

  test('beside husky it is a file of husky', () => {
    git('init');
    git('config', 'core.hooksPath', '.husky/_');
    mkdirSync(inFolder('.husky/_'), { recursive: true });
    assert.equal(installHook(folder).file, inFolder('.husky/pre-commit'));
  });

  test('core.hooksPath is followed inside the repository and respected outside', () => {
    git('init');
    git('config', 'core.hooksPath', 'tools/hooks');
    assert.equal(installHook(folder).file, inFolder('tools/hooks/pre-commit'));
    for (const elsewhere of ['/opt/hooks', '~/hooks', '../hooks']) {
      git('config', 'core.hooksPath', elsewhere);
      const { outcome, file, reason } = installHook(folder);
      assert.deepEqual([outcome, file], ['impossible', undefined]);
      assert.ok(reason?.includes(elsewhere), reason);
    }
    assert.ok(!existsSync(path.join(path.dirname(folder), 'hooks')));
  });

  test('a further working tree shares the hooks of the first', () => {
    git('init', 'first');
    gitIn(inFolder('first'), 'commit', '--allow-empty', '-m', 'x');
    assert.equal(gitIn(inFolder('first'), 'worktree', 'add', '../second').status, 0);
    assert.equal(installHook(inFolder('second')).file, inFolder('first/.git/hooks/pre-commit'));
  });

  test('without a repository it says so', () => {
    const { outcome, reason } = installHook(folder);
    assert.equal(outcome, 'impossible');
    assert.match(reason ?? '', /not in a git repository/);
  });
});
