/**
 * The whole workspace through the protocol: findings in files nobody has opened, those that follow an edit in another file, several
 * roots, files that come, go and move, pull diagnostics, cancelled requests, and documents that were never saved.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type Diagnostic,
  DidChangeWorkspaceFoldersNotification,
  DidRenameFilesNotification,
  DocumentDiagnosticRequest,
  type FullDocumentDiagnosticReport,
  HoverRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { FINDINGS, SCAN_WORKSPACE, type WorkspaceFinding } from '../../server/protocol';
import { makeTree } from '../workspace/tree';
import { type ClientOptions, startClient, type TestClient } from './client';

const MANIFEST = '{ "name": "x" }\n';
/** A model's text, or not. */
const llm = (isModel: boolean) => `import OpenAI from 'openai';
const client = new OpenAI();
export async function ask(question: string) {
  const reply = await client.responses.create({ model: 'gpt-5', input: question });
  return ${isModel ? 'reply.output_text' : "'nothing'"};
}
`;
const RUN = "import { ask } from './llm';\nexport async function run() {\n  eval(await ask('What next?'));\n}\n";
/** A helper whose parameter is evaluated; what it is called with stands elsewhere. */
const SINK = 'export function evaluate(text: string) {\n  return eval(text);\n}\n';
const caller = (argument: string) =>
  `import OpenAI from 'openai';\nimport { evaluate } from './sink';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\nevaluate(${argument});\n`;
const FAULT = "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\neval(reply.output_text);\n";

const isFull = (diagnostics: Diagnostic[]) => diagnostics.length > 0;
const isEmpty = (diagnostics: Diagnostic[]) => diagnostics.length === 0;
const everything = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

let client: TestClient;
let folder: string;

async function start(files: Record<string, string>, options: ClientOptions = {}) {
  folder = makeTree({ 'package.json': MANIFEST, ...files });
  client = await startClient(folder, options);
}
const uriOf = (file: string) => pathToFileURL(path.join(folder, file)).href;
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
};
const open = (file: string) => client.open(file, fs.readFileSync(path.join(folder, file), 'utf8'));
const replaceAll = (uri: string, text: string) => client.change(uri, { range: everything, text });
const allFindings = () => client.connection.sendRequest<WorkspaceFinding[]>(FINDINGS);

describe('findings in other files', () => {
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('a file that nobody opened is checked, and its findings follow the edit of one it imports', async () => {
    await start({ 'llm.ts': llm(true), 'run.ts': RUN });
    const [found] = await client.diagnostics(uriOf('run.ts'), isFull);
    assert.ok(found?.relatedInformation?.some(({ location }) => location.uri === uriOf('llm.ts')));
    const edited = open('llm.ts');
    replaceAll(edited, llm(false));
    await client.diagnostics(uriOf('run.ts'), isEmpty);
    replaceAll(edited, llm(true));
    await client.diagnostics(uriOf('run.ts'), isFull);
    replaceAll(edited, `// moved\n\n${llm(true)}`);
    await client.diagnostics(uriOf('run.ts'), ([first]) => first?.relatedInformation?.[0]?.location.range.start.line === 6);
    client.close(edited);
    await client.diagnostics(uriOf('run.ts'), ([first]) => first?.relatedInformation?.[0]?.location.range.start.line === 4);
  });

  test('a finding whose source is in a file that imports this one stays while one types', async () => {
    await start({ 'sink.ts': SINK, 'caller.ts': caller('reply.output_text') });
    const sink = open('sink.ts');
    const [found] = await client.diagnostics(sink, isFull);
    assert.equal(found?.range.start.line, 1);
    const count = client.published.length;
    for (let line = 0; line < 5; line++) {
      client.change(sink, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' });
      await client.diagnostics(sink, ([first]) => first?.range.start.line === 2 + line);
    }
    assert.deepEqual(
      client.published.slice(count).filter(({ uri, diagnostics }) => uri === sink && diagnostics.length !== 1),
      [],
      'it never goes',
    );
    write('caller.ts', caller("'1 + 1'"));
    client.filesChanged('caller.ts');
    await client.diagnostics(sink, isEmpty);
    const edited = open('caller.ts');
    replaceAll(edited, caller('reply.output_text'));
    await client.diagnostics(sink, isFull);
  });

  test('files that come, go and move', async () => {
    await start({ 'run.ts': RUN });
    await client.told('ai-lint/status', (status) => (status as { state: string }).state === 'idle');
    assert.deepEqual(await allFindings(), []);
    write('llm.ts', llm(true));
    client.filesMade('llm.ts');
    await client.diagnostics(uriOf('run.ts'), isFull);
    fs.rmSync(path.join(folder, 'llm.ts'));
    client.filesGone('llm.ts');
    await client.diagnostics(uriOf('run.ts'), isEmpty);

    write('old/fault.ts', FAULT);
    client.filesMade('old/fault.ts');
    await client.diagnostics(uriOf('old/fault.ts'), isFull);
    fs.renameSync(path.join(folder, 'old'), path.join(folder, 'new'));
    void client.connection.sendNotification(DidRenameFilesNotification.type, { files: [{ oldUri: uriOf('old'), newUri: uriOf('new') }] });
    await client.diagnostics(uriOf('old/fault.ts'), isEmpty);
    await client.diagnostics(uriOf('new/fault.ts'), isFull);
    fs.rmSync(path.join(folder, 'new'), { recursive: true });
    client.filesGone('new');
    await client.diagnostics(uriOf('new/fault.ts'), isEmpty);
  });

  test('ignore files, tsconfig and manifests are followed', async () => {
    await start({ 'src/llm.ts': llm(true), 'src/run.ts': RUN.replace('./llm', 'app/llm') });
    await client.connection.sendRequest(SCAN_WORKSPACE);
    assert.deepEqual(await allFindings(), []);
    write('tsconfig.json', '{ "compilerOptions": { "baseUrl": ".", "paths": { "app/*": ["src/*"] } } }');
    client.filesMade('tsconfig.json');
    await client.diagnostics(uriOf('src/run.ts'), isFull);
    write('.ai-lintignore', 'src/run.ts\n');
    client.filesMade('.ai-lintignore');
    await client.diagnostics(uriOf('src/run.ts'), isEmpty);
    write('.ai-lintignore', '\n');
    client.filesChanged('.ai-lintignore');
    await client.diagnostics(uriOf('src/run.ts'), isFull);
    write('ai-lint.config.json', '{ "ignore": ["src/run.ts"] }');
    client.filesMade('ai-lint.config.json');
    await client.diagnostics(uriOf('src/run.ts'), isEmpty);
  });

  test('a configuration further down decides for what is below it', async () => {
    await start({
      'a.ts': FAULT,
      'sub/ai-lint.config.json': '{ "rules": { "llm-output-to-code": "warning" }, "ignore": ["out"] }',
      'sub/a.ts': FAULT,
      'sub/out/a.ts': FAULT,
    });
    await client.connection.sendRequest(SCAN_WORKSPACE);
    assert.deepEqual(
      (await allFindings()).map(({ uri, severity }) => [uri, severity]),
      [
        [uriOf('a.ts'), 'error'],
        [uriOf('sub/a.ts'), 'warning'],
      ],
    );
  });

  test('without the setting only what is open is checked', async () => {
    await start({ 'a.ts': FAULT, 'b.ts': FAULT }, { settings: { checkWorkspace: false } });
    const uri = open('a.ts');
    await client.diagnostics(uri, isFull);
    await client.connection.sendRequest(SCAN_WORKSPACE);
    assert.deepEqual(
      (await allFindings()).map((finding) => finding.uri),
      [uri],
    );
  });

  test('the first pass shows progress, where the client can', async () => {
    await start({ 'a.ts': FAULT }, { capabilities: { window: { workDoneProgress: true } } });
    await client.told('$/progress', (value) => (value as { kind: string }).kind === 'end');
    const kinds = client.notified.flatMap(({ method, params }) => (method === '$/progress' ? [(params as { kind: string }).kind] : []));
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    await client.diagnostics(uriOf('a.ts'), isFull);
  });

  test('a file of 2,000 lines', async () => {
    const functions = Array.from({ length: 660 }, (_, index) => `export function f${index}(a: number) {\n  return a + ${index};\n}\n`).join('');
    await start({ 'long.ts': `${functions}${FAULT}` });
    const uri = open('long.ts');
    const [found] = await client.diagnostics(uri, isFull);
    assert.equal(found?.range.start.line, 1982);
    client.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' });
    await client.diagnostics(uri, ([first]) => first?.range.start.line === 1983);
  });
});

describe('several roots', () => {
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('each with its own configuration; one that is taken away takes its findings with it', async () => {
    const second = makeTree({ 'package.json': MANIFEST, 'a.ts': FAULT, 'ai-lint.config.json': '{ "rules": { "llm-output-to-code": "info" } }' });
    await start({ 'a.ts': FAULT });
    const other = pathToFileURL(path.join(second, 'a.ts')).href;
    await client.diagnostics(uriOf('a.ts'), isFull);
    client.folders = [folder, second];
    const change = (event: { added: string[]; removed: string[] }) => {
      const named = (list: string[]) => list.map((each) => ({ uri: pathToFileURL(each).href, name: '' }));
      void client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: named(event.added), removed: named(event.removed) },
      });
    };
    change({ added: [second], removed: [] });
    assert.equal((await client.diagnostics(other, isFull))[0]?.severity, 3);
    client.folders = [folder];
    change({ added: [], removed: [second] });
    await client.diagnostics(other, isEmpty);
    assert.equal((await client.diagnostics(uriOf('a.ts'), isFull))[0]?.severity, 1);
  });

  test('a folder within another is one of its own', async () => {
    const tree = makeTree({ 'package.json': MANIFEST, 'a.ts': FAULT, 'inner/package.json': MANIFEST, 'inner/a.ts': FAULT });
    folder = tree;
    client = await startClient(tree, { folders: [tree, path.join(tree, 'inner')] });
    assert.deepEqual(await client.connection.sendRequest(SCAN_WORKSPACE), { errors: 2, warnings: 0, infos: 0 });
    assert.equal((await client.diagnostics(uriOf('inner/a.ts'), isFull)).length, 1);
  });

  test('a document outside of all roots is checked while it is open', async () => {
    await start({});
    const elsewhere = makeTree({ 'llm.ts': llm(true), 'run.ts': RUN, 'other.ts': FAULT });
    const uri = pathToFileURL(path.join(elsewhere, 'run.ts')).href;
    client.openUri(uri, RUN, 'typescript');
    await client.diagnostics(uri, isFull);
    assert.deepEqual(
      (await allFindings()).map((finding) => finding.uri),
      [uri],
    );
    client.close(uri);
    await client.diagnostics(uri, isEmpty);
  });
});

describe('pull diagnostics', () => {
  const PULL: ClientOptions = {
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    initializationOptions: { debounce: 20, idle: 40, diagnostics: 'pull' },
  };
  const pull = (uri: string, previousResultId?: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('of a document: of its present text, and unchanged when it is', async () => {
    await start({ 'a.ts': FAULT }, PULL);
    assert.ok(client.initialized.capabilities.diagnosticProvider);
    const uri = open('a.ts');
    const first = (await pull(uri)) as FullDocumentDiagnosticReport;
    assert.deepEqual([first.kind, first.items.map(({ code }) => code)], ['full', ['llm-output-to-code']]);
    assert.deepEqual(await pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' });
    const second = (await pull(uri, first.resultId)) as FullDocumentDiagnosticReport;
    assert.deepEqual(second.items[0]?.range.start.line, 3);
    assert.deepEqual(client.published, [], 'nothing is told twice');
  });

  test('of the workspace: every file once, what is gone included', async () => {
    await start({ 'a.ts': FAULT, 'run.ts': RUN, 'llm.ts': llm(true) }, PULL);
    const ask = (previousResultIds: { uri: string; value: string }[]) => client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    const { items } = await ask([]);
    assert.deepEqual(
      items.map(({ uri, kind }) => [uri, kind]),
      [uriOf('a.ts'), uriOf('run.ts')].map((uri) => [uri, 'full']),
    );
    const ids = items.map(({ uri, resultId }) => ({ uri, value: resultId as string }));
    assert.deepEqual(
      (await ask(ids)).items.map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    const edited = open('llm.ts');
    replaceAll(edited, llm(false));
    await client.told('workspace/diagnostic/refresh', () => true);
    await pull(edited);
    const again = new Map((await ask(ids)).items.map((item) => [item.uri, item]));
    assert.equal(again.get(uriOf('a.ts'))?.kind, 'unchanged');
    const gone = again.get(uriOf('run.ts'));
    assert.ok(gone?.kind === 'full' && gone.items.length === 0);
  });

  test('who can take both is told, and does not ask', async () => {
    await start({ 'a.ts': FAULT }, { capabilities: { textDocument: { diagnostic: {}, publishDiagnostics: {} } } });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.diagnostics(uriOf('a.ts'), isFull);
  });
});

describe('odd documents and requests', () => {
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('what was never saved is checked alone, by its language', async () => {
    await start({});
    const python =
      'import subprocess\nfrom openai import OpenAI\nreply = OpenAI().responses.create(model="gpt-5", input="hi")\nsubprocess.run(reply.output_text, shell=True)\n';
    client.openUri('untitled:Untitled-1', FAULT, 'typescript');
    client.openUri('untitled:Untitled-2', python, 'python');
    client.openUri('untitled:Untitled-3', FAULT, 'markdown');
    const [script] = await client.diagnostics('untitled:Untitled-1', isFull);
    assert.equal(script?.code, 'llm-output-to-code');
    assert.ok(script?.relatedInformation?.every(({ location }) => location.uri === 'untitled:Untitled-1'));
    assert.equal((await client.diagnostics('untitled:Untitled-2', isFull))[0]?.code, 'llm-output-to-shell');
    assert.deepEqual(await client.diagnostics('untitled:Untitled-3'), []);
    client.close('untitled:Untitled-1');
    await client.diagnostics('untitled:Untitled-1', isEmpty);
  });

  test('columns of a client that counts the byte order mark', async () => {
    await start({});
    const line = `import OpenAI from 'openai'; eval((await new OpenAI().responses.create({ model: 'm', input: 'x' })).output_text);\n`;
    const [plain] = await client.diagnostics(client.open('plain.ts', line), isFull);
    const [marked] = await client.diagnostics(client.open('marked.ts', `\ufeff${line}`), isFull);
    assert.equal(marked?.range.start.character, (plain?.range.start.character ?? 0) + 1);
  });

  test('a request that is cancelled is answered so, and the next one is answered', async () => {
    await start({ 'a.ts': FAULT });
    const uri = open('a.ts');
    const cancel = new CancellationTokenSource();
    const asked = client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 2, character: 8 } }, cancel.token);
    cancel.cancel();
    await asked.then(
      () => undefined, // it was faster
      (error: { code: number }) => assert.equal(error.code, -32800),
    );
    assert.ok(await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 2, character: 8 } }));
  });

  test('requests about what is not open, or nothing at all, are answered', async () => {
    await start({});
    for (const uri of ['file:///no/such/file.ts', 'untitled:nothing', 'not a uri', 'file:///%00', 'file://host/share/a.ts', 'vscode-vfs://github/a/b.ts']) {
      const textDocument = { uri };
      assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position: { line: -1, character: 99 } }), null, uri);
      assert.deepEqual(await client.connection.sendRequest('textDocument/codeLens', { textDocument }), [], uri);
      const range = { start: { line: 5, character: 5 }, end: { line: 0, character: 0 } };
      assert.deepEqual(await client.connection.sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }), [], uri);
    }
    const action = { title: 'x', data: { uri: 7 } };
    assert.deepEqual(await client.connection.sendRequest('codeAction/resolve', action), action);
    await assert.rejects(client.connection.sendRequest('ai-lint/noSuchRequest', {}));
    await assert.rejects(client.connection.sendRequest('textDocument/hover', null));
    assert.deepEqual(await allFindings(), []);
  });
});
