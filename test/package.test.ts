/**
 * The .vsix: what is in it, that it needs nothing else, and that it stays small. The extension suite and the pictures show that it
 * runs; here is only what can be seen from outside.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Packed, pack, SIZE_LIMIT, withoutRelativeLinks } from '../scripts/package';
import { ROOT } from './support/fixtures';

describe('the packed extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ai-lint-vsix-'));
  const aside = join(folder, 'files');
  let packed: Packed;
  before(async () => {
    if (!process.env.AI_LINT_BUILT) {
      const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--quiet'], { cwd: ROOT, encoding: 'utf8' });
      assert.equal(built.status, 0, built.stderr);
    }
    packed = await pack(join(folder, 'ai-lint.vsix'), aside);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('it is small', () => {
    assert.ok(packed.bytes > 100_000 && packed.bytes <= SIZE_LIMIT, `${packed.bytes} bytes`);
  });

  test('it holds bundles, grammars, pages and pictures, and nothing else', () => {
    const kinds =
      /^(?:dist\/(?:client|server)\/[\w.-]+\.cjs(?:\.LEGAL\.txt)?|dist\/wasm\/[\w-]+\.wasm|dist\/THIRD-PARTY-NOTICES\.txt|docs\/(?:config\.schema\.json|rules\/[\w-]+\.md)|media\/.+\.(?:png|svg|md)|[A-Z]+(?:\.md)?|package\.json)$/;
    assert.deepEqual(
      packed.files.filter((file) => !kinds.test(file)),
      [],
    );
  });

  test('what its manifest names is inside', () => {
    const text = readFileSync(join(aside, 'package.json'), 'utf8');
    const manifest = JSON.parse(text);
    const named = [...text.matchAll(/"(?:\.\/)?((?:dist|docs|media)\/[^"]+)"/g)].map(([, file]) => file as string);
    assert.ok(named.length >= 8, named.join());
    assert.deepEqual(
      named.filter((file) => !packed.files.includes(file)),
      [],
    );
    for (const key of ['dependencies', 'devDependencies', 'optionalDependencies', 'scripts']) assert.equal(manifest[key], undefined, key);
  });

  test('the licences of what is bundled are with it', () => {
    const text = readFileSync(join(aside, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of [
      'typescript',
      '@typescript-eslint/typescript-estree',
      'vscode-languageclient',
      'vscode-languageserver',
      'web-tree-sitter',
      'tree-sitter-python',
    ])
      assert.match(text, new RegExp(`^${name} \\d.*\\n=+\\n[^=]{200}`, 'm'), name);
  });

  test('every rule has its page', () => {
    const ids = Object.keys(JSON.parse(readFileSync(join(aside, 'package.json'), 'utf8')).contributes.configuration.properties['ai-lint.rules'].properties);
    assert.deepEqual(
      ids.filter((id) => !existsSync(join(aside, 'docs/rules', `${id}.md`))),
      [],
    );
  });

  test('its README has no link that leads nowhere', () => {
    assert.doesNotMatch(readFileSync(join(aside, 'README.md'), 'utf8').replace(/^```[\s\S]*?^```/gm, ''), /\]\((?!https?:|#)/);
    assert.equal(
      withoutRelativeLinks('![a](b.png)\n\nSee [the **page**](docs/x.md), [all](https://example.org) and [below](#below).'),
      'See the **page**, [all](https://example.org) and [below](#below).',
    );
  });
});
