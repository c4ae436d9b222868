/** `ai-lint hook`: where the hook is written for each way to keep hooks, and that what is there stays as it is. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { hook } from '../cli/hook';
import { UsageError } from '../cli/options';
import { installHook, uninstallHook } from '../workspace/hooks';
import { addFiles, type Entry, git, makeTree } from './workspace/tree';

function repository(entries: Readonly<Record<string, Entry>> = {}): string {
  const root = makeTree(entries);
  git(root, 'init', '-q');
  return root;
}
const read = (...parts: string[]) => fs.readFileSync(path.join(...parts), 'utf8');
const install = (root: string, chain = false) => {
  const { outcome, file } = installHook(root, chain);
  return [outcome, file && path.relative(root, file)];
};
const THEIRS = '#!/bin/sh\nmake check\n';

describe('plain git', () => {
  test('is written once, executable, from a folder below the top too, and taken out again', () => {
    const root = repository({ 'packages/app/x.ts': '' });
    assert.deepEqual(install(path.join(root, 'packages/app')), ['written', '../../.git/hooks/pre-commit']);
    if (process.platform !== 'win32') assert.ok(fs.statSync(path.join(root, '.git/hooks/pre-commit')).mode & 0o100);
    assert.equal(installHook(root).outcome, 'present');
    assert.equal(uninstallHook(root).outcome, 'removed');
    assert.ok(!fs.existsSync(path.join(root, '.git/hooks/pre-commit')));
    assert.equal(uninstallHook(root).outcome, 'absent');
  });

  test('a hook that is there is not changed, unless it may be chained; then it comes back as it was', () => {
    const root = repository({ '.git-hook': '' });
    addFiles(root, { '.git/hooks/pre-commit': THEIRS });
    fs.chmodSync(path.join(root, '.git/hooks/pre-commit'), 0o755);
    assert.deepEqual(install(root), ['occupied', '.git/hooks/pre-commit']);
    assert.equal(read(root, '.git/hooks/pre-commit'), THEIRS);
    assert.equal(install(root, true)[0], 'chained');
    assert.match(read(root, '.git/hooks/pre-commit'), /^#!\/bin\/sh\n# >>> ai-lint[\s\S]*<<<\nmake check\n$/);
    assert.equal(install(root, true)[0], 'present');
    assert.equal(uninstallHook(root).outcome, 'removed');
    assert.equal(read(root, '.git/hooks/pre-commit'), THEIRS);
  });

  test('what is no shell script is never chained, and a line of the user’s own is never taken out', () => {
    const root = repository();
    const script = '#!/usr/bin/env python3\nprint(1)\n';
    addFiles(root, { '.git/hooks/pre-commit': script });
    assert.deepEqual(install(root, true), ['occupied', '.git/hooks/pre-commit']);
    assert.equal(read(root, '.git/hooks/pre-commit'), script);
    addFiles(root, { '.git/hooks/pre-commit': '#!/bin/sh\nnpx ai-lint --staged\n' });
    assert.equal(uninstallHook(root).outcome, 'kept');
  });

  test('core.hooksPath is followed inside the repository, of whatever configuration, and respected outside', () => {
    const root = repository({ included: '[core]\n\thooksPath = tools/hooks\n' });
    git(root, 'config', 'include.path', '../included');
    assert.deepEqual(install(root), ['written', 'tools/hooks/pre-commit']);
    git(root, 'config', '--unset', 'include.path');
    for (const elsewhere of ['/opt/hooks', '../hooks']) {
      git(root, 'config', 'core.hooksPath', elsewhere);
      const { outcome, file, message } = installHook(root);
      assert.deepEqual([outcome, file], ['impossible', undefined]);
      assert.ok(message.includes(elsewhere), message);
    }
    assert.ok(!fs.existsSync(path.join(root, '../hooks')));
  });

  test('further work trees share the hooks of the first; a submodule has its own', () => {
    const first = repository({ 'a.ts': '' });
    git(first, 'add', '-A');
    git(first, 'commit', '-q', '-m', 'x');
    const second = path.join(makeTree(), 'tree');
    git(first, 'worktree', 'add', '-q', second);
    assert.equal(installHook(second).file, path.join(first, '.git/hooks/pre-commit'));
    const root = repository({ 'a.ts': '' });
    git(root, 'submodule', 'add', '-q', first, 'inner');
    assert.equal(installHook(path.join(root, 'inner')).file, path.join(root, '.git/modules/inner/hooks/pre-commit'));
  });

  test('a hook without the right to run is told', { skip: process.platform === 'win32' }, () => {
    const root = repository();
    installHook(root);
    fs.chmodSync(path.join(root, '.git/hooks/pre-commit'), 0o644);
    assert.deepEqual(hook(['status'], root), {
      code: 1,
      text: 'not active: .git/hooks/pre-commit names ai-lint, but git does not run it, because it is not executable (chmod +x)\n',
    });
  });

  test('the command of a package in a folder is found', () => {
    const root = repository({ 'packages/app/node_modules/.bin/ai-lint': '', 'packages/app/src/x.ts': '' });
    installHook(path.join(root, 'packages/app/src'));
    assert.match(read(root, '.git/hooks/pre-commit'), /'packages\/app\/node_modules\/\.bin\/ai-lint'/);
  });
});

describe('hook managers', () => {
  test('husky: a file of husky; active when git comes to it', () => {
    const root = repository({ '.husky/.gitkeep': '' });
    assert.deepEqual(install(root), ['written', '.husky/pre-commit']);
    assert.match(hook(['status'], root).text, /^not active: .*husky is not set up in this clone/);
    git(root, 'config', 'core.hooksPath', '.husky/_');
    assert.deepEqual(hook(['status'], root), { code: 0, text: 'installed: husky runs ai-lint before each commit (.husky/pre-commit)\n' });
    addFiles(root, { '.husky/pre-commit': 'npm test\n' });
    assert.equal(install(root)[0], 'occupied');
    assert.equal(install(root, true)[0], 'chained');
    assert.match(read(root, '.husky/pre-commit'), /^# >>> ai-lint[\s\S]*<<<\nnpm test\n$/);
    uninstallHook(root);
    assert.equal(read(root, '.husky/pre-commit'), 'npm test\n');
  });

  const managers: [name: string, file: string, without: string, withLine: string, hook: string][] = [
    [
      'lefthook',
      'lefthook.yml',
      'pre-push:\n',
      'pre-commit:\n  commands:\n    ai-lint:\n      run: npx --no ai-lint --staged\n',
      '#!/bin/sh\ncall_lefthook run\n',
    ],
    [
      'pre-commit',
      '.pre-commit-config.yaml',
      'repos: []\n',
      'repos:\n  - repo: x\n    hooks:\n      - id: ai-lint\n',
      '#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\n',
    ],
    [
      'simple-git-hooks',
      'package.json',
      '{ "devDependencies": { "ai-lint": "1" }, "simple-git-hooks": {} }',
      '{ "simple-git-hooks": { "pre-commit": "npx --no ai-lint --staged" } }',
      '#!/bin/sh\nnpx --no ai-lint --staged\n',
    ],
  ];
  for (const [name, file, without, withLine, script] of managers)
    test(`${name}: its configuration is the user's to write`, () => {
      const root = repository({ [file]: without });
      const told = hook(['install'], root);
      assert.equal(told.code, 1);
      assert.match(told.text, new RegExp(`^${file.replaceAll('.', '\\.')}: This project's hooks are kept by ${name};[\\s\\S]*\\n\\n[\\s\\S]*ai-lint --staged`));
      assert.equal(read(root, file), without);
      assert.equal(hook(['status'], root).code, 1);
      addFiles(root, { [file]: withLine });
      assert.match(hook(['status'], root).text, /^not active: /);
      addFiles(root, { '.git/hooks/pre-commit': script });
      assert.deepEqual(hook(['status'], root), { code: 0, text: `installed: ${name} runs ai-lint before each commit (${file})\n` });
      assert.equal(hook(['uninstall'], root).code, 1);
      assert.equal(read(root, file), withLine);
    });
});

test('words that mean nothing, and folders without git', () => {
  const wrong = (args: string[], message: RegExp, root = repository()) =>
    assert.throws(
      () => hook(args, root),
      (error) => error instanceof UsageError && message.test(error.message),
    );
  wrong([], /needs one of install, uninstall, status/);
  wrong(['instal'], /no command instal/);
  wrong(['status', '--chain'], /ai-lint hook status has no argument --chain/);
  for (const command of ['install', 'uninstall', 'status']) wrong([command], /is not in a git work tree/, makeTree());
  assert.equal(hook(['install'], repository()).code, 0);
});
