/**
 * `npm run new-rule` and `npm run new-model` in a temporary copy of the project: they write files that compile and whose
 * tests fail with the sentence that says what is to be filled in, and they never overwrite.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from './support/fixtures';

describe('skeletons', () => {
  let copy = '';

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'ai-lint-skeleton-'));
    for (const name of ['package.json', 'tsconfig.json', 'client', 'engine', 'fixes', 'rules', 'models', 'cli', 'workspace', 'scripts', 'docs', 'test']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    for (const kind of ['rules', 'models']) mkdirSync(join(copy, 'test-fixtures', kind), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  const node = (...args: string[]) => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, encoding: 'utf8', env });
    return { status, output: stdout + stderr };
  };

  test('new-rule writes a rule that fails its fixtures', () => {
    const id = 'llm-output-to-printer';
    const made = node('scripts/new-rule.ts', id);
    assert.equal(made.status, 0, made.output);
    assert.match(readFileSync(join(copy, 'rules/index.gen.ts'), 'utf8'), /llmOutputToPrinter/);
    assert.ok(existsSync(join(copy, `docs/rules/${id}.md`)));
    const run = node('--test', '--test-name-pattern', id, 'test/rules.test.ts');
    assert.notEqual(run.status, 0);
    for (const file of ['bad.ts', 'bad.py']) assert.match(run.output, new RegExp(`${file.replace('.', '\\.')}:\\d+: expected a finding, got none`));
    assert.doesNotMatch(run.output, /no "(expect|ok)|no exact span/, 'the fixtures of the skeleton are complete');
    const again = node('scripts/new-rule.ts', id);
    assert.equal(again.status, 1);
    assert.match(again.output, /exists already; nothing was written/);
  });

  test('new-model writes a model that fails its fixture', () => {
    const made = node('scripts/new-model.ts', 'sample-sdk');
    assert.equal(made.status, 0, made.output);
    assert.match(readFileSync(join(copy, 'models/index.gen.ts'), 'utf8'), /sampleSdk/);
    const run = node('--test', '--test-name-pattern', 'sample-sdk', 'test/models.test.ts');
    assert.notEqual(run.status, 0);
    assert.match(run.output, /sample-sdk\.ts:\d+: llm-output -> code: expected, not found/);
    assert.match(run.output, /sample-sdk\.py:\d+: llm-output -> code: expected, not found/);
  });

  test('what they write compiles', () => {
    const { status, output } = node(join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', '.');
    const own = output.split('\n').filter((line) => /^(rules\/llm-output-to-printer|models\/sample-sdk|rules\/index|models\/index)/.test(line));
    assert.deepEqual(own, [], `tsc ended with ${status}`);
  });

  test('a wrong name is refused', () => {
    const calls = [
      ['scripts/new-rule.ts', 'Upper'],
      ['scripts/new-rule.ts', '../outside'],
      ['scripts/new-model.ts', 'two', 'names'],
      ['scripts/new-model.ts'],
    ] as const;
    for (const call of calls) {
      const { status, output } = node(...call);
      assert.equal(status, 2);
      assert.match(output, /usage: npm run new-/);
    }
  });
});
