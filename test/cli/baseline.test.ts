/** Baselines with the real engine: what is known stays known when lines move and files are renamed, and a new path to a known place is new. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { UsageError } from '../../cli/options';
import type { Program } from '../../cli/run';
import { parseBaseline, printBaseline } from '../../engine/baseline/file';
import { matchBaseline } from '../../engine/baseline/match';
import type { Finding } from '../../engine/finding';
import { createEngine, decodeBytes } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { addFiles, makeTree } from '../workspace/tree';
import { command } from './support';

const REAL: Program = { createEngine, decodeBytes, models, rules };
const NAME = 'ai-lint-baseline.json';
const RUN = "import { exec } from 'node:child_process';\nexport function run(command: string) {\n  exec(command);\n}\n";
const caller = (name: string) =>
  `import OpenAI from 'openai';\nimport { run } from './run';\nconst client = new OpenAI();\nexport async function ${name}() {\n` +
  "  const r = await client.responses.create({ model: 'm', input: 'x' });\n  run(r.output_text);\n}\n";
const PROJECT = { 'package.json': '{}', 'src/run.ts': RUN, 'src/a.ts': caller('first') };

const lint = (root: string, ...args: string[]) => command(root, [...args, '--no-cache'], {}, REAL);
async function report(root: string, ...args: string[]) {
  const { code, stdout } = await lint(root, ...args, '--format', 'json');
  return { code, ...(JSON.parse(stdout) as { findings: Finding[]; baseline?: { known: number; unused: unknown[] } }) };
}
const read = (root: string) => fs.readFileSync(path.join(root, NAME), 'utf8');

describe('ai-lint baseline', () => {
  test('what was written is known, wherever the lines and files go', async () => {
    const root = makeTree(PROJECT);
    assert.equal((await lint(root)).code, 1);
    const written = await lint(root, 'baseline', 'write');
    assert.deepEqual([written.code, written.stdout], [0, `${NAME} (new): 1 finding added, 0 entries left out, 1 entry now\n`]);
    const text = read(root);
    assert.doesNotMatch(text, /"line"|:\d+:|20\d\d-/);
    assert.equal(text.split('\n').length, 4, 'an entry a line');
    assert.deepEqual(await report(root, '--baseline', NAME).then(({ code, baseline }) => [code, baseline?.known]), [0, 1]);

    addFiles(root, { 'src/run.ts': `\n// a remark\n\n${RUN.replace('exec(command);', 'exec(\n    command,\n  );')}` });
    fs.mkdirSync(path.join(root, 'lib'));
    for (const name of ['run.ts', 'a.ts']) fs.renameSync(path.join(root, 'src', name), path.join(root, 'lib', name));
    const moved = await report(root, 'baseline', 'check');
    assert.deepEqual([moved.code, moved.findings.length, moved.baseline?.known, moved.baseline?.unused], [0, 0, 1, []]);
    await lint(root, 'baseline', 'prune');
    assert.match(read(root), /"path":"lib\/run\.ts"/);
    assert.equal((await lint(root, 'baseline', 'check')).code, 0);
  });

  test('a new tainted caller of a known place is new; written again, it is known', async () => {
    const root = makeTree({ ...PROJECT, 'ai-lint.config.json': `{ "baseline": "${NAME}" }` });
    await lint(root, 'baseline', 'write');
    assert.equal((await lint(root)).code, 0);
    addFiles(root, { 'src/b.ts': caller('second') });
    const { code, findings } = await report(root);
    assert.equal(code, 1);
    assert.match(findings[0]?.notes.join() ?? '', /in the baseline, but not from src\/b\.ts:6/);
    fs.writeFileSync(path.join(root, NAME), read(root).replace('"anchor"', '"reason":"seen","owner":"me","anchor"'));
    await lint(root, 'baseline', 'write');
    assert.match(read(root), /"origins":\["[^"]+a\.ts[^"]+","[^"]+b\.ts[^"]+"\],"reason":"seen","owner":"me"\}/);
    assert.equal((await lint(root)).code, 0);
  });

  test('what is gone is told, and taken out by prune; an entry ends on its day', async () => {
    const root = makeTree(PROJECT);
    await lint(root, 'baseline', 'write');
    fs.writeFileSync(path.join(root, NAME), read(root).replace('"]}', '"],"expires":"2020-01-31"}'));
    const ended = await report(root, '--baseline', NAME);
    assert.equal(ended.code, 1);
    assert.match(ended.findings[0]?.notes.join() ?? '', /ended on 2020-01-31/);
    addFiles(root, { 'src/a.ts': 'export {};\n' });
    const gone = await lint(root, 'baseline', 'check');
    assert.equal(gone.code, 1);
    assert.match(gone.stdout, /gone +llm-output-to-shell in src\/run\.ts, run/);
    assert.equal((await lint(root, '--baseline', NAME)).code, 0);
    await lint(root, 'baseline', 'prune');
    assert.equal(read(root), '{"version": 1, "entries": [\n]}\n');
  });

  test('entries of files that were not looked at stay', async () => {
    const root = makeTree({ ...PROJECT, 'other/run.ts': RUN, 'other/a.ts': caller('third') });
    await lint(root, 'baseline', 'write');
    addFiles(root, { 'src/a.ts': 'export {};\n', 'other/a.ts': 'export {};\n' });
    await lint(root, 'baseline', 'prune', 'src', '--baseline', NAME);
    assert.match(read(root), /other\/run\.ts/);
    assert.doesNotMatch(read(root), /src\/run\.ts/);
  });

  test('bad files and commands have clear messages', async () => {
    const root = makeTree(PROJECT);
    const fails = async (args: string[], message: RegExp) =>
      assert.rejects(lint(root, ...args), (error) => error instanceof UsageError && message.test(error.message), args.join(' '));
    await fails(['--baseline', 'none.json'], /The baseline none\.json .*`ai-lint baseline write` makes it/);
    await fails(['baseline', 'list'], /no command list; it has write, check, prune/);
    await fails(['baseline', 'write', '--staged'], /takes no --staged/);
    for (const [text, message] of [
      ['{"version": 1, "entries": [\n{"rule" "x"}\n]}', /^known\.json:2: not valid JSON/],
      ['<<<<<<< a\n', /^known\.json:1: an unfinished merge/],
      ['{"version": 7, "entries": []}', /version 1 is expected, not 7/],
      ['{"version": 1, "entries": [\n{"rule":"x"}\n]}', /^known\.json:2: entry 1: `path` is expected/],
      ['{"version": 1, "entries": [\n{"rule":"x","path":"a","symbol":"","anchor":"1","origins":[],"expires":"2021-02-30"}\n]}', /is expected to be a day/],
      ['{"version": 1, "entries": [\n{"rule":"x","path":"a","symbol":"","anchor":"1","origins":[],"line":3}\n]}', /there is no `line`/],
    ] as const) {
      addFiles(root, { 'known.json': text });
      await fails(['--baseline', 'known.json'], message);
    }
  });
});

test('a merge that kept both sides lists the origins of both', () => {
  const entry = { rule: 'r', path: 'a.ts', symbol: 'f', anchor: '1' };
  const text = printBaseline([
    { ...entry, origins: ['llm-output b.ts#g#2'] },
    { ...entry, origins: ['llm-output c.ts#g#3'] },
  ]);
  const parsed = parseBaseline(text);
  assert.ok('entries' in parsed);
  const location = { path: 'a.ts', start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const origin = (file: string, hash: string) => ({
    concept: 'llm-output',
    what: '',
    symbol: `${file}#g#${hash}`,
    location: { ...location, path: file },
    trace: [],
  });
  const finding = (...origins: Finding['origins']): Finding => ({
    ruleId: 'r',
    severity: 'error',
    confidence: 'high',
    message: '',
    location,
    symbol: 'f',
    origins,
    identity: '9',
    anchor: '1',
    fixes: [],
    notes: [],
  });
  const match = (...origins: Finding['origins']) =>
    matchBaseline({ entries: parsed.entries, findings: [finding(...origins)], exists: () => true, isScanned: () => true, today: '2026-01-01' });
  assert.equal(match(origin('b.ts', '2'), origin('c.ts', '3')).known.length, 1);
  assert.equal(match(origin('b.ts', '2'), origin('d.ts', '3')).fresh.length, 1);
});
