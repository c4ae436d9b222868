/** The configuration: what is accepted, every mistake with its place, and the levels that come out. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { levelsOf, nearest, parseConfig } from '../../engine/config';
import type { RuleBase } from '../../engine/define';
import { findConfig } from '../../workspace/config';
import { projectRoot } from '../../workspace/root';
import { git, makeTree } from './tree';

const IDS = ['llm-output-to-shell', 'llm-output-to-sql', 'hardcoded-api-key'];
const errorsOf = (text: string) => parseConfig(text, IDS).errors.map((error) => `${error.line}:${error.column} ${error.message}`);

describe('parseConfig', () => {
  test('comments, trailing commas, a byte order mark and every key', () => {
    const text =
      '\uFEFF{\n  "$schema": "x", // s\n  "preset": "strict", /* p */\n  "rules": { "llm-output-to-sql": "off", },\n  "ignore": ["gen/"], "failOn": "never", "maxWarnings": 0, "baseline": "known.json"\n}\n';
    assert.deepEqual(parseConfig(text, IDS), {
      config: { preset: 'strict', rules: { 'llm-output-to-sql': 'off' }, ignore: ['gen/'], failOn: 'never', maxWarnings: 0, baseline: 'known.json' },
      errors: [],
    });
  });

  test('all mistakes are reported, in order, with place and nearest name', () => {
    const text =
      '{\n  "presets": "strict",\n  "preset": "strct",\n  "rules": {\n    "llm-output-to-shel": "error",\n    "llm-output-to-sql": "warn"\n  },\n  "ignore": ["a", 3],\n  "maxWarnings": -1,\n  "failOn": true\n}';
    assert.deepEqual(errorsOf(text), [
      '2:3 there is no setting `presets`; did you mean `preset`?',
      '3:13 `preset` is one of recommended, strict, secrets, ci, not "strct"; did you mean `strict`?',
      '5:5 there is no rule `llm-output-to-shel`; did you mean `llm-output-to-shell`?',
      '6:26 `llm-output-to-sql` is one of error, warning, info, off, not "warn"; did you mean `warning`?',
      '8:19 a pattern of `ignore` is text, not the number 3',
      '9:18 `maxWarnings` is a whole number from 0, not the number -1',
      '10:13 `failOn` is one of error, warning, info, never, not true',
    ]);
  });

  test('broken JSON has a place and words', () => {
    assert.deepEqual(errorsOf('{ "preset": "strict"'), ['1:21 a closing brace is expected']);
    assert.deepEqual(errorsOf('{ "preset": strict }')[0], '1:13 unknown word; text needs double quotes');
    assert.deepEqual(errorsOf(''), ['1:1 a value is expected']);
    assert.deepEqual(errorsOf('[]'), ['1:1 an object is expected, not a list']);
    assert.deepEqual(errorsOf('{ "rules": [], "ignore": "x" }'), [
      '1:12 `rules` is an object of rule names and levels, not a list',
      '1:26 `ignore` is a list of patterns, not text',
    ]);
    assert.deepEqual(errorsOf('{ "preset": "ci", "preset": "ci" }'), ['1:19 `preset` is given twice']);
  });
});

test('nearest: near names only', () => {
  assert.equal(nearest('shell', IDS), 'llm-output-to-shell');
  assert.equal(nearest('LLM-output-to-SQL', IDS), 'llm-output-to-sql');
  assert.equal(nearest('no-console', IDS), undefined);
});

test('levels: preset, then configuration, then command line', () => {
  const rule = (id: string, presets: RuleBase['presets'], severity: RuleBase['severity'] = 'error') => ({ id, presets, severity }) as RuleBase;
  const rules = [rule('a', ['recommended']), rule('b', [], 'warning'), rule('c', ['secrets', 'recommended'], 'info')];
  const levels = (...rest: Parameters<typeof levelsOf> extends [unknown, ...infer R] ? R : never) => Object.fromEntries(levelsOf(rules, ...rest));
  assert.deepEqual(levels('recommended'), { a: 'error', b: 'off', c: 'info' });
  assert.deepEqual(levels('strict'), { a: 'error', b: 'warning', c: 'info' });
  assert.deepEqual(levels('secrets'), { a: 'off', b: 'off', c: 'info' });
  assert.deepEqual(levels('recommended', { a: 'warning', b: 'error' }, { a: 'off' }), { a: 'off', b: 'error', c: 'info' });
});

describe('root and configuration file', () => {
  const root = makeTree({
    'package.json': '{}',
    'sub/package.json': '{}',
    'sub/ai-lint.config.json': '{}',
    'sub/deep/a.ts': '',
    'other/a.ts': '',
    'no/marker/a.ts': '',
  });
  const at = (name: string) => path.join(root, name);

  test('git, then configuration, then manifest', () => {
    assert.equal(projectRoot([at('sub/deep/a.ts')], root), at('sub'));
    assert.equal(projectRoot([at('other/a.ts')], root), root);
    assert.equal(projectRoot([at('other/none.ts'), at('sub/deep')], root), root);
    const repository = makeTree({ 'pkg/package.json': '{}', 'pkg/a.ts': '' });
    git(repository, 'init', '-q');
    assert.equal(projectRoot([path.join(repository, 'pkg/a.ts')], repository), repository);
  });

  test('without any marker: the working directory, or the folder of the path', () => {
    const bare = makeTree({ 'a/b/x.ts': '' });
    assert.equal(projectRoot([path.join(bare, 'a/b/x.ts')], bare), bare);
    assert.equal(projectRoot([path.join(bare, 'a/b/x.ts')], root), path.join(bare, 'a/b'));
  });

  test('the nearest configuration, not above the root', () => {
    assert.equal(findConfig(at('sub/deep'), root), at('sub/ai-lint.config.json'));
    assert.equal(findConfig(at('other'), root), undefined);
    assert.equal(findConfig(at('sub/deep'), at('sub/deep')), undefined);
  });
});
