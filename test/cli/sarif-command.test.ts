/** `ai-lint sarif`: parts joined equal the log of the whole, and two logs are compared by what the findings are, not where they stand. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { UsageError } from '../../cli/options';
import { limitedText } from '../../cli/reporters/sarif-limits';
import { readLog, type SarifLog, type SarifResult, SCHEMA } from '../../cli/reporters/sarif-log';
import { mergeLogs } from '../../cli/reporters/sarif-merge';
import { sarifCommand } from '../../cli/sarif';
import { createEngine, decodeBytes } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { ROOT } from '../support/fixtures';
import { makeTree } from '../workspace/tree';
import { validate } from './sarif-validator';
import { command, PROGRAM } from './support';

/** A tree outside of git with a configuration at its top, so that parts of it have one root. */
const tree = (files: Record<string, string>) => makeTree({ 'ai-lint.config.json': '{}', ...files });

async function scanned(root: string, paths: readonly string[], program = PROGRAM): Promise<string> {
  const { stdout } = await command(root, ['--format', 'sarif', '--preset', 'strict', ...paths], {}, program);
  return stdout;
}

function parsed(text: string): SarifLog {
  const log = readLog(text);
  assert.ok(!('problem' in log), 'problem' in log ? log.problem : '');
  return log;
}

function merged(texts: readonly string[]): SarifLog {
  const root = makeTree(Object.fromEntries(texts.map((text, index) => [`${index}.sarif`, text])));
  const { code, text } = sarifCommand(['merge', ...texts.map((_, index) => `${index}.sarif`)], root);
  assert.equal(code, 0);
  return parsed(text);
}

describe('merge', () => {
  const files = { 'a/x.ts': 'BAD ODD\nBAD', 'b/[y].ts': 'ODD', 'c/z é.ts': 'SMALL\nBAD', 'c/n.bin2': 'a\0b', 'd/clean.ts': 'fine' };

  test('gives the log of one scan of everything, whatever the order of the parts', async () => {
    const root = tree(files);
    const whole = parsed(await scanned(root, ['.']));
    const parts = await Promise.all(['a', 'b', 'c', 'd'].map((part) => scanned(root, [part])));
    assert.equal(whole.runs[0]?.results.length, 6);
    assert.deepEqual(merged(parts), whole);
    assert.deepEqual(merged([...parts].reverse()), whole);
    assert.deepEqual(merged([await scanned(root, ['a', 'b', 'c']), await scanned(root, ['b', 'c', 'd'])]), whole, 'a finding of two parts stands once');
  });

  test('gives it for the real engine and the example project, of which parts are separate', async () => {
    const example = path.join(ROOT, 'test-fixtures/projects/support-bot');
    const root = tree({});
    for (const name of ['one', 'two', 'three']) fs.cpSync(example, path.join(root, name), { recursive: true });
    const program = { createEngine, decodeBytes, models, rules };
    const whole = parsed(await scanned(root, ['.'], program));
    assert.ok((whole.runs[0]?.results.length ?? 0) > 20);
    const parts = [await scanned(root, ['three', 'one'], program), await scanned(root, ['two'], program)];
    assert.deepEqual(merged(parts), whole);
    const shards = await Promise.all([1, 2, 3, 4].map((shard) => scanned(root, ['--shard', `${shard}/4`, '.'], program)));
    assert.ok(shards.filter((text) => (parsed(text).runs[0]?.results.length ?? 0) > 0).length > 1, 'more than one shard finds something');
    assert.deepEqual(merged(shards), whole);
  });

  test('joins rules and taxonomies of parts that were scanned with other rules', async () => {
    const root = tree(files);
    const strict = await scanned(root, ['a', 'c']);
    const { stdout: less } = await command(root, ['--format', 'sarif', '--preset', 'ci', 'a']);
    const log = merged([less, strict]);
    const [run] = log.runs;
    assert.ok(run);
    assert.deepEqual(run.tool.driver.rules.map(({ id }) => id).sort(), ['bad-thing', 'key-thing', 'odd-thing', 'small-thing']);
    for (const result of run.results) assert.equal(run.tool.driver.rules[result.ruleIndex ?? -1]?.id, result.ruleId);
    for (const { target } of run.tool.driver.rules.flatMap(({ relationships }) => relationships ?? []))
      assert.equal(run.taxonomies[target.toolComponent.index]?.taxa[target.index]?.id, target.id);
    const errors = validate(JSON.stringify(log)).filter(({ level }) => level === 'error');
    assert.deepEqual(errors, []);
  });

  test('of parts that were cut gives what the cut whole would have', () => {
    const numbered = Array.from({ length: 12 }, (_, index) => index);
    const level = (index: number) => (index % 3 === 0 ? 'error' : index % 3 === 1 ? 'warning' : 'note');
    const log = parsed(JSON.stringify(sample(numbered.map((index) => [`f${String(index).padStart(2, '0')}.ts`, String(index), level(index)]))));
    const part = (of: (index: number) => boolean): SarifLog => {
      const [run] = log.runs;
      assert.ok(run);
      return { ...log, runs: [{ ...run, results: run.results.filter((_, index) => of(index)) }] };
    };
    const limits = { results: 4, locations: 10, steps: 10, tags: 10, bytes: 1e7 };
    const cut = (whole: SarifLog) => limitedText(whole, limits);
    const joined = mergeLogs([parsed(cut(part((index) => index < 6))), parsed(cut(part((index) => index >= 6)))]);
    assert.ok('log' in joined);
    assert.equal(limitedText(joined.log, limits, joined.omitted), cut(log));
    assert.match(cut(log), /8 findings were left out; the 4 most severe are kept/);
  });

  test('refuses what does not belong together, with a reason', async () => {
    const own = await scanned(tree(files), ['a']);
    const root = makeTree({
      'own.sarif': own,
      'old.sarif': own.replaceAll('"version": "1.2.3"', '"version": "1.0.0"'),
      'other.sarif': own.replace('"id": "ai-lint/"', '"id": "else/"'),
      'foreign.sarif': own.replace('"name": "ai-lint"', '"name": "someone"'),
      'text.sarif': 'no log',
      'list.sarif': '[]',
      'broken.sarif': own.replace('"locations"', '"places"'),
    });
    const refused = (args: string[], reason: RegExp) =>
      assert.throws(
        () => sarifCommand(args, root),
        (error) => error instanceof UsageError && reason.test(error.message),
      );
    refused(['merge', 'own.sarif', 'old.sarif'], /different versions: 1\.2\.3, 1\.0\.0/);
    refused(['merge', 'own.sarif', 'other.sarif'], /different categories: ai-lint\/, else\//);
    refused(['merge', 'foreign.sarif'], /^foreign\.sarif holds a run that was not written by ai-lint/);
    refused(['merge', 'text.sarif'], /is not JSON/);
    refused(['merge', 'list.sarif'], /is not a SARIF 2\.1\.0 log/);
    refused(['merge', 'broken.sarif'], /not written by ai-lint/);
    refused(['merge', 'missing.sarif'], /^missing\.sarif does not exist/);
    refused(['merge'], /needs the files/);
    refused(['merge', 'own.sarif', '--output', 'no/such/folder.sarif'], /folder does not exist/);
    refused(['merge', 'own.sarif', '--fail-on', 'error'], /no flag --fail-on/);
    refused(['diff', 'own.sarif'], /takes two files/);
    refused(['diff', 'own.sarif', 'own.sarif', '--fail-on', 'all'], /one of error, warning, info, never/);
    refused(['join'], /has no command join/);
    refused([], /needs one of merge, diff/);
  });
});

/** A log with a result for each file, fingerprint and level. */
function sample(rows: readonly (readonly [file: string, fingerprint: string, level: string, line?: number])[]) {
  const results = rows.map(([file, fingerprint, level, line = 1]) => ({
    ruleId: 'r',
    ruleIndex: 0,
    level,
    message: { text: `Finding ${fingerprint}.` },
    locations: [
      { physicalLocation: { artifactLocation: { uri: encodeURIComponent(file) }, region: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 } } },
    ],
    partialFingerprints: { 'aiLint/v1': fingerprint },
    properties: { confidence: 'high' },
  }));
  const driver = { name: 'ai-lint', version: '1.0.0', rules: [{ id: 'r' }], notifications: [], supportedTaxonomies: [] };
  const invocations = [{ executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] }];
  return { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, automationDetails: { id: 'ai-lint/' }, taxonomies: [], invocations, results }] };
}

describe('diff', () => {
  const old = sample([
    ['a.ts', 'same', 'error'],
    ['b.ts', 'moved', 'error'],
    ['c.ts', 'twice', 'error'],
    ['d.ts', 'gone', 'warning'],
  ]);
  const diff = (now: unknown, ...flags: string[]) => {
    const root = makeTree({ 'old.sarif': JSON.stringify(old), 'new.sarif': JSON.stringify(now) });
    return { root, ...sarifCommand(['diff', 'old.sarif', 'new.sarif', ...flags], root) };
  };

  test('tells what is new and gone; lines and names of files may change', () => {
    const now = sample([
      ['a.ts', 'same', 'error', 40],
      ['moved to/b.ts', 'moved', 'error'],
      ['c.ts', 'twice', 'error'],
      ['c2.ts', 'twice', 'error', 7],
    ]);
    const { code, text } = diff(now);
    assert.equal(code, 1);
    assert.equal(text, 'new   c2.ts:7:1  error  r  Finding twice.\ngone  d.ts:1:1  warning  r  Finding gone.\n1 new finding, 1 gone, 3 unchanged.\n');
  });

  test('fails only when something new has the level', () => {
    const now = sample([['e.ts', 'fresh', 'warning']]);
    assert.equal(diff(now).code, 0);
    assert.equal(diff(now, '--fail-on', 'warning').code, 1);
    assert.equal(diff(now, '--fail-on=info').code, 1);
    assert.equal(diff(now, '--fail-on', 'never').code, 0);
    assert.equal(diff(old, '--fail-on', 'info').code, 0);
  });

  test('writes the new log with what became of each finding', () => {
    const { root } = diff(
      sample([
        ['a.ts', 'same', 'error'],
        ['e.ts', 'fresh', 'note'],
      ]),
      '--output',
      'out.sarif',
    );
    const [run] = parsed(fs.readFileSync(path.join(root, 'out.sarif'), 'utf8')).runs;
    const told = run?.results.map(({ baselineState, partialFingerprints }: SarifResult) => `${partialFingerprints['aiLint/v1']} ${baselineState}`);
    assert.deepEqual(told, ['same unchanged', 'moved absent', 'twice absent', 'gone absent', 'fresh new']);
  });

  test('prints nothing that moves a cursor', () => {
    const now = sample([['a.ts', '\u001b[2Jx', 'error']]);
    assert.ok(!diff(now).text.includes('\u001b'));
  });
});
