/** Unit tests: no value is followed through them unless that is asked for, and what stands in their text is found all the same. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { followsUnitTests, levelsOf, parseConfig } from '../engine/config';
import { createEngine } from '../engine/index';
import { isUnitTest } from '../engine/path-kind';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { memoryHost } from './support/host';
import { fixtureKey } from './support/keys';

const ASKS = `import OpenAI from 'openai';
const answer = async () => (await new OpenAI().responses.create({ model: 'm', input: 'x' })).output_text;
`;
const files = {
  'src/run.ts': `export function run(code: string) {\n  return eval(code);\n}\n`,
  'src/app.ts': `${ASKS}export const app = async () => eval(await answer());\n`,
  'src/run.test.ts': `${ASKS}import { run } from './run';\n// ai-lint-disable-next-line llm-output-to-code -- made up\neval(await answer());\nrun(await answer());\nconst key = '${fixtureKey(models, 'groq')}';\n`,
  'src/__tests__/other.ts': `${ASKS}eval(await answer());\n`,
  'tests/manual.ts': `${ASKS}eval(await answer());\n`,
};
const engine = createEngine({ rules, models });
const levels = levelsOf(rules, 'recommended');
const check = (unitTests: boolean) => engine.check(memoryHost(new Map(Object.entries(files))), { levels, unitTests });
const placesOf = ({ findings }: Awaited<ReturnType<typeof check>>) => findings.map(({ ruleId, location }) => `${location.path}:${location.line} ${ruleId}`);

describe('unit tests', () => {
  test('are followed where that is asked for, one level lower', async () => {
    const result = await check(true);
    assert.deepEqual(placesOf(result), [
      'src/__tests__/other.ts:3 llm-output-to-code',
      'src/app.ts:3 llm-output-to-code',
      'src/run.test.ts:7 hardcoded-api-key',
      'src/run.ts:2 llm-output-to-code',
      'tests/manual.ts:3 llm-output-to-code',
    ]);
    assert.deepEqual(
      result.findings.map(({ severity }) => severity),
      ['warning', 'error', 'warning', 'warning', 'warning'],
    );
    assert.equal(result.suppressed.length, 1);
    assert.equal(result.unitTests, undefined);
  });

  test('are otherwise read for keys alone, also as callers, and their suppressions are not called unused', async () => {
    const result = await check(false);
    assert.deepEqual(placesOf(result), ['src/app.ts:3 llm-output-to-code', 'src/run.test.ts:7 hardcoded-api-key', 'tests/manual.ts:3 llm-output-to-code']);
    assert.deepEqual(result.unitTests, ['src/__tests__/other.ts', 'src/run.test.ts']);
    assert.deepEqual(result.unusedSuppressions, []);
    assert.ok(!result.parsed.includes('src/run.test.ts'));
  });

  test('find nothing more where they are parsed to be described', async () => {
    const result = await engine.check(memoryHost(new Map(Object.entries(files))), { levels, unitTests: false, calls: true });
    assert.deepEqual(placesOf(result), placesOf(await check(false)));
    assert.ok(result.modelCalls?.some(({ location }) => location.path === 'src/run.test.ts'));
  });

  test('are known by their names, in Python with what they import or where they lie', () => {
    for (const path of [
      'a/b.test.tsx',
      'b.spec.mjs',
      'types.test-d.ts',
      'agent.spec-d.ts',
      'src/__tests__/x.js',
      'pkg/conftest.py',
      'tests/test_a.py',
      'pkg/test/a_test.py',
    ])
      assert.ok(isUnitTest(path, []), path);
    for (const path of [
      'test_model.py',
      'scripts/openai_test.py',
      'tests/helpers.py',
      'tests/manual.ts',
      'src/latest.ts',
      'contest.py',
      'a.test.md',
      'a.test-data.ts',
    ])
      assert.ok(!isUnitTest(path, []), path);
    assert.ok(isUnitTest('pkg/test_model.py', ['openai', 'pytest']));
    assert.ok(isUnitTest('pkg/test_model.py', ['unittest.mock']));
    assert.ok(!isUnitTest('pkg/test_model.py', ['pytesting']));
  });

  test('are followed by the strict preset, and as the configuration says', () => {
    assert.ok(followsUnitTests('strict', {}));
    assert.ok(!followsUnitTests('recommended', {}));
    assert.ok(followsUnitTests('ci', { unitTests: true }));
    assert.ok(!followsUnitTests('strict', { unitTests: false }));
    assert.deepEqual(parseConfig('{ "unitTests": true }', []).config, { unitTests: true });
    assert.match(parseConfig('{ "unitTests": "no" }', []).errors[0]?.message ?? '', /true or false, not text/);
  });
});
