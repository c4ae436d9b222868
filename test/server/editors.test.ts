/**
 * The server in two editors that are not VS Code, as `ai-lint lsp --stdio`: each opens a file, shows a diagnostic, and applies one fix,
 * which is then in the file. The scripts that drive them are in editors/; scripts/editors.mts installs what is missing.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../support/fixtures';
import { makeTree } from '../workspace/tree';

const TOOL = `import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

export const list = tool({
  description: 'Lists a folder',
  inputSchema: z.object({ folder: z.string() }),
  execute: async ({ folder }) => execSync(\`ls \${folder}\`).toString(),
});
`;
const LOADER = pathToFileURL(path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
const SERVER = [process.execPath, '--import', LOADER, path.join(ROOT, 'cli/main.ts'), 'lsp', '--stdio'];
const script = (name: string) => path.join(__dirname, 'editors', name);

const EDITORS = {
  neovim: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '--cmd', 'set noloadplugins', '-c', `luafile ${script('nvim.lua')}`],
  emacs: ['--batch', '-l', script('emacs.el')],
} as const;

describe('other editors', () => {
  for (const name of ['neovim', 'emacs'] as const)
    test(name, async () => {
      const { editorProgram } = await import('../../scripts/editors.mjs');
      const folder = makeTree({ 'package.json': '{ "name": "x" }\n', 'tool.ts': TOOL });
      const file = path.join(folder, 'tool.ts');
      const { status, stdout, stderr } = spawnSync(editorProgram(name), EDITORS[name], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, AI_LINT_SERVER: SERVER.join('\n'), AI_LINT_FILE: file },
        timeout: 180_000,
      });
      assert.equal(status, 0, `${stdout}\n${stderr}`);
      const saved = readFileSync(file, 'utf8');
      assert.match(saved, /execFileSync\('ls', \[/);
      assert.doesNotMatch(saved, /execSync\(/);
    });
});
