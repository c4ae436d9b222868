/** What decides which findings are shown, changed while the editor runs: the project's configuration, as saved and as typed, and the settings. */
import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { ConfigurationTarget, commands, DiagnosticSeverity, window, workspace } from 'vscode';
import { countResults } from './counts';
import { closeAll, findings, open, remove, ruleOf, setText, untilSo, uriOf, write } from './editor';

const CONFIG = 'ai-lint.config.json';
const RULE = 'llm-output-to-shell';
const isFull = (found: readonly unknown[]) => found.length > 0;
const isEmpty = (found: readonly unknown[]) => found.length === 0;

suite('configuration', () => {
  countResults();
  suiteTeardown(async () => {
    await closeAll();
    await remove(CONFIG).catch(() => {});
  });

  test('a configuration that appears, changes and goes is in force at once', async () => {
    const document = await open('src/tool.ts');
    const hasLevel = (level: DiagnosticSeverity) =>
      findings(document, (found) => found.some((finding) => ruleOf(finding) === RULE && finding.severity === level));
    await hasLevel(DiagnosticSeverity.Error);
    await write(CONFIG, JSON.stringify({ rules: { [RULE]: 'warning' } }));
    await hasLevel(DiagnosticSeverity.Warning);
    await write(CONFIG, JSON.stringify({ ignore: ['src/tool.ts'] }));
    await findings(document, isEmpty);
    await remove(CONFIG);
    await hasLevel(DiagnosticSeverity.Error);
  });

  test('one that is typed counts, and its mistakes are shown in it', async () => {
    const document = await open('src/tool.ts');
    await write(CONFIG, '{}\n');
    const config = await open(CONFIG);
    await setText(config, JSON.stringify({ rules: { [RULE]: 'off' } }));
    await findings(document, isEmpty);
    await setText(config, '{ "rules": { "llm-output-to-shel": "off" } }');
    const [mistake] = await findings(config, isFull);
    assert.match(mistake?.message ?? '', /llm-output-to-shell/, 'the nearest name is told');
    await setText(config, '{}\n');
    await findings(config, isEmpty);
    await findings(document, isFull);
    await commands.executeCommand('workbench.action.files.revert');
    await remove(CONFIG);
  });

  test('the settings of the editor count where the project says nothing', async () => {
    const document = await open('src/tool.ts');
    await findings(document, isFull);
    const set = (value: object | undefined) => workspace.getConfiguration('ai-lint', document.uri).update('rules', value, ConfigurationTarget.WorkspaceFolder);
    await set({ [RULE]: 'off' });
    await findings(document, isEmpty);
    await set(undefined);
    await findings(document, isFull);
  });

  test('the lens above model calls can be turned off', async () => {
    const document = await open('src/llm.ts');
    const lenses = async () => ((await commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', document.uri)) ?? []).length;
    await untilSo(async () => (await lenses()) > 0, 'there is no lens');
    const set = (value: boolean | undefined) =>
      workspace.getConfiguration('ai-lint', document.uri).update('codeLens', value, ConfigurationTarget.WorkspaceFolder);
    await set(false);
    await untilSo(async () => (await lenses()) === 0, 'the lens is still there');
    await set(undefined);
    await untilSo(async () => (await lenses()) > 0, 'the lens does not come back');
  });

  test('the command writes one that changes nothing, and never a second time', async () => {
    const document = await open('src/tool.ts');
    await findings(document, isFull);
    await commands.executeCommand('ai-lint.createConfig');
    assert.equal(window.activeTextEditor?.document.uri.toString(), uriOf(CONFIG).toString());
    await untilSo(() => /"preset": "recommended"/.test(window.activeTextEditor?.document.getText() ?? ''), 'it is not shown');
    assert.deepEqual(await findings(uriOf(CONFIG), isEmpty), []);
    await findings(document, isFull);
    await write(CONFIG, '{ "preset": "strict" }\n');
    await commands.executeCommand('ai-lint.createConfig');
    assert.equal(Buffer.from(await workspace.fs.readFile(uriOf(CONFIG))).toString(), '{ "preset": "strict" }\n');
  });

  test('the command for the hook writes it where git looks, and never over another', async () => {
    const hook = uriOf('.git/hooks/pre-commit');
    const text = async () => Buffer.from(await workspace.fs.readFile(hook)).toString();
    await workspace.fs.createDirectory(uriOf('.git'));
    try {
      void commands.executeCommand('ai-lint.installHook'); // ends when its message is answered
      await untilSo(async () => (await text().catch(() => '')).includes('ai-lint'), 'there is no hook');
      await workspace.fs.writeFile(hook, Buffer.from('#!/bin/sh\nmake check\n'));
      void commands.executeCommand('ai-lint.installHook');
      await new Promise((done) => setTimeout(done, 500));
      assert.equal(await text(), '#!/bin/sh\nmake check\n');
    } finally {
      await workspace.fs.delete(uriOf('.git'), { recursive: true, useTrash: false });
    }
  });
});
