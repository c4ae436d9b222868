/**
 * Notebooks that are open in an editor, told of cell by cell: what is shown in the cells is what the command prints for the saved file, for
 * every notebook among the fixtures; edits, fixes, comments and hovers are those of cells.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  type Diagnostic,
  DidChangeNotebookDocumentNotification,
  DidCloseNotebookDocumentNotification,
  DidOpenNotebookDocumentNotification,
  DidSaveNotebookDocumentNotification,
  type Hover,
  HoverRequest,
  NotebookCellKind,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { createEngine, decodeBytes, type Finding, type Location } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { FINDINGS, SCAN_WORKSPACE, type WorkspaceFinding } from '../../server/protocol';
import { command } from '../cli/support';
import { loadProjects, ROOT } from '../support/fixtures';
import { makeTree } from '../workspace/tree';
import { startClient, type TestClient } from './client';

const engine = createEngine({ rules, models });
const PROGRAM = { createEngine: () => engine, decodeBytes, models, rules };
const LEVELS = { error: 1, warning: 2, info: 3 };
const CODE = 'from openai import OpenAI\nreply = OpenAI().chat.completions.create(model="m", messages=[]).choices[0].message.content\n';

interface Cell {
  cell_type: string;
  source: string | string[];
}
interface Notebook {
  cells: Cell[];
  metadata: { kernelspec?: { language?: string } };
}

const sourceOf = ({ source }: Cell) => (Array.isArray(source) ? source.join('') : source);
const notebook = (...sources: string[]): Notebook => ({
  cells: sources.map((source) => ({ cell_type: source.startsWith('#!') ? 'markdown' : 'code', source, metadata: {}, outputs: [] })),
  metadata: { kernelspec: { language: 'python' } },
});
const textOf = (given: Notebook) => JSON.stringify({ ...given, nbformat: 4, nbformat_minor: 5 }, null, 1);
const cellUri = (file: string, index: number) => `vscode-notebook-cell:${pathToFileURL(file).pathname}#W${index}`;

/** As VS Code tells of a notebook that it has opened. */
function open(client: TestClient, file: string, { cells, metadata }: Notebook): string {
  const uri = pathToFileURL(file).href;
  const language = metadata.kernelspec?.language ?? 'python';
  void client.connection.sendNotification(DidOpenNotebookDocumentNotification.type, {
    notebookDocument: {
      uri,
      notebookType: 'jupyter-notebook',
      version: 1,
      metadata: { metadata, nbformat: 4 },
      cells: cells.map((cell, index) => ({
        kind: cell.cell_type === 'code' ? NotebookCellKind.Code : NotebookCellKind.Markup,
        document: cellUri(file, index),
      })),
    },
    cellTextDocuments: cells.map((cell, index) => ({
      uri: cellUri(file, index),
      languageId: cell.cell_type === 'code' ? language : 'markdown',
      version: 1,
      text: sourceOf(cell),
    })),
  });
  return uri;
}

const flat = ({ start, end }: Range) => [start.line, start.character, end.line, end.character];

describe('what is shown in the cells is what the command prints', () => {
  const folders = readdirSync(path.join(ROOT, 'test-fixtures/rules')).map((id) => `test-fixtures/rules/${id}`);
  const projects = folders.flatMap((folder) =>
    loadProjects(folder, models)
      .filter(({ files }) => files.some((file) => file.path.endsWith('.ipynb')))
      .map((project) => ({
        name: `${folder}/${project.name}`,
        files: project.files,
        folder: makeTree(Object.fromEntries(project.files.map(({ path: name, text }) => [name, text]))),
      })),
  );
  let client: TestClient;
  before(async () => {
    client = await startClient(projects[0]?.folder ?? '', { folders: projects.map(({ folder }) => folder) });
    for (const { folder, files } of projects)
      for (const file of files) if (file.path.endsWith('.ipynb')) open(client, path.join(folder, file.path), JSON.parse(file.text));
    await client.connection.sendRequest(SCAN_WORKSPACE);
  });
  after(() => client.stop());

  test('there are some', () => assert.ok(projects.length >= 5));
  for (const { name, folder } of projects)
    test(name, async () => {
      const { stdout } = await command(folder, ['.', '--format', 'json'], {}, PROGRAM);
      const { findings } = JSON.parse(stdout) as { findings: Finding[] };
      const place = ({ path: file, cell, ...location }: Location) => {
        const { line, column, endLine, endColumn } = cell ?? location;
        // what lies in no cell is shown at the beginning of the notebook
        const isOutput = file.endsWith('.ipynb') && !cell;
        const uri = cell ? cellUri(path.join(folder, file), cell.number - 1) : pathToFileURL(path.join(folder, file)).href;
        return [uri, ...(isOutput ? [0, 0, 0, 0] : [line - 1, column - 1, endLine - 1, endColumn - 1])].join(' ');
      };
      const expected = findings.map(({ ruleId, severity, message, location, origins }) => ({
        place: place(location),
        text: `${ruleId} ${LEVELS[severity]} ${message}`,
        steps: origins[0]?.trace.slice(0, -1).map((step) => place(step.location)) ?? [],
      }));
      const last = new Map(
        client.published.filter(({ uri }) => uri.includes(pathToFileURL(folder).pathname)).map(({ uri, diagnostics }) => [uri, diagnostics]),
      );
      const shown = [...last].flatMap(([uri, diagnostics]) =>
        diagnostics.map(({ range, code, severity, message, relatedInformation }) => ({
          place: [uri, ...flat(range)].join(' '),
          text: `${code} ${severity} ${message}`,
          steps: (relatedInformation ?? []).map(({ location }) => [location.uri, ...flat(location.range)].join(' ')),
        })),
      );
      const byPlace = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1);
      assert.ok(expected.length > 0, stdout);
      assert.deepEqual(shown.sort(byPlace), expected.sort(byPlace));
    });
});

describe('an open notebook', () => {
  let client: TestClient;
  let folder: string;
  let file: string;
  const given = notebook(CODE, '#! Title', 'x = "\\n"\nif x:\n    eval(reply)  # 1\n');
  const none = (diagnostics: readonly Diagnostic[]) => diagnostics.length === 0;
  const one = (diagnostics: readonly Diagnostic[]) => diagnostics.length === 1;

  before(async () => {
    folder = makeTree({ 'work/a.ipynb': textOf(given) });
    file = path.join(folder, 'work/a.ipynb');
    client = await startClient(folder, { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
  });
  after(() => client.stop());

  const change = (index: number, version: number, range: Range, text: string) =>
    void client.connection.sendNotification(DidChangeNotebookDocumentNotification.type, {
      notebookDocument: { uri: pathToFileURL(file).href, version },
      change: { cells: { textContent: [{ document: { uri: cellUri(file, index), version }, changes: [{ range, text }] }] } },
    });
  const actions = async (index: number, range: Range): Promise<CodeAction[]> =>
    ((await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: cellUri(file, index) }, range, context: { diagnostics: [] } })) ??
      []) as CodeAction[];
  const at = (line: number, from: number, to: number): Range => ({ start: { line, character: from }, end: { line, character: to } });

  test('before it is opened its findings are those of the file', async () => {
    const [finding] = await client.diagnostics(pathToFileURL(file).href, one);
    assert.ok(finding && finding.range.start.line > 10);
  });

  test('then they are those of the cells', async () => {
    open(client, file, given);
    const [finding] = await client.diagnostics(cellUri(file, 2), one);
    assert.deepEqual(finding && flat(finding.range), [2, 9, 2, 14]);
    assert.equal(finding?.relatedInformation?.[0]?.location.uri, cellUri(file, 0));
    assert.match(String(finding?.message), /cell 1 line 2/);
    await client.diagnostics(pathToFileURL(file).href, none);
    const [listed] = (await client.connection.sendRequest(FINDINGS)) as WorkspaceFinding[];
    assert.deepEqual(listed?.cell, { notebook: pathToFileURL(file).href, number: 3 });
  });

  test('hover and lens', async () => {
    const hover = (index: number, line: number, character: number) =>
      client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: cellUri(file, index) }, position: { line, character } }) as Promise<Hover | null>;
    assert.match(JSON.stringify(await hover(2, 2, 10)), /Path:.*a\.ipynb cell 1/s);
    assert.equal(await hover(0, 2, 10), null);
    const lenses = async (index: number) => client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: cellUri(file, index) } });
    assert.equal((await lenses(0))?.length, 1);
    assert.deepEqual(await lenses(2), []);
  });

  test('a fix edits the cells, and so does a comment', async () => {
    const offered = await actions(2, at(2, 9, 14));
    const editsOf = (title: RegExp) => {
      const changes = offered.find((action) => title.test(action.title))?.edit?.documentChanges as TextDocumentEdit[] | undefined;
      return changes?.map(({ textDocument, edits }) => [
        textDocument.uri,
        textDocument.version,
        ...(edits as TextEdit[]).map((edit) => [...flat(edit.range), edit.newText]),
      ]);
    };
    assert.deepEqual(editsOf(/literal_eval/i)?.sort(), [
      [cellUri(file, 0), 1, [0, 0, 0, 0, 'from ast import literal_eval\n\n']],
      [cellUri(file, 2), 1, [2, 4, 2, 8, 'literal_eval']],
    ]);
    assert.deepEqual(editsOf(/quiet/), [[cellUri(file, 2), 1, [2, 0, 2, 0, '    # ai-lint-disable-next-line llm-output-to-code -- why this is safe\n']]]);
    assert.deepEqual(await actions(0, at(2, 0, 5)), []);
  });

  test('what is typed in one cell is seen in another, and cells come and go', async () => {
    change(0, 2, at(1, 0, 5), 'other');
    await client.diagnostics(cellUri(file, 2), none);
    change(0, 3, at(1, 0, 5), 'reply');
    await client.diagnostics(cellUri(file, 2), one);
    const uri = pathToFileURL(file).href;
    const structure = (start: number, deleteCount: number, index?: number) =>
      void client.connection.sendNotification(DidChangeNotebookDocumentNotification.type, {
        notebookDocument: { uri, version: 4 },
        change: {
          cells: {
            structure: {
              array: { start, deleteCount, ...(index !== undefined && { cells: [{ kind: NotebookCellKind.Code, document: cellUri(file, index) }] }) },
              ...(index === undefined
                ? { didClose: [{ uri: cellUri(file, 2) }] }
                : { didOpen: [{ uri: cellUri(file, index), languageId: 'python', version: 1, text: 'y = 1\n!{reply}' }] }),
            },
          },
        },
      });
    structure(1, 1, 7);
    const [finding] = await client.diagnostics(cellUri(file, 7), one);
    assert.deepEqual([finding?.code, ...flat(finding?.range as Range)], ['llm-output-to-shell', 1, 1, 1, 8]);
    structure(2, 1);
    await client.diagnostics(cellUri(file, 2), none);
  });

  test('when it is closed its findings are those of the file again', async () => {
    const uri = pathToFileURL(file).href;
    void client.connection.sendNotification(DidSaveNotebookDocumentNotification.type, { notebookDocument: { uri } });
    void client.connection.sendNotification(DidCloseNotebookDocumentNotification.type, {
      notebookDocument: { uri },
      cellTextDocuments: [0, 7].map((index) => ({ uri: cellUri(file, index) })),
    });
    await client.diagnostics(cellUri(file, 7), none);
    const [finding] = await client.diagnostics(uri, one);
    assert.equal(finding?.code, 'llm-output-to-code');
  });
});
