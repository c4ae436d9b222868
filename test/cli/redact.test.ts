/** Hiding keys: every shape of the models, wherever it stands, and the near-misses that may be shown. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyMasks, redact, redactDeep, secretLineMasks } from '../../cli/reporters/redact';
import { models } from '../../models/index.gen';
import { makeKey } from '../support/keys';
import { FAKE_KEY, SHAPE } from './support';

const shapes = models.flatMap((model) => model.keys ?? []);

test('a key of every known shape is hidden, whatever stands around it', () => {
  assert.ok(shapes.length > 10);
  for (const shape of shapes) {
    const key = makeKey(shape);
    const secret = shape.lead ? key : key.slice(shape.prefix.length);
    const glued = shape.lead ? [] : [`x${key}y`, `\\n${key}`];
    const anywhere = [key, `"${key}"`, `KEY=${key}\n`, `https://h/?k=${key}&b=1`, `a ${key} b ${key}`, ...glued];
    // what looks like nothing is known by what it is called
    for (const text of shape.named ? [`${shape.env}="${key}"`, `${shape.env}: ${key}\n`] : anywhere) {
      const shown = redact(text, shapes);
      assert.ok(!shown.includes(secret.slice(0, 12)) && !shown.includes(secret.slice(-8)), `${shape.vendor} ${shape.prefix} in ${text.replace(key, 'KEY')}`);
    }
  }
});

describe('redact', () => {
  test('keeps what surrounds the key', () => {
    assert.equal(redact(`const k = '${FAKE_KEY}'; // tk-`, [SHAPE]), "const k = 'tk-••••'; // tk-");
  });

  test('hides a longer and a broken key of the same beginning, not a word', () => {
    assert.equal(redact(`${FAKE_KEY}extra9`, [SHAPE]), 'tk-••••');
    assert.equal(redact(`tk-${'AbC9'.repeat(6)}`, [SHAPE]), 'tk-••••');
    assert.equal(redact('tk-a-rather-long-class-name', [SHAPE]), 'tk-a-rather-long-class-name');
    assert.equal(redact('a tk-short1 name', [SHAPE]), 'a tk-short1 name');
  });

  test('reaches every string of a value and no other thing', () => {
    const value = { a: [FAKE_KEY, 1, null, undefined, true], b: { c: `x ${FAKE_KEY}` } };
    assert.deepEqual(redactDeep(value, [SHAPE]), { a: ['tk-••••', 1, null, undefined, true], b: { c: 'x tk-••••' } });
  });

  test('keeps names in which a vendor is spoken of, and the files that are called so', () => {
    const named = shapes.find(({ vendor }) => vendor === 'Portkey');
    assert.ok(named);
    const path = 'app/mentions/portKeyAIGatewayTogetherAI.ts';
    assert.equal(redact(path, [named]), path);
    const key = makeKey(named);
    assert.ok(!redact(`app/portkey/${key}.ts`, [named]).includes(key));
  });

  test('without shapes the text is left alone', () => {
    assert.equal(redact(FAKE_KEY, []), FAKE_KEY);
  });
});

describe('lines of a key finding', () => {
  const shown = (line: string, part?: string) => {
    const start = part === undefined ? 0 : line.indexOf(part);
    return applyMasks(line, secretLineMasks(line, part === undefined ? [] : [{ start, end: start + part.length }], [SHAPE]));
  };

  test('what is quoted within the span is hidden, whatever it looks like', () => {
    assert.equal(shown("new Client({ apiKey: 'pass word' })", "'pass word'"), "new Client({ apiKey: '••••' })");
    assert.equal(shown("key = 'ab' + 'cd'", "'ab' + 'cd'"), "key = '••••' + '••••'");
    assert.equal(shown("key = 'secret word'", 'secret word'), "key = '••••'");
  });

  test('an unquoted token within the span is hidden, a name is not', () => {
    assert.equal(shown('API_KEY=0a1b2c3d4e5f6a7b8c9d', '0a1b2c3d4e5f6a7b8c9d'), 'API_KEY=••••');
    assert.equal(shown('new Client({ apiKey: fallbackKey })', 'fallbackKey'), 'new Client({ apiKey: fallbackKey })');
  });

  test('quoted tokens elsewhere in the line are hidden, words are not', () => {
    assert.equal(shown("f('0a1b2c3d4e5f', 'hello world', \"model\")"), "f('••••', 'hello world', \"model\")");
  });

  test('a string that is not closed on its line', () => {
    assert.equal(shown("key = 'abcdefgh1234", 'abcdefgh1234'), "key = '••••");
  });
});
