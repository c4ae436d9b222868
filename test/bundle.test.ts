/**
 * The bundled command, which is what ships: bundling changes how CommonJS packages are seen, so what works from the sources may not
 * work there. It looks only at what depends on that: each parser loads and reads.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { ROOT } from './support/fixtures';

const node = (args: readonly string[], cwd: string) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });

describe('the bundled command', () => {
  before(() => {
    if (process.env.AI_LINT_BUILT) return; // by scripts/test.mjs, a moment ago
    const built = node(['--import', 'tsx', 'scripts/build.ts', '--quiet'], ROOT);
    assert.equal(built.status, 0, built.stderr);
  });

  const scan = (folder: string, parser: string) => {
    const { stdout, stderr } = node([join(ROOT, 'dist/cli/main.mjs'), '--format', 'json', '--fail-on', 'never', '--parser', parser, '.'], join(ROOT, folder));
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
});
