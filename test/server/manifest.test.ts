/** The extension's manifest beside what the client does: the same languages, the commands it registers, true declarations. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { LANGUAGES } from '../../client/documents';

const ROOT = path.resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

describe('extension manifest', () => {
  test('the extension is started for exactly the languages the server is told of', () => {
    const started = (manifest.activationEvents as string[]).flatMap((event) => /^onLanguage:(.+)$/.exec(event)?.[1] ?? []);
    assert.deepEqual(started.sort(), [...LANGUAGES].sort());
  });

  test('every command offered is registered, and every one registered is offered', () => {
    const client = readFileSync(path.join(ROOT, 'client/main.ts'), 'utf8');
    const registered = [...client.matchAll(/registerCommand\('([^']+)'/g)].map((match) => match[1]);
    const offered = (manifest.contributes.commands as { command: string }[]).map(({ command }) => command);
    assert.ok(offered.length > 0);
    assert.deepEqual(offered.sort(), registered.sort());
  });

  test('the oldest editor it claims to run in is the one its types are of', () => {
    const types = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/@types/vscode/package.json'), 'utf8'));
    assert.equal(manifest.engines.vscode, `^${types.version.split('.').slice(0, 2).join('.')}.0`);
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces, { supported: true });
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, false);
  });
});
