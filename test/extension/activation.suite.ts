/**
 * The extension starts by itself when a document needs it, and its server comes back: after the command, after an end that nobody asked
 * for, and after it was turned off. The suites run in the extension host (scripts/extension-suite.mts); the folder that is
 * open is a copy of test-fixtures/extension.
 */
import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { ConfigurationTarget, commands, extensions, workspace } from 'vscode';
import { countResults } from './counts';
import { api, EXTENSION, findings, open, untilSo } from './editor';
import { serverProcesses } from './processes';

const isEmpty = (found: readonly unknown[]) => found.length === 0;
const isFull = (found: readonly unknown[]) => found.length > 0;

suite('the extension and its server', () => {
  countResults();
  suiteTeardown(() => workspace.getConfiguration('ai-lint').update('enable', undefined, ConfigurationTarget.Workspace));

  test('opening TypeScript starts it, and every command is there', async () => {
    await open('src/llm.ts');
    const extension = extensions.getExtension(EXTENSION);
    assert.ok(extension, `${EXTENSION} is not installed`);
    await untilSo(() => extension.isActive, 'the extension was not activated');
    const offered = new Set(await commands.getCommands(true));
    const declared = (extension.packageJSON.contributes.commands as { command: string }[]).map(({ command }) => command);
    assert.ok(declared.length > 5);
    assert.deepEqual(
      declared.filter((command) => !offered.has(command)),
      [],
    );
  });

  test('restarting the server brings the findings back', async () => {
    const document = await open('src/tool.ts');
    await findings(document, isFull);
    const gone = findings(document, isEmpty);
    await commands.executeCommand('ai-lint.restart');
    await gone;
    await findings(document, isFull);
    await commands.executeCommand('ai-lint.showOutput');
  });

  test('a server that is killed is started again', async () => {
    const document = await open('src/tool.ts');
    await findings(document, isFull);
    const [server, ...others] = await untilSo(async () => {
      const running = await serverProcesses();
      return running.length > 0 ? running : undefined;
    }, 'there is no process of the server');
    assert.ok(server);
    assert.deepEqual(others, [], 'there is one server');
    const gone = findings(document, isEmpty);
    process.kill(server, 'SIGKILL');
    await gone;
    await findings(document, isFull);
    assert.deepEqual(
      (await serverProcesses()).filter((pid) => pid === server),
      [],
    );
    await untilSo(() => api().status()?.state === 'idle', 'the state is not idle again');
  });

  test('it can be turned off and on', async () => {
    const document = await open('src/tool.ts');
    await findings(document, isFull);
    await workspace.getConfiguration('ai-lint').update('enable', false, ConfigurationTarget.Workspace);
    await findings(document, isEmpty);
    await untilSo(async () => (await serverProcesses()).length === 0, 'the server still runs');
    assert.match(api().statusBar().text, /off/);
    await workspace.getConfiguration('ai-lint').update('enable', undefined, ConfigurationTarget.Workspace);
    await findings(document, isFull);
  });
});
