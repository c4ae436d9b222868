/**
 * Facts kept between runs: a run after an edit parses what was edited, and says what a run that knows nothing says. What may be a secret is not kept,
 * a pack that is not as it was written is none, and it does not grow without end.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { extractFacts } from '../engine/dataflow/facts';
import { loadPython } from '../engine/frontends/python/index';
import { createEngine, createMemory, type FactsPack, type Host, type ResultCache } from '../engine/index';
import { type FileFacts, openKeptFacts } from '../engine/kept-facts';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { BUILD_NAME, createCache } from '../workspace/cache';
import { createHost } from '../workspace/host';
import { memoryHost, wasmBytes } from './support/host';
import { fixtureKey } from './support/keys';

const engine = createEngine({ rules, models });
const strict = levelsOf(rules, 'strict');
const FILES = 80;

const script = (n: number) => `import OpenAI from 'openai';
import { run } from './run';
export async function answer${n}(question: string) {
  const reply = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }], max_tokens: 9 });
  run(reply.choices[0].message.content);
}
`;
const python = (n: number) => `from openai import OpenAI
from run import run

def answer_${n}(question: str) -> None:
    reply = OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}], max_tokens=9)
    run(reply.choices[0].message.content)
`;
const RUN = "import { execSync } from 'node:child_process';\nexport const run = (text: string) => execSync(text);\n";
const RUN_PY = 'import os\n\ndef run(text: str) -> None:\n    os.system(text)\n';

function project(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    ['run.ts', RUN],
    ['run.py', RUN_PY],
    ['half.ts', `${script(999)}const x = {\n`],
    ['odd.ts', Buffer.concat([Buffer.from(script(998)), Buffer.from('// \xff\n', 'latin1')])],
  ]);
  for (let n = 0; n < FILES / 2; n++) {
    files.set(`bot${n}.ts`, script(n));
    files.set(`bot${n}.py`, python(n));
  }
  return files;
}

function memoryPack(): FactsPack & { bytes?: Uint8Array | undefined; writes: number } {
  const pack: ReturnType<typeof memoryPack> = {
    writes: 0,
    read: () => pack.bytes,
    write: (bytes) => {
      pack.bytes = bytes;
      pack.writes++;
    },
  };
  return pack;
}

/** Keeps no results, so that every check links. */
const cache: ResultCache = { digest: (bytes) => createHash('sha256').update(bytes).digest('hex'), get: () => undefined, set: () => undefined };

async function check(files: ReadonlyMap<string, string | Uint8Array>, pack: FactsPack, parser?: 'typescript') {
  const options = { levels: strict, ...(parser && { parser }) };
  const host: Host = { ...memoryHost(files), cache: () => cache, factsPack: () => pack };
  const { timings, ...result } = await engine.check(host, options);
  const { timings: all, ...fresh } = await engine.check(memoryHost(files), options);
  assert.deepEqual(result, fresh);
  return { result, parsed: timings.filesParsed, all: all.filesParsed };
}

describe('facts between runs', () => {
  test('a project is scanned once for nothing; from the second scan on only what was edited is parsed, and the same is found', async () => {
    const files = project();
    const pack = memoryPack();
    const first = await check(files, pack);
    assert.ok(first.parsed > FILES);
    assert.equal(first.result.findings.length, 2);
    assert.ok(pack.bytes && pack.bytes.length < 100, 'a mark that it was scanned');

    assert.equal((await check(files, pack)).parsed, first.parsed);
    files.set('bot1.ts', `\n${script(1)}`);
    const third = await check(files, pack);
    assert.equal(third.parsed, 2, 'the edited one, and the one that lost something in decoding');
    assert.deepEqual(
      third.result.notices.map(({ path, kind }) => `${path} ${kind}`),
      first.result.notices.map(({ path, kind }) => `${path} ${kind}`),
    );
    assert.equal(third.result.notices.length, 2);

    files.set('run.ts', RUN.replace('execSync(text)', 'console.log(text)'));
    files.set('run.py', RUN_PY.replace('os.system(text)', 'print(text)'));
    const mended = await check(files, pack);
    assert.equal(mended.parsed, 4);
    assert.equal(mended.result.findings.length, 0);
    files.delete('bot2.ts');
    await check(files, pack);
  });

  test('it is written again when enough has changed', async () => {
    const files = project();
    const pack = memoryPack();
    await check(files, pack);
    await check(files, pack);
    assert.equal(pack.writes, 2);
    files.set('bot0.ts', `\n${script(0)}`);
    await check(files, pack);
    assert.equal(pack.writes, 2);
    for (let n = 0; n < 20; n++) files.set(`bot${n}.py`, `\n${python(n)}`);
    assert.equal((await check(files, pack)).parsed, 22);
    assert.equal(pack.writes, 3);
    assert.equal((await check(files, pack)).parsed, 1);
  });

  test('a check that remembers what the gate saw takes them, too', async () => {
    const files = project();
    const pack = memoryPack();
    await check(files, pack);
    await check(files, pack);
    const host: Host = { ...memoryHost(files), revision: () => 1, cache: () => cache, factsPack: () => pack };
    const memory = createMemory();
    const { findings, timings } = await engine.check(host, { levels: strict, memory });
    assert.equal(timings.filesParsed, 1);
    const again = await engine.check(host, { levels: strict, memory });
    assert.equal(again.timings.filesParsed, 0);
    assert.deepEqual(again.findings, findings);
    assert.equal(findings.length, 2);
  });

  test('what another parser made is made anew', async () => {
    const files = project();
    const pack = memoryPack();
    await check(files, pack);
    const { parsed } = await check(files, pack);
    assert.equal((await check(files, pack, 'typescript')).parsed, parsed);
  });

  test('no file with something like a secret in it is kept', async () => {
    const files = project();
    const key = fixtureKey(models, 'anthropic');
    const unknown = createHash('sha256').update('a key of a vendor that nobody knows').digest('base64url').replaceAll(/[-_]/g, 'x');
    files.set('keyed.ts', script(500).replace('new OpenAI()', `new OpenAI({ apiKey: '${key}' })`));
    files.set('unknown.py', python(501).replace('OpenAI()', `OpenAI(api_key="${unknown}")`));
    const pack = memoryPack();
    await check(files, pack);
    const { parsed } = await check(files, pack);
    const text = Buffer.from(pack.bytes ?? []).toString('latin1');
    assert.ok(text.includes('answer_7') && text.includes('bot7.py'));
    for (const secret of [key, unknown]) assert.ok(!text.includes(secret.slice(3, 15)));
    assert.equal((await check(files, pack)).parsed, 3);
    assert.ok(parsed > FILES);
  });

  test('a pack that is not as it was written is none', async () => {
    const files = project();
    const whole = memoryPack();
    await check(files, whole);
    await check(files, whole);
    const bytes = whole.bytes as Uint8Array;
    for (const broken of [new Uint8Array(), new Uint8Array([1, 2]), new Uint8Array([0, 0, 0, 9, 1]), new Uint8Array(100).fill(255), bytes.slice(0, 2000)]) {
      const pack = { ...memoryPack(), read: () => broken };
      assert.ok((await check(files, pack)).parsed > FILES);
    }
  });

  test('it holds as much as there is room for, the newest first', async () => {
    const pack = memoryPack();
    const facts = new Map<string, FileFacts>();
    const open = (limit: number) => openKeptFacts({ pack, digestOf: (path) => path, parser: 'auto', mayHoldKey: () => false, limit });
    const frontEnd = await loadPython({ wasm: wasmBytes });
    for (let n = 0; n < 60; n++) facts.set(`bot${n}.py`, { facts: extractFacts(`bot${n}.py`, frontEnd.lower(`bot${n}.py`, python(n))), notices: [] });
    const keep = (limit: number, from: number, to: number) => {
      const kept = open(limit);
      for (let n = from; n < to; n++) kept.keep(`bot${n}.py`, facts.get(`bot${n}.py`) as FileFacts);
      kept.close();
    };
    keep(1e6, 0, 20);
    keep(1e6, 0, 20);
    const one = (pack.bytes as Uint8Array).length / 20;
    keep(one * 30, 20, 60);
    assert.ok((pack.bytes as Uint8Array).length < one * 32);
    const kept = open(1e6);
    assert.ok(kept.has('bot20.py') && !kept.has('bot59.py') && !kept.has('bot0.py'));
    assert.deepEqual(kept.take('bot20.py'), facts.get('bot20.py'));
  });
});

describe('a pack on the disk', () => {
  let base: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'ai-lint-pack-'));
    writeFileSync(join(base, BUILD_NAME), '0123456789abcdef');
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));
  const open = (limit?: number) => createCache({ programDirectory: base, env: { AI_LINT_CACHE_DIR: join(base, 'cache') }, limit });

  test('is read as it was written, by project, or not at all', () => {
    const pack = open()?.pack('/one');
    assert.equal(pack?.read(), undefined);
    pack?.write(new Uint8Array([1, 2, 3]));
    assert.deepEqual([...(open()?.pack('/one').read() ?? [])], [1, 2, 3]);
    assert.equal(open()?.pack('/two').read(), undefined);
    const folder = join(base, 'cache', '0123456789abcdef');
    const file = join(folder, readdirSync(folder)[0] as string);
    const bytes = readFileSync(file);
    for (const broken of [bytes.subarray(0, -1), Buffer.concat([bytes.subarray(0, -1), Buffer.from([4])]), Buffer.alloc(0)]) {
      writeFileSync(file, broken);
      assert.equal(pack?.read(), undefined);
    }
    open(10)?.pack('/one').write(new Uint8Array(20));
    assert.equal(pack?.read(), undefined, 'too large for the folder');
  });

  test('is there where results are kept, too, and nowhere else', () => {
    const host = { root: base, targets: [], programDirectory: base };
    assert.equal(createHost(host).factsPack, undefined);
    assert.ok(createHost({ ...host, cache: open }).factsPack?.());
  });
});
