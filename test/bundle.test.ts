/**
 * The bundled command, which is what ships: bundling changes how CommonJS packages are seen, so what works from the sources may not
 * work there. It looks only at what depends on that: each parser loads and reads, packages of single commands work, and compiled code that is kept changes nothing.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { parse } from 'yaml';
import { createCache } from '../workspace/cache';
import { ROOT } from './support/fixtures';
import { checkedPromptfoo } from './support/promptfoo';

const node = (args: readonly string[], cwd: string) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });

describe('the bundled command', () => {
  before(() => {
    if (process.env.AI_LINT_BUILT) return; // by scripts/test.mjs, a moment ago
    const built = node(['--import', 'tsx', 'scripts/build.ts', '--quiet'], ROOT);
    assert.equal(built.status, 0, built.stderr);
  });

  const scan = (folder: string, parser: string) => {
    const { stdout, stderr } = node([join(ROOT, 'dist/cli/main.cjs'), '--format', 'json', '--fail-on', 'never', '--parser', parser, '.'], join(ROOT, folder));
    assert.ok(stdout, stderr);
    const { findings, notices } = JSON.parse(stdout) as { findings: { ruleId: string; identity: string }[]; notices: unknown[] };
    assert.deepEqual(notices, []);
    return findings.map(({ ruleId, identity }) => `${ruleId} ${identity}`);
  };

  test('reads TypeScript with both parsers, with the same findings', () => {
    const bot = 'test-fixtures/projects/support-bot';
    const found = scan(bot, 'typescript');
    assert.ok(found.length >= 5, found.join());
    assert.deepEqual(scan(bot, 'oxc'), found);
  });

  test('reads Python', () => {
    assert.ok(scan('test-fixtures/rules/llm-output-to-shell/python-cross-file', 'auto').length > 0);
  });

  test('answers agents, over the protocol of their SDK', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const cwd = join(ROOT, 'test-fixtures/projects/support-bot');
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [join(ROOT, 'dist/cli/main.cjs'), 'mcp', '--workspace', '.'], cwd, stderr: 'ignore' }),
    );
    const { structuredContent } = await client.callTool({ name: 'scan', arguments: { preset: 'strict' } });
    await client.close();
    assert.ok((structuredContent as { findings: unknown[] }).findings.length >= 5);
  });

  test('writes attacks and the coverage page', () => {
    const bot = join(ROOT, 'test-fixtures/projects/support-bot');
    const { stdout, stderr } = node([join(ROOT, 'dist/cli/main.cjs'), 'redteam'], bot);
    assert.ok(checkedPromptfoo(parse(stdout)).targets.length > 0, stderr);
    assert.match(node([join(ROOT, 'dist/cli/main.cjs'), 'report', '--practice', '--format', 'markdown'], bot).stdout, /^## ai-lint: coverage/);
  });

  test('is known by its chunks, so that results are kept between runs', () => {
    assert.ok(createCache({ programDirectory: join(ROOT, 'dist/cli'), env: { AI_LINT_CACHE_DIR: join(tmpdir(), 'ai-lint-results') } }));
  });

  describe('keeps compiled code beside the program', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ai-lint-boot-'));
    const code = join(folder, 'dist/cli/code');
    after(() => rmSync(folder, { recursive: true, force: true }));
    const fresh = () => {
      rmSync(join(folder, 'dist'), { recursive: true, force: true });
      cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
      rmSync(code, { recursive: true, force: true });
      if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    };
    const run = (env: NodeJS.ProcessEnv = {}) => {
      const { NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE, ...rest } = process.env;
      const args = [join(folder, 'dist/cli/main.cjs'), '--format', 'json', '--fail-on', 'never', '--no-cache', 'bad.ts'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: join(ROOT, 'test-fixtures/rules/llm-output-to-shell'),
        env: { ...rest, ...env },
        encoding: 'utf8',
        timeout: 60_000,
      });
      assert.equal(status, 0, stderr);
      return (JSON.parse(stdout) as { findings: unknown[] }).findings;
    };
    const kept = () => readdirSync(code, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'));

    test('and finds the same with it', () => {
      fresh();
      const found = run();
      assert.ok(found.length > 0);
      assert.ok(kept().some((name) => /pack-analysis\.cjs\.bin$/.test(name)));
      assert.deepEqual(run(), found);
    });

    test('not where it cannot write, nor when Node is told not to', () => {
      fresh();
      run({ NODE_DISABLE_COMPILE_CACHE: '1' });
      assert.ok(!existsSync(code));
      writeFileSync(code, 'a file where the folder would be');
      run();
      assert.equal(readFileSync(code, 'utf8'), 'a file where the folder would be');
    });

    test('and does not take damaged code', () => {
      fresh();
      const found = run();
      const file = join(code, kept().find((name) => name.includes('pack-analysis')) as string);
      const good = readFileSync(file);
      const flipped = Buffer.from(good);
      flipped[5000] = (flipped[5000] as number) ^ 0x5a;
      for (const damaged of [flipped, good.subarray(0, good.length / 4), Buffer.alloc(good.length), Buffer.alloc(0)]) {
        writeFileSync(file, damaged);
        assert.deepEqual(run(), found);
      }
    });
  });
});
