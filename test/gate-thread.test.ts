/**
 * The thread that looks at files: a check with it finds what one without it finds, told in the same order, whatever share of the files it comes to;
 * and a thread that fails, is late or is not there only costs its help.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { levelsOf } from '../engine/config';
import { createEngine, createScanner, type GateThread, type Host } from '../engine/index';
import { gateTables, keyShapes, keyTable } from '../models/gate.gen';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { hostWithin } from '../workspace/boundary';
import { BLOCK, startGateThread } from '../workspace/gate-thread';
import { createHost } from '../workspace/host';
import { ROOT } from './support/fixtures';
import { fixtureKey } from './support/keys';

const shell = (k: number) => `import { execSync } from 'node:child_process';
import OpenAI from 'openai';
import { number } from './text${k}.json';
export async function part${k}(question: string) {
  const answer = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  execSync(answer.choices[0].message.content ?? '');
}
`;
const python = `import subprocess
from openai import OpenAI
# ai-lint-disable-next-line llm-output-to-shell -- a test
subprocess.run(OpenAI().chat.completions.create(model="m", messages=[]).choices[0].message.content, shell=True)
`;
const notebook = (source: string) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: 'code', id: 'a', metadata: {}, outputs: [], execution_count: null, source }],
  });

/** Files of every kind that the gate tells apart, in no order of kinds. */
function filesOf(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([['package.json', '{ "name": "app", "dependencies": { "openai": "^6.0.0" } }']]);
  for (let k = 0; k < 12; k++) {
    files.set(`a/part${k}.ts`, shell(k));
    files.set(`a/text${k}.json`, `{ "number": ${k} }`);
    files.set(`b/part${k}.py`, python);
    files.set(`b/key${k}.ts`, `export const key = '${fixtureKey(models, 'openai')}';\n`);
    files.set(`c/binary${k}.ts`, new Uint8Array([0, 1, 2, 3]));
    files.set(`c/wide${k}.ts`, Buffer.from(`\ufeff${shell(k)}`, 'utf16le'));
    files.set(`c/broken${k}.ts`, Buffer.concat([Buffer.from(shell(k)), Buffer.from([0x2f, 0x2f, 0xff, 0xfe])]));
    files.set(`c/empty${k}.txt`, '');
    files.set(`c/page${k}.ipynb`, notebook(python));
    files.set(`c/large${k}.ts`, `// ${'x'.repeat(40_000)}\n${shell(k)}`);
    files.set(`d/client${k}.tsx`, "'use client';\nexport const key = process.env.NEXT_PUBLIC_OPENAI_API_KEY;\n");
  }
  return files;
}

describe('a check with another thread', { skip: availableParallelism() < 2 && 'one processor' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ai-lint-gater-'));
  const program = join(folder, 'gater.cjs');
  const root = join(folder, 'project');
  const files = filesOf();
  // one is not there any more
  const targets = [...files.keys(), 'a/gone.ts'].sort();
  const maxReadSize = 30_000;
  const engine = createEngine({ rules, models: { gateTables, keyTable, keyShapes, load: async () => models } });
  const levels = levelsOf(rules, 'strict');
  before(async () => {
    for (const [path, contents] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), contents);
    }
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['cli/gater.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const overlay = new Map([['a/part3.ts', Buffer.from('export {};\n')]]);
  const host = (gateThread?: Host['gateThread']): Host => ({
    ...createHost({ root, targets, overlay, maxFileSize: maxReadSize, programDirectory: ROOT }),
    ...(gateThread && { gateThread }),
  });
  const checked = async (gateThread?: Host['gateThread'], textOnly = false) => {
    const { timings, ...result } = await engine.check(host(gateThread), { levels, textOnly });
    return { ...result, files: timings.filesGated, bytes: timings.bytesRead, parsed: timings.filesParsed };
  };
  const start = (file: string, textOnly = false) => startGateThread(file, { root, targets, overlay, maxReadSize, textOnly }, 1);
  /** The thread, and how often it had an answer. */
  const counted = (thread: GateThread | undefined, log: { taken: number; closed: number }) => (): GateThread => ({
    take: (target) => {
      const scanned = thread?.take(target);
      if (scanned) log.taken++;
      return scanned;
    },
    close: () => {
      log.closed++;
      thread?.close();
    },
  });

  for (const textOnly of [false, true])
    test(`finds the same${textOnly ? ', of keys in the text alone' : ''}`, async () => {
      const alone = await checked(undefined, textOnly);
      assert.ok(alone.findings.length >= 12);
      assert.ok(alone.notices.length >= 12);
      if (!textOnly) assert.ok(alone.suppressed.length >= 12);
      // at once, when it has seen nothing, and later, when it has seen something or all; the first answer takes as long as its start
      let most = 0;
      for (let wait = 0; wait < 40 && most < targets.length / 2; wait++) {
        const log = { taken: 0, closed: 0 };
        const thread = start(program, textOnly);
        assert.ok(thread);
        await pause(wait * 100);
        assert.deepEqual(await checked(counted(thread, log), textOnly), alone);
        assert.equal(log.closed, 1);
        most = Math.max(most, log.taken);
      }
      assert.ok(most >= targets.length / 2, `${most} of ${targets.length} were looked at`);
    });

  test('finds the same whatever share of the files is looked at', async () => {
    const alone = await checked();
    const disk = createHost({ root, targets, maxFileSize: maxReadSize, programDirectory: ROOT });
    const scan = createScanner({ gateTables, keyTable, keyShapes }, { read: disk.read, packageOf: disk.packageOf ?? (() => undefined) }, {});
    for (const share of [1, 2, 5]) {
      const thread = { take: (k: number) => (k % share === 0 && !overlay.has(targets[k] as string) ? scan(targets[k] as string) : undefined), close: () => {} };
      assert.deepEqual(await checked(() => thread), alone);
    }
  });

  test('has none where its program is not, files are few, or files must not be read that lie outside', () => {
    assert.equal(start(join(folder, 'none.cjs')), undefined);
    assert.equal(startGateThread(program, { root, targets, maxReadSize }), undefined);
    assert.equal(
      hostWithin(
        root,
        host(() => assert.fail()),
        () => {},
      ).gateThread,
      undefined,
    );
  });

  test('does without one that fails, at its start or in the middle', async () => {
    const alone = await checked();
    const broken = join(folder, 'broken.cjs');
    // the second claims blocks, of which it answers the first with nothing
    const programs = [
      "throw new Error('no');",
      `const { workerData: { port, shared } } = require('node:worker_threads');
       const numbers = new Int32Array(shared);
       Atomics.compareExchange(numbers, 2 + 1, 0, 1);
       port.postMessage({ block: 1, scans: [] });
       Atomics.add(numbers, 0, 1); Atomics.notify(numbers, 0);
       throw new Error('no');`,
    ];
    assert.ok(targets.length > 2 * BLOCK);
    for (const text of programs) {
      writeFileSync(broken, text);
      const thread = start(broken);
      assert.ok(thread);
      await pause(300);
      const log = { taken: 0, closed: 0 };
      assert.deepEqual(await checked(counted(thread, log)), alone);
      assert.deepEqual(log, { taken: 0, closed: 1 });
    }
  });
});
