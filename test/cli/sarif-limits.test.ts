/** A run is kept within the limits of code scanning: what is most severe stays, in its order, and what is missing is said. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LIMITS, limitedText } from '../../cli/reporters/sarif-limits';
import { type SarifLevel, type SarifLog, type SarifNotification, type SarifResult, SCHEMA } from '../../cli/reporters/sarif-log';

const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
const flow = (steps: number, name = 'x') => ({ threadFlows: [{ locations: Array.from({ length: steps }, (_, step) => `${name}${step}`) }] });

function result(name: string, level: SarifLevel, more: Partial<SarifResult> = {}): SarifResult {
  return {
    ruleId: 'r',
    level,
    message: { text: name },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'a.ts' }, region } }],
    partialFingerprints: {},
    properties: { confidence: 'high' },
    ...more,
  };
}

function log(results: SarifResult[]): SarifLog {
  const driver = { name: 'ai-lint', version: '1.0.0', rules: [], notifications: [{ id: 'binary' }], supportedTaxonomies: [] };
  const earlier: SarifNotification = { descriptor: { id: 'binary', index: 0 }, level: 'note', message: { text: 'holds no text' } };
  const invocations = [{ executionSuccessful: true, exitCode: 1, toolExecutionNotifications: [earlier] }];
  return { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, automationDetails: { id: 'ai-lint/' }, taxonomies: [], invocations, results }] };
}

function limited(results: SarifResult[], limits: Partial<typeof LIMITS> | Record<string, number> = {}) {
  const text = limitedText(log(results), { ...LIMITS, ...limits });
  const [run] = (JSON.parse(text) as SarifLog).runs;
  assert.ok(run);
  const notes = run.invocations[0]?.toolExecutionNotifications ?? [];
  for (const { descriptor } of notes) assert.equal(run.tool.driver.notifications[descriptor.index]?.id, descriptor.id);
  return { text, run, names: run.results.map(({ message }) => message.text), notes: notes.slice(1).map(({ message }) => message.text) };
}

test('nothing is said or changed within the limits', () => {
  const whole = log([result('a', 'error', { codeFlows: [flow(3)], relatedLocations: [1], fixes: [1] })]);
  assert.deepEqual(JSON.parse(limitedText(whole)), whole);
});

test('of too many results the most severe stay, in their order', () => {
  const given = [
    result('a', 'note'),
    result('b', 'warning', { properties: { confidence: 'low' } }),
    result('c', 'error'),
    result('d', 'warning'),
    result('e', 'error'),
  ];
  const { names, notes } = limited(given, { results: 3 });
  assert.deepEqual(names, ['c', 'd', 'e']);
  assert.deepEqual(notes, ['2 findings were left out; the 3 most severe are kept.']);
  const many = Array.from({ length: 5003 }, (_, index) => result(String(index), index < 5 ? 'note' : 'error'));
  const cut = limited(many);
  assert.equal(cut.names.length, 5000);
  assert.deepEqual(cut.names.slice(0, 3), ['0', '1', '5']);
});

test('of a long way its ends stay, of many ways the first', () => {
  const { run, notes } = limited(
    [result('a', 'error', { codeFlows: [flow(10)] }), result('b', 'error', { codeFlows: [flow(3, 'x'), flow(2, 'y'), flow(1, 'z')] })],
    { steps: 4 },
  );
  const [long, many] = run.results.map(({ codeFlows }) => codeFlows?.map(({ threadFlows }) => threadFlows[0]?.locations.join(' ')));
  assert.deepEqual(long, ['x0 x1 x8 x9']);
  assert.deepEqual(many, ['x0 x1 x2']);
  assert.deepEqual(notes, ['9 steps of paths were left out.']);
  assert.equal(run.results[0]?.properties.omittedSteps, 6);
});

test('of many sources the first stay', () => {
  const { run, notes } = limited([result('a', 'error', { relatedLocations: Array.from({ length: 120 }, (_, index) => index) })]);
  assert.equal(run.results[0]?.relatedLocations?.length, 100);
  assert.deepEqual(notes, ['20 sources of findings were left out.']);
});

test('a file that is too large loses fixes, then paths, then findings', () => {
  const noise = (bytes: number) => randomBytes(bytes).toString('base64');
  const heavy = (name: string, level: SarifLevel) =>
    result(name, level, {
      partialFingerprints: { x: noise(500) },
      fixes: [noise(4000)],
      codeFlows: [{ threadFlows: [{ locations: [noise(1000)] }] }, { threadFlows: [{ locations: [noise(2000)] }] }],
    });
  const given = [heavy('a', 'note'), heavy('b', 'error'), heavy('c', 'warning'), heavy('d', 'error')];
  for (const [bytes, lost, left] of [
    [17_000, 1, ['a', 'b', 'c', 'd']],
    [8_000, 2, ['a', 'b', 'c', 'd']],
    [3_400, 3, ['a', 'b', 'c', 'd']],
    [2_200, 4, ['b', 'd']],
  ] as const) {
    const { text, notes, names } = limited(given, { bytes });
    assert.ok(gzipSync(text).length <= bytes, `${bytes}: ${gzipSync(text).length} with ${names}`);
    assert.equal(notes.length, lost, notes.join('\n'));
    assert.deepEqual(names, left);
  }
});
