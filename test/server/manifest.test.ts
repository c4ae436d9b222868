/** The extension's manifest beside what the client does: the same languages, the commands it registers, true declarations. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { LANGUAGES, NOTEBOOKS } from '../../client/documents';

const ROOT = path.resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

describe('extension manifest', () => {
  test('the extension is started for exactly the languages the server is told of', () => {
    const started = (manifest.activationEvents as string[]).flatMap((event) => /^onLanguage:(.+)$/.exec(event)?.[1] ?? []);
    assert.deepEqual(started.sort(), [...LANGUAGES].sort());
    const notebooks = (manifest.activationEvents as string[]).flatMap((event) => /^onNotebook:(.+)$/.exec(event)?.[1] ?? []);
    assert.deepEqual(notebooks, NOTEBOOKS);
    for (const always of ['*', 'onStartupFinished']) assert.ok(!manifest.activationEvents.includes(always), 'it is not started before something needs it');
  });

  test('every command offered is registered, and every one registered is offered', () => {
    const client = readFileSync(path.join(ROOT, 'client/main.ts'), 'utf8');
    const registered = [...client.matchAll(/\bregister\('([^']+)'/g)].map((match) => match[1]);
    const offered = (manifest.contributes.commands as { command: string }[]).map(({ command }) => command);
    assert.ok(offered.length > 0);
    assert.deepEqual(offered.sort(), registered.sort());
  });

  test('the oldest editor it claims to run in is the one its types are of', () => {
    const types = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/@types/vscode/package.json'), 'utf8'));
    assert.equal(manifest.engines.vscode, `^${types.version.split('.').slice(0, 2).join('.')}.0`);
  });

  test('what it declares of trust and disks is so', () => {
    const { supported, description } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.match(description, /hook/);
    const hook = (manifest.contributes.commands as { command: string; enablement?: string }[]).find(({ command }) => command === 'ai-lint.installHook');
    assert.match(hook?.enablement ?? '', /\bisWorkspaceTrusted\b/, 'the one command that leads to running something of the workspace');
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, false);
  });

  test('there are few settings, and each says what it does', () => {
    const settings = Object.entries(
      manifest.contributes.configuration.properties as Record<string, { description?: string; markdownDescription?: string; scope?: string }>,
    );
    assert.ok(settings.length <= 15, `${settings.length} settings`);
    for (const [name, { description, markdownDescription, scope }] of settings) {
      assert.ok((description ?? markdownDescription ?? '').length > 30, `${name} is not described`);
      assert.ok(scope, `${name} has no scope`);
    }
  });

  test('menus, welcome texts and the walkthrough speak of commands and files that exist', () => {
    const { commands, menus, viewsWelcome, walkthroughs, views } = manifest.contributes;
    const offered = new Set([
      ...commands.map(({ command }: { command: string }) => command),
      ...views['ai-lint'].map(({ id }: { id: string }) => `${id}.focus`),
    ]);
    const texts = JSON.stringify([menus, viewsWelcome, walkthroughs]);
    const spokenOf = [...texts.matchAll(/(?:command:|"command":"|onCommand:)(ai-lint\.[\w.]+)/g)].map(([, command]) => command);
    assert.ok(spokenOf.length > 10);
    assert.deepEqual(
      spokenOf.filter((command) => !offered.has(command)),
      [],
    );
    const files = [manifest.icon, ...[...texts.matchAll(/"markdown":"([^"]+)"/g)].map(([, file]) => file)];
    assert.ok(files.length > 4);
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(ROOT, file))),
      [],
    );
  });
});
