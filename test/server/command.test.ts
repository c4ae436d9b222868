/** `ai-lint lsp`: what it says to arguments it does not know, and that the server in the command's bundle answers as the sources do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { spawnCommand } from '../cli/support';
import { ROOT } from '../support/fixtures';
import { makeTree } from '../workspace/tree';
import { startClient } from './client';

const PYTHON =
  'import subprocess\nfrom openai import OpenAI\nreply = OpenAI().responses.create(model="gpt-5", input="hi")\nsubprocess.run(reply.output_text, shell=True)\n';
const SCRIPT = "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\neval(reply.output_text);\n";

describe('ai-lint lsp', () => {
  test('help, and arguments it does not know', () => {
    const help = spawnCommand(ROOT, ['lsp', '--help']);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /^Usage: ai-lint lsp --stdio\n/);
    const wrong = spawnCommand(ROOT, ['lsp', '--stdoi']);
    assert.deepEqual([wrong.code, wrong.stdout, wrong.stderr], [2, '', 'ai-lint lsp has no argument --stdoi; did you mean `--stdio`?\n']);
    const none = spawnCommand(ROOT, ['lsp']);
    assert.deepEqual([none.code, none.stderr], [2, 'ai-lint lsp needs --stdio, which editors give\n']);
  });

  describe('bundled', () => {
    before(() => {
      if (process.env.AI_LINT_BUILT) return; // by scripts/test.mjs, a moment ago
      const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--quiet'], { cwd: ROOT, encoding: 'utf8' });
      assert.equal(built.status, 0, built.stderr);
    });

    for (const command of [
      ['dist/cli/main.cjs', 'lsp', '--stdio'],
      ['dist/server/main.cjs', '--stdio'],
    ])
      test(command.join(' '), async () => {
        const [program = '', ...args] = command;
        const client = await startClient(makeTree({ 'package.json': '{}' }), { command: [path.join(ROOT, program), ...args] });
        const isFull = (found: Diagnostic[]) => found.length > 0;
        const [python] = await client.diagnostics(client.open('a.py', PYTHON, 'python'), isFull);
        const [script] = await client.diagnostics(client.open('a.ts', SCRIPT), isFull);
        assert.deepEqual([python?.code, script?.code], ['llm-output-to-shell', 'llm-output-to-code']);
        assert.match(script?.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/llm-output-to-code\.md$/);
        assert.equal(await client.stop(), 0);
      });
  });
});
