/**
 * Notebooks in a running editor, opened by its own serializer: findings are shown in cells, a fix edits a cell and the saved file stays a
 * notebook, what is typed in one cell is seen in another, and a module beside the notebook is followed.
 */
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  languages,
  type NotebookDocument,
  NotebookEdit,
  NotebookRange,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { countResults } from './counts';
import { api, closeAll, findings, replace, ruleOf, setText, untilSo, uriOf } from './editor';

const FILE = 'notebooks/agent.ipynb';
const isEmpty = (found: readonly unknown[]) => found.length === 0;
const isFull = (found: readonly unknown[]) => found.length > 0;

async function openNotebook(): Promise<NotebookDocument> {
  const notebook = await workspace.openNotebookDocument(uriOf(FILE));
  await window.showNotebookDocument(notebook);
  return notebook;
}

interface Saved {
  nbformat: number;
  cells: { source: string[] }[];
}
const saved = async (): Promise<Saved> => JSON.parse(Buffer.from(await workspace.fs.readFile(uriOf(FILE))).toString()) as Saved;

suite('notebooks', () => {
  countResults();
  let before: Uint8Array;
  suiteSetup(async () => {
    before = await workspace.fs.readFile(uriOf(FILE));
  });
  suiteTeardown(async () => {
    await closeAll();
    await workspace.fs.writeFile(uriOf(FILE), before);
  });

  test('findings are shown in the cells, with the cell that the value comes from', async () => {
    const notebook = await openNotebook();
    assert.equal(notebook.notebookType, 'jupyter-notebook');
    const [, client, sink, shell] = notebook.getCells().map(({ document }) => document);
    assert.ok(client && sink && shell);
    const [finding, ...others] = await findings(sink, isFull);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(ruleOf(finding), 'llm-output-to-code');
    assert.equal(sink.getText(finding.range), 'reply.output_text');
    assert.match(finding.message, /cell 3 line 1/);
    assert.ok(finding.relatedInformation?.length);
    const [command] = await findings(shell, isFull);
    assert.equal(command && ruleOf(command), 'llm-output-to-shell');
    assert.equal(shell.getText(command?.range), 'ls {reply.output_text}');
    assert.deepEqual(await findings(uriOf(FILE), isEmpty), []);
    assert.deepEqual(
      api()
        .findings()
        .flatMap(({ cell }) => cell?.number ?? []),
      [3, 4],
    );
  });

  test('a fix edits the cells, and the saved file is a notebook without the finding', async () => {
    const notebook = await openNotebook();
    const sink = notebook.cellAt(2).document;
    const [finding] = await findings(sink, isFull);
    assert.ok(finding);
    const offered = async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        sink.uri,
        finding.range,
        CodeActionKind.QuickFix.value,
        20,
      );
      return actions?.find(({ title, edit }) => edit && /literal_eval/.test(title));
    };
    const action = await untilSo(offered, 'no fix is offered in the cell');
    assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
    assert.match(sink.getText(), /literal_eval\(reply\.output_text\)/);
    assert.match(notebook.cellAt(1).document.getText(), /from ast import literal_eval/);
    await findings(sink, isEmpty);
    assert.ok(await notebook.save());
    const { cells, nbformat } = await saved();
    assert.equal(nbformat, 4);
    assert.ok(cells[2]?.source.includes('literal_eval(reply.output_text)'), JSON.stringify(cells[2]));
  });

  test('a comment keeps a finding of a cell quiet', async () => {
    const shell = (await openNotebook()).cellAt(3).document;
    const [finding] = await findings(shell, isFull);
    assert.ok(finding);
    const offered = async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        shell.uri,
        finding.range,
        CodeActionKind.QuickFix.value,
        20,
      );
      return actions?.find(({ title, edit }) => edit && / quiet /.test(title));
    };
    const action = await untilSo(offered, 'no comment is offered in the cell');
    const text = shell.getText();
    assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
    assert.match(shell.getText(), /^# ai-lint-disable-next-line llm-output-to-shell -- /m);
    await findings(shell, isEmpty);
    await setText(shell, text);
    await findings(shell, isFull);
  });

  test('what is typed in one cell is seen in another, and a cell that is taken out has no findings', async () => {
    const notebook = await openNotebook();
    const [, client, , shell] = notebook.getCells().map(({ document }) => document);
    assert.ok(client && shell);
    await replace(client, 'reply = ', 'other = ');
    await findings(shell, isEmpty);
    await replace(client, 'other = ', 'reply = ');
    await findings(shell, isFull);
    const edit = new WorkspaceEdit();
    edit.set(notebook.uri, [NotebookEdit.deleteCells(new NotebookRange(3, 4))]);
    assert.ok(await workspace.applyEdit(edit));
    await untilSo(() => languages.getDiagnostics(shell.uri).every(({ source }) => source !== 'ai-lint'), 'findings are left of a cell that is gone');
    await commands.executeCommand('undo');
    await notebook.save();
  });

  test('a module beside it is followed from the notebook', async () => {
    const tools = uriOf('notebooks/tools.py');
    const [finding] = await findings(tools, isFull);
    assert.equal(finding && ruleOf(finding), 'llm-output-to-shell');
    const from = finding?.relatedInformation?.[0]?.location.uri ?? Uri.file('/');
    assert.match(from.path, /agent\.ipynb$/);
  });
});
