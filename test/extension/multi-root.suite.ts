/** Several folders in one window: each has its own configuration, and folders come and go. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, suiteTeardown, test } from 'mocha';
import { DiagnosticSeverity, Uri, workspace } from 'vscode';
import { countResults } from './counts';
import { api, findings, open, ruleOf, untilSo, uriOf, write } from './editor';

const RULE = 'llm-output-to-shell';
const isFull = (found: readonly unknown[]) => found.length > 0;
const isEmpty = (found: readonly unknown[]) => found.length === 0;

suite('several folders', () => {
  countResults();
  suiteTeardown(() => workspace.updateWorkspaceFolders(2, Math.max(0, (workspace.workspaceFolders?.length ?? 2) - 2)));

  test('each folder has the findings of its own configuration', async () => {
    assert.deepEqual(
      workspace.workspaceFolders?.map(({ name }) => name),
      ['one', 'two'],
    );
    const first = await open('src/tool.ts', 'one');
    await findings(first, isFull);
    await write('ai-lint.config.json', JSON.stringify({ rules: { [RULE]: 'warning' } }), 'two');
    const [warning] = await findings(await open('src/tool.ts', 'two'), (found) => found.some(({ severity }) => severity === DiagnosticSeverity.Warning));
    assert.equal(warning && ruleOf(warning), RULE);
    const [error] = await findings(first, isFull);
    assert.equal(error?.severity, DiagnosticSeverity.Error);
  });

  test('a path stays in its folder', async () => {
    const [finding] = await findings(await open('src/calculate.ts', 'two'), isFull);
    const folders = new Set((finding?.relatedInformation ?? []).map(({ location }) => workspace.getWorkspaceFolder(location.uri)?.name));
    assert.deepEqual([...folders], ['two']);
    await untilSo(
      () =>
        api()
          .findings()
          .some(({ uri }) => uri === uriOf('src/calculate.ts', 'one').toString()),
      'the other folder has its own',
    );
  });

  test('a folder that is added is checked, and one that is removed no longer', async () => {
    const three = path.join(path.dirname(workspace.workspaceFile?.fsPath ?? ''), 'three');
    const file = Uri.file(path.join(three, 'src/report.py'));
    assert.ok(workspace.updateWorkspaceFolders(2, 0, { uri: Uri.file(three) }));
    const [finding] = await findings(file, isFull);
    assert.equal(finding && ruleOf(finding), RULE);
    assert.ok(workspace.updateWorkspaceFolders(2, 1));
    await findings(file, isEmpty);
    await untilSo(
      () =>
        !api()
          .findings()
          .some(({ uri }) => uri === file.toString()),
      'the view still has it',
    );
  });
});
