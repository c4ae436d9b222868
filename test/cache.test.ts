/**
 * Results kept between runs: the second run says what the first said without parsing anything, and whatever the findings depend on makes
 * it look again. The folder they are kept in belongs to the user alone and does not grow without end.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine, type Host, type ResultCache } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { BUILD_NAME, createCache } from '../workspace/cache';
import { memoryHost } from './support/host';

const engine = createEngine({ rules, models });
const strict = levelsOf(rules, 'strict');

const bot = (n: number) => `import OpenAI from 'openai';
import { run } from './run';
export async function answer${n}(question: string) {
  const reply = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }], max_tokens: 9 });
  run(reply.choices[0].message.content);
}
`;
const RUN = "import { execSync } from 'node:child_process';\nexport const run = (text: string) => execSync(text);\n";

function project(): Map<string, string> {
  const files = new Map([['run.ts', RUN]]);
  for (let n = 0; n < 25; n++) files.set(`bot${n}.ts`, bot(n));
  files.set('half.ts', `${bot(99)}const x = {\n`);
  return files;
}

describe('results between runs', () => {
  const kept = new Map<string, string>();
  beforeEach(() => kept.clear());

  async function check(files: ReadonlyMap<string, string>, more: Partial<Host> = {}, levels = strict) {
    const cache: ResultCache = {
      digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      get: (name) => kept.get(name),
      set: (name, text) => void kept.set(name, text),
    };
    const { timings, ...result } = await engine.check({ ...memoryHost(files), cache: () => cache, ...more }, { levels });
    const { timings: _, ...fresh } = await engine.check({ ...memoryHost(files), ...more }, { levels });
    assert.deepEqual(result, fresh);
    return { result, parsed: timings.filesParsed };
  }

  test('nothing is parsed twice, and the same is said', async () => {
    const files = project();
    const first = await check(files);
    assert.ok(first.parsed > 20);
    assert.equal(first.result.findings.length, 1);
    assert.ok(first.result.notices.some((notice) => notice.path === 'half.ts' && notice.kind === 'syntax-errors'));
    const second = await check(files);
    assert.equal(second.parsed, 0);
    assert.deepEqual(second.result, first.result);
  });

  test('a changed file, another level, another version or another meaning of an import is looked at', async () => {
    const files = project();
    await check(files);
    files.set('run.ts', RUN.replace('execSync(text)', 'console.log(text)'));
    const changed = await check(files);
    assert.ok(changed.parsed > 0);
    assert.equal(changed.result.findings.length, 0);
    files.set('run.ts', RUN);
    assert.equal((await check(files)).parsed, 0);

    const quieter = new Map(strict);
    quieter.set('llm-output-to-shell', 'info');
    assert.ok((await check(files, {}, quieter)).parsed > 0);

    const version = (installed: string): Partial<Host> => ({ version: (_from, _ecosystem, name) => (name === 'openai' ? installed : undefined) });
    await check(files, version('4.2.0'));
    assert.equal((await check(files, version('4.2.0'))).parsed, 0);
    assert.ok((await check(files, version('3.3.0'))).parsed > 0);

    const { resolve } = memoryHost(files);
    const elsewhere: Partial<Host> = { resolve: (from, specifier) => (specifier === './run' && from === 'bot3.ts' ? undefined : resolve(from, specifier)) };
    assert.ok((await check(files, elsewhere)).parsed > 0);
  });

  test('what was kept and is no result is passed over', async () => {
    const files = project();
    await check(files);
    for (const text of ['', '{', 'null', '{"findings":1}', '[]']) {
      for (const name of kept.keys()) kept.set(name, text);
      assert.ok((await check(files)).parsed > 0);
    }
  });
});

describe('the folder', () => {
  let base: string;
  let program: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'ai-lint-cache-'));
    program = join(base, 'program');
    mkdirSync(program);
    writeFileSync(join(program, BUILD_NAME), '0123456789abcdef');
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));
  const open = (limit?: number) => createCache({ programDirectory: program, env: { AI_LINT_CACHE_DIR: join(base, 'cache') }, limit });

  test('is the user’s alone, and another build has another', () => {
    const cache = open();
    cache?.set('one', '1');
    assert.equal(cache?.get('one'), '1');
    assert.equal(cache?.get('two'), undefined);
    const [build = ''] = readdirSync(join(base, 'cache'));
    const folder = join(base, 'cache', build);
    if (process.platform !== 'win32') {
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      assert.equal(statSync(join(folder, 'one.json')).mode & 0o777, 0o600);
      chmodSync(join(folder, 'one.json'), 0o666);
      assert.equal(cache?.get('one'), undefined, 'a file that anybody may write is not trusted');
    }
    writeFileSync(join(program, BUILD_NAME), 'fedcba9876543210');
    assert.equal(open()?.get('one'), undefined);
  });

  test('there is none for a program that is not bundled', () => {
    rmSync(join(program, BUILD_NAME));
    assert.equal(open(), undefined);
  });

  test('the oldest goes when it is full, and a disk that refuses is no error', () => {
    const cache = open(10);
    cache?.set('old', '12345');
    const [build = ''] = readdirSync(join(base, 'cache'));
    utimesSync(join(base, 'cache', build, 'old.json'), new Date(0), new Date(0));
    cache?.set('new', '1234567');
    assert.equal(cache?.get('old'), undefined);
    assert.equal(cache?.get('new'), '1234567');
    writeFileSync(join(base, 'file'), '');
    createCache({ programDirectory: program, env: { AI_LINT_CACHE_DIR: join(base, 'file') } })?.set('one', '1');
  });
});
