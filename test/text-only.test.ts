/** The preset `secrets`: keys in the text are found as ever, nothing is parsed, and with any other rule on the analysis runs. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isTextOnly, levelsOf } from '../engine/config';
import { createEngine, createMemory } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { memoryHost } from './support/host';
import { fixtureKey } from './support/keys';

const key = fixtureKey(models, 'groq');
/** No shape and no name: only where it goes tells. */
const SHAPELESS = 'q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0';
const files = {
  '.env': `GROQ_API_KEY=${key}\n`,
  'a.ts': `import OpenAI from 'openai';\nimport { b } from './b';\nnew OpenAI({ apiKey: '${SHAPELESS}', baseURL: b });\n`,
  'b.ts': `export const b = 'https://llm.example.org'; // ${key}\n`,
};
const host = { ...memoryHost(new Map(Object.entries(files))), targets: ['.env', 'a.ts'] };
const engine = createEngine({ rules, models });
const levels = levelsOf(rules, 'secrets');

describe('text alone', () => {
  test('finds the keys in the text, parses nothing and follows no import', async () => {
    const { findings, timings } = await engine.check(host, { levels, textOnly: true });
    assert.deepEqual(
      findings.map(({ ruleId, location }) => `${location.path}:${location.line} ${ruleId}`),
      ['.env:1 hardcoded-api-key'],
    );
    assert.equal(timings.filesParsed, 0);
    assert.equal(timings.filesGated, 2);
  });

  test('without it the literal that reaches a client is found, too', async () => {
    const { findings } = await engine.check(host, { levels });
    assert.deepEqual(
      findings.map(({ location }) => location.path),
      ['.env', 'a.ts'],
    );
  });

  test('what is remembered holds for a later check that wants more', async () => {
    const memory = createMemory();
    const known = { ...host, revision: () => 1 };
    assert.equal((await engine.check(known, { levels, textOnly: true, memory })).findings.length, 1);
    assert.equal((await engine.check(known, { levels, memory })).findings.length, 2);
  });

  test('is what the preset means, until another rule is on', () => {
    assert.ok(isTextOnly(rules, 'secrets', levels));
    assert.ok(!isTextOnly(rules, 'recommended', levels));
    assert.ok(!isTextOnly(rules, 'secrets', levelsOf(rules, 'secrets', { 'llm-output-to-code': 'error' })));
    assert.ok(isTextOnly(rules, 'secrets', levelsOf(rules, 'secrets', { 'llm-output-to-code': 'off' })));
  });
});
