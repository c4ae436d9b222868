/** How the findings view groups and orders, and the words for how many there are. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countText, groupsOf } from '../../client/groups';
import type { WorkspaceFinding } from '../../server/protocol';

const finding = (uri: string, line: number, ruleId: string, severity: WorkspaceFinding['severity'], category = 'output'): WorkspaceFinding => ({
  ...{ uri, ruleId, severity, category, message: '', confidence: 'high', path: [] },
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
});

const FOUND = [
  finding('file:///b.ts', 9, 'llm-output-to-sql', 'warning'),
  finding('file:///b.ts', 4, 'llm-output-to-sql', 'warning'),
  finding('file:///b.ts', 7, 'hardcoded-api-key', 'error', 'keys'),
  finding('file:///a.ts', 30, 'llm-output-to-sql', 'warning'),
  finding('file:///a.ts', 90, 'llm-output-to-sql', 'error'),
];

const drawn = (grouping: Parameters<typeof groupsOf>[1], found = FOUND) =>
  groupsOf(found, grouping).map(({ key, findings }) => `${key}: ${findings.map(({ uri, range }) => `${uri.at(-4)}${range.start.line}`).join(' ')}`);

describe('groups of the findings view', () => {
  test('by rule: the worst first, then by file and line', () => {
    assert.deepEqual(drawn('rule'), ['hardcoded-api-key: b7', 'llm-output-to-sql: a90 a30 b4 b9']);
  });
  test('by file', () => {
    assert.deepEqual(drawn('file'), ['file:///a.ts: a90 a30', 'file:///b.ts: b7 b4 b9']);
  });
  test('by practice', () => {
    assert.deepEqual(drawn('practice'), ['keys: b7', 'output: a90 a30 b4 b9']);
  });
  test('the order of what was told does not matter, and it is not changed', () => {
    const backwards = [...FOUND].reverse();
    const before = [...backwards];
    assert.deepEqual(drawn('rule', backwards), drawn('rule'));
    assert.deepEqual(backwards, before);
  });
  test('counts in words', () => {
    assert.equal(countText({ errors: 2, warnings: 1, infos: 0 }), '2 errors, 1 warning');
    assert.equal(countText({ errors: 0, warnings: 0, infos: 3 }), '3 notes');
    assert.equal(countText({ errors: 0, warnings: 0, infos: 0 }), 'no findings');
  });
});
