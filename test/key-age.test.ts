/**
 * How old keys are by git: through renames, changes around them, and lines moved from another file; not what is only in the work tree. And how the
 * age is told beside the finding about the key itself. The repositories are made here; the day is given.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Program } from '../cli/run';
import { daysBetween } from '../engine/days';
import { createEngine, decodeBytes } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { keyDates } from '../workspace/key-dates';
import { command, spawnCommand } from './cli/support';
import { startClient } from './server/client';
import { fixtureKey } from './support/keys';
import { addFiles, git, makeTree } from './workspace/tree';

const KEY = fixtureKey(models, 'openai', 2);
const OTHER = fixtureKey(models, 'openai', 3);
const LITERAL = ['4f9c1b7e2d8a60e3', 'b5c7194df02e8a6b'].join('');
const CODE = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${KEY}' });\n`;
const program: Program = { createEngine, decodeBytes, models, rules };
const ON = ['--no-cache', '--rule', 'stale-api-key=warning', '--format', 'json'];

function repository(): string {
  const root = makeTree({ 'package.json': '{}\n' });
  git(root, 'init', '-q');
  commit(root, '2025-01-01');
  return root;
}

function commit(root: string, date: string, time = 'T12:00:00+0000'): void {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'x', `--date=${date}${time}`);
}

async function scan(root: string, args: readonly string[] = [], today = '2026-11-22') {
  const { stdout, stderr } = await command(root, [...ON, ...args], { today: () => today }, program);
  assert.equal(stderr, '');
  const report = JSON.parse(stdout) as { findings: { ruleId: string; message: string; notes: string[]; location: { path: string; line: number } }[] };
  assert.ok(!stdout.includes(KEY.slice(10, 40)));
  return report.findings;
}

const ages = async (root: string, args: readonly string[] = [], today?: string) =>
  (await scan(root, ['--rule', 'hardcoded-api-key=off', ...args], today))
    .filter(({ ruleId }) => ruleId === 'stale-api-key')
    .map(({ message }) => /since (\S+), for (\d+) days/.exec(message)?.slice(1).join(' '));

describe('the age of a key', () => {
  test('from the first commit that has it, through renames and changes around it', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    commit(root, '2026-02-03');
    git(root, 'mv', 'a.ts', 'b.ts');
    commit(root, '2026-03-03');
    addFiles(root, { 'b.ts': CODE.replace('client', 'openai').replace('new OpenAI({ apiKey', 'new OpenAI({\n  apiKey') });
    commit(root, '2026-10-30');
    assert.deepEqual(await ages(root), ['2026-02-03 292']);
  });

  test('through lines that were moved from another file', async () => {
    const root = repository();
    const rest = Array.from({ length: 40 }, (_, n) => `export const value${n} = ${n};\n`).join('');
    addFiles(root, { 'all.ts': `${CODE}${rest}` });
    commit(root, '2026-02-03');
    addFiles(root, { 'all.ts': rest, 'client.ts': CODE });
    commit(root, '2026-11-20');
    assert.deepEqual(await ages(root), ['2026-02-03 292']);
  });

  test('of one that was taken out and came back', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    commit(root, '2026-02-03');
    addFiles(root, { 'a.ts': '' });
    commit(root, '2026-03-03');
    addFiles(root, { 'a.ts': CODE });
    commit(root, '2026-11-20');
    assert.deepEqual(await ages(root), ['2026-02-03 292']);
  });

  test('another value on the same line is another key', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    commit(root, '2026-02-03');
    addFiles(root, { 'a.ts': CODE.replace(KEY, OTHER) });
    commit(root, '2026-11-20');
    assert.deepEqual(await ages(root), []);
  });

  test('by the day in UTC, and the limit of the configuration', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    commit(root, '2026-10-23', 'T01:00:00+0300');
    assert.deepEqual(await ages(root), ['2026-10-22 31']);
    assert.deepEqual(await ages(root, [], '2026-11-21'), []);
    addFiles(root, { 'ai-lint.config.json': '{ "keyMaxAge": 90 }' });
    assert.deepEqual(await ages(root), []);
    assert.deepEqual(await ages(root, [], '2027-02-01'), ['2026-10-22 102']);
    addFiles(root, { 'ai-lint.config.json': '{ "keyMaxAge": 0 }' });
    assert.match(spawnCommand(root, []).stderr, /`keyMaxAge` is a whole number of days from 1/);
  });

  test('none for what is only in the work tree, is not known to git, or lies outside of it', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': '' });
    commit(root, '2025-02-03');
    addFiles(root, { 'a.ts': CODE, 'new.env': `OPENAI_API_KEY=${KEY}\n` });
    assert.deepEqual(await ages(root), []);
    assert.deepEqual(await ages(makeTree({ 'package.json': '{}', 'a.ts': CODE })), []);
    const unborn = makeTree({ 'package.json': '{}', 'a.ts': CODE });
    git(unborn, 'init', '-q');
    assert.deepEqual(await ages(unborn), []);
  });

  test('at least that of the boundary in a shallow clone; names with a meaning for git', async () => {
    const origin = repository();
    addFiles(origin, { '[a]*.ts': CODE });
    commit(origin, '2025-02-03');
    addFiles(origin, { 'b.ts': '' });
    commit(origin, '2026-08-01');
    assert.deepEqual(await ages(origin), ['2025-02-03 657']);
    const root = path.join(makeTree(), 'clone');
    git(origin, 'clone', '-q', '--depth', '1', pathToFileURL(origin).href, root);
    assert.deepEqual(await ages(root), ['2026-08-01 113']);
  });

  test('in a submodule, by its own history', async () => {
    const inner = repository();
    addFiles(inner, { 'a.ts': CODE });
    commit(inner, '2026-02-03');
    const root = repository();
    git(root, 'submodule', '-q', 'add', inner, 'lib');
    commit(root, '2026-11-20');
    assert.deepEqual(await keyDates(root)('lib/a.ts', [KEY, OTHER]), ['2026-02-03', undefined]);
  });
});

describe('beside the finding about the key', () => {
  test('a remark there; a finding of its own where a comment has answered for the key', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    commit(root, '2026-02-03');
    const [found, ...more] = await scan(root);
    assert.deepEqual([found?.ruleId, more.length], ['hardcoded-api-key', 0]);
    assert.deepEqual(found?.notes, ['in the repository since 2026-02-03, for 292 days: older than 30 (stale-api-key)']);
    addFiles(root, { 'a.ts': CODE.replace('\nexport', '\n// ai-lint-disable-next-line hardcoded-api-key -- a shared demo account\nexport') });
    const alone = await scan(root);
    assert.deepEqual(
      alone.map(({ ruleId, location, notes }) => [ruleId, location.line, notes.length]),
      [['stale-api-key', 3, 0]],
    );
    addFiles(root, { 'a.ts': CODE.replace('\nexport', '\n// ai-lint-disable-next-line hardcoded-api-key, stale-api-key -- a shared demo account\nexport') });
    assert.deepEqual(await scan(root), []);
  });

  test('what a baseline knows is not news for its age', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE });
    commit(root, '2026-02-03');
    const written = await command(root, ['baseline', 'write', '--rule', 'stale-api-key=warning'], { today: () => '2026-02-04' }, program);
    assert.equal(written.code, 0);
    assert.deepEqual(await scan(root, ['--baseline', 'ai-lint-baseline.json']), []);
  });

  test('a literal that reaches a credential has an age, too', async () => {
    const root = repository();
    addFiles(root, {
      'a.ts': `import { AzureOpenAI } from 'openai';\nconst value = '${LITERAL}';\nexport const client = new AzureOpenAI({ apiKey: value, endpoint: 'https://x.openai.azure.com' });\n`,
    });
    commit(root, '2026-02-03');
    const [found] = await scan(root);
    assert.equal(found?.ruleId, 'hardcoded-api-key');
    assert.match(found?.notes.join() ?? '', /since 2026-02-03, for 292 days/);
  });

  test('in the editor the same', async () => {
    const root = repository();
    addFiles(root, { 'a.ts': CODE, 'ai-lint.config.json': '{ "preset": "strict", "rules": { "hardcoded-api-key": "off" } }' });
    commit(root, '2025-02-03');
    const client = await startClient(root);
    const [found] = await client.diagnostics(client.open('a.ts', CODE), (all) => all.some(({ code }) => code === 'stale-api-key'));
    assert.match(String(found?.message), /since 2025-02-03, for \d+ days; keys are to be changed after 30/);
    assert.equal(await client.stop(), 0);
  });
});

test('days are counted over months, leap days and centuries', () => {
  for (const [from, to, days] of [
    ['2026-11-22', '2026-11-22', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['1999-12-31', '2000-03-01', 61],
    ['2100-02-28', '2100-03-01', 1],
    ['2026-12-31', '2026-01-01', -364],
  ] as const)
    assert.equal(daysBetween(from, to), days, `${from} ${to}`);
  for (let day = Date.UTC(1999, 0, 1); day < Date.UTC(2005, 0, 1); day += 86_400_000)
    assert.equal(daysBetween(new Date(day).toISOString().slice(0, 10), new Date(day + 86_400_000).toISOString().slice(0, 10)), 1);
  assert.ok(Number.isNaN(daysBetween('soon', '2026-01-01')));
});
