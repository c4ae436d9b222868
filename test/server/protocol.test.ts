/** The language server as an editor sees it: a process, messages, diagnostics that come and go. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, DiagnosticSeverity, type Range, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { levelsOf } from '../../engine/config';
import { createEngine, entriesFor, printBaseline } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { memoryHost } from '../support/host';
import { makeTree } from '../workspace/tree';
import { startClient, type TestClient } from './client';

const TOOL = `import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

export const list = tool({
  description: 'Lists a folder',
  inputSchema: z.object({ folder: z.string() }),
  execute: async ({ folder }) => execSync(\`ls \${folder}\`).toString(),
});
`;
/** The words' place in a text, on one line. */
function rangeOf(text: string, words: string): Range {
  const before = text.slice(0, text.indexOf(words)).split(/\r\n|\r|\n/);
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start, end: { line: start.line, character: start.character + words.length } };
}

/** Where the finding is: the command's text. */
const COMMAND = rangeOf(TOOL, '`ls ${folder}`');
const MANIFEST = '{ "name": "x" }\n';

let client: TestClient;
let folder: string;
const codes = (diagnostics: Diagnostic[]) => diagnostics.map(({ code }) => code);
const isEmpty = (diagnostics: Diagnostic[]) => diagnostics.length === 0;
const isFull = (diagnostics: Diagnostic[]) => diagnostics.length > 0;

describe('language server', () => {
  beforeEach(async () => {
    folder = makeTree({ 'package.json': MANIFEST });
    client = await startClient(folder);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0, 'the server has ended in order');
  });

  test('says what it can do', () => {
    const { textDocumentSync } = client.initialized.capabilities;
    assert.ok(typeof textDocumentSync === 'object' && textDocumentSync.change === TextDocumentSyncKind.Incremental && textDocumentSync.openClose);
  });

  test('a finding comes on opening, goes with the edit that mends it, and comes back with the fault', async () => {
    const uri = client.open('tool.ts', TOOL);
    const [found, ...more] = await client.diagnostics(uri, isFull);
    assert.deepEqual(more, []);
    assert.deepEqual(found?.range, COMMAND);
    assert.equal(found?.code, 'llm-output-to-shell');
    assert.equal(found?.source, 'ai-lint');
    assert.equal(found?.severity, DiagnosticSeverity.Error);
    assert.match(String(found?.message), /`execSync`|`ls/);
    const [source] = found?.relatedInformation ?? [];
    assert.equal(source?.location.uri, uri);
    assert.equal(source?.location.range.start.line, 7);
    assert.match(source?.message ?? '', /^1\. .*tool argument/);

    client.change(uri, { range: COMMAND, text: "'ls'" });
    await client.diagnostics(uri, isEmpty);
    client.change(uri, {
      range: { start: COMMAND.start, end: { ...COMMAND.start, character: COMMAND.start.character + "'ls'".length } },
      text: '`ls ${folder}`',
    });
    await client.diagnostics(uri, isFull);
    client.save(uri);
    client.close(uri);
    await client.diagnostics(uri, isEmpty);
  });

  test('columns are UTF-16 units, and lines end in any way', async () => {
    const text = TOOL.replace("description: 'Lists a folder'", "description: '📁'")
      .replaceAll('\n', '\r\n')
      .replace('execute: async', '/* 👩‍💻 */ execute: async');
    const uri = client.open('tool.ts', text);
    const shifted = rangeOf(text, '`ls ${folder}`');
    assert.equal(shifted.start.character, COMMAND.start.character + '/* 👩‍💻 */ '.length);
    assert.deepEqual((await client.diagnostics(uri, isFull))[0]?.range, shifted);
    client.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '// 🧪\r\n\r\n' });
    const moved = await client.diagnostics(uri, ([first]) => first?.range.start.line === 9);
    assert.equal(moved[0]?.range.start.character, shifted.start.character);
  });

  test('what is typed fast is not checked letter by letter, and the last word is the last version’s', async () => {
    const uri = client.open('tool.ts', TOOL);
    await client.diagnostics(uri, isFull);
    const count = client.published.length;
    for (let i = 0; i < 20; i++) client.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' });
    await client.diagnostics(uri, ([first]) => first?.range.start.line === 27);
    const since = client.published.slice(count);
    const versions = since.map(({ version }) => version ?? 0);
    assert.equal(versions.at(-1), 21);
    assert.ok(versions.length < 10, `20 edits gave ${versions.length} results`); // one, unless the machine stalls
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
  });

  test('text that is not saved counts, also in files that others import', async () => {
    const ask = (result: string) => `import OpenAI from 'openai';
const client = new OpenAI();
export async function ask(question: string) {
  const reply = await client.responses.create({ model: 'gpt-5', input: question });
  return ${result};
}
`;
    fs.writeFileSync(path.join(folder, 'llm.ts'), ask("'nothing'"));
    const run = client.open('run.ts', "import { ask } from './llm';\nexport async function run() {\n  eval(await ask('What next?'));\n}\n");
    await client.diagnostics(run, isEmpty);
    const llm = client.open('llm.ts', ask('reply.output_text'));
    const [found] = await client.diagnostics(run, isFull);
    assert.equal(found?.code, 'llm-output-to-code');
    assert.ok(
      found?.relatedInformation?.some(({ location }) => location.uri === llm),
      'the way begins in the other file',
    );
    client.close(llm);
    await client.diagnostics(run, isEmpty);
    fs.writeFileSync(path.join(folder, 'llm.ts'), ask('reply.output_text'));
    client.filesChanged('llm.ts');
    await client.diagnostics(run, isFull);
  });

  test('Python', async () => {
    const text =
      'import subprocess\nfrom openai import OpenAI\n\nreply = OpenAI().responses.create(model="gpt-5", input="hi")\nsubprocess.run(reply.output_text, shell=True)\n';
    const uri = client.open('main.py', text, 'python');
    const [found] = await client.diagnostics(uri, isFull);
    assert.equal(found?.code, 'llm-output-to-shell');
    assert.equal(found?.range.start.line, 4);
  });

  test('the nearest configuration decides, also while it is edited', async () => {
    const config = '{\n  "rules": { "llm-output-to-shell": "off" }\n}\n';
    fs.writeFileSync(path.join(folder, 'ai-lint.config.json'), config);
    const tool = client.open('tool.ts', TOOL);
    await client.diagnostics(tool, isEmpty);
    const uri = client.open('ai-lint.config.json', config, 'jsonc');
    client.change(uri, { range: rangeOf(config, '"off"'), text: '"warning"' });
    const [warning] = await client.diagnostics(tool, isFull);
    assert.equal(warning?.severity, DiagnosticSeverity.Warning);

    client.change(uri, { range: rangeOf(config.replace('off', 'warning'), '"warning"'), text: '"warnin"' });
    const [mistake] = await client.diagnostics(uri, isFull);
    assert.equal(mistake?.code, 'configuration');
    assert.match(String(mistake?.message), /did you mean `warning`/);
    assert.deepEqual(mistake?.range.start, rangeOf(config, '"off"').start);
    await client.log(/ai-lint\.config\.json:2:37: .*last valid configuration/);
    assert.equal((await client.diagnostics(tool, isFull))[0]?.severity, DiagnosticSeverity.Warning, 'the last valid configuration stays in force');

    client.close(uri);
    await client.diagnostics(uri, isEmpty);
    await client.diagnostics(tool, isEmpty);
    fs.rmSync(path.join(folder, 'ai-lint.config.json'));
    client.filesChanged('ai-lint.config.json');
    assert.equal((await client.diagnostics(tool, isFull))[0]?.severity, DiagnosticSeverity.Error);
  });

  test('a mistake in a configuration on the disk is shown there and goes when it is mended', async () => {
    const file = path.join(folder, 'ai-lint.config.json');
    fs.writeFileSync(file, '{ "preset": "recomended" }');
    const tool = client.open('tool.ts', TOOL);
    const config = pathToFileURL(file).href;
    assert.deepEqual(codes(await client.diagnostics(config, isFull)), ['configuration']);
    assert.deepEqual(codes(await client.diagnostics(tool, isFull)), ['llm-output-to-shell'], 'without any valid one the default is in force');
    fs.writeFileSync(file, '{ "preset": "recommended" }');
    client.filesChanged('ai-lint.config.json');
    await client.diagnostics(config, isEmpty);
  });

  test('what the baseline of the configuration knows is not shown; a mistake in the baseline is', async () => {
    const host = memoryHost(new Map([['tool.ts', TOOL]]));
    const { findings } = await createEngine({ rules, models }).check(host, { levels: levelsOf(rules, 'recommended') });
    const file = path.join(folder, 'ai-lint-baseline.json');
    fs.writeFileSync(path.join(folder, 'ai-lint.config.json'), '{ "baseline": "ai-lint-baseline.json" }');
    fs.writeFileSync(file, printBaseline(entriesFor(findings, [])));
    client.filesChanged('ai-lint.config.json');
    const tool = client.open('tool.ts', TOOL);
    await client.diagnostics(tool, isEmpty);
    fs.writeFileSync(file, printBaseline([]));
    client.filesChanged('ai-lint-baseline.json');
    assert.deepEqual(codes(await client.diagnostics(tool, isFull)), ['llm-output-to-shell']);
    fs.writeFileSync(file, '{');
    client.filesChanged('ai-lint-baseline.json');
    const [mistake] = await client.diagnostics(pathToFileURL(path.join(folder, 'ai-lint.config.json')).href, isFull);
    assert.match(String(mistake?.message), /ai-lint-baseline\.json, line 1: not valid JSON/);
  });

  test('what a scan of the folder leaves out is left out', async () => {
    fs.writeFileSync(path.join(folder, '.gitignore'), 'out/\n');
    fs.writeFileSync(path.join(folder, '.ai-lintignore'), 'legacy/**\n');
    for (const file of ['out/a.ts', 'legacy/a.ts', 'node_modules/x/a.ts', 'a.min.js']) await client.diagnostics(client.open(file, TOOL), isEmpty);
    await client.diagnostics(client.open('kept.ts', TOOL), isFull);
  });

  test('half-typed text, and documents that are no files, end nothing', async () => {
    for (const uri of ['vscode-vfs://github/a/b/c.ts', 'git:/a/b.ts?ref=HEAD', 'file:///%zz', 'not a uri']) {
      client.openUri(uri, TOOL, 'typescript');
      client.close(uri);
    }
    client.open('broken.ts', TOOL.slice(0, 200));
    client.open('nul.ts', '\0\0\ud800');
    const odd = client.open('app/(auth)/[id]/page.tsx', TOOL, 'typescriptreact');
    assert.deepEqual(codes(await client.diagnostics(odd, isFull)), ['llm-output-to-shell']);
    const half = client.open('half.ts', `${TOOL}\nexport const next = tool({ execute: async ({ folder }) => exec(`);
    assert.deepEqual(codes(await client.diagnostics(half, isFull)), ['llm-output-to-shell']);
    assert.ok(client.published.every(({ uri }) => uri.startsWith('file:')));
  });
});

describe('language server with settings', () => {
  let configured: TestClient;
  after(async () => {
    await configured.stop();
  });

  test('the editor’s settings count where the project says nothing', async () => {
    const tree = makeTree({ 'package.json': MANIFEST, 'b/ai-lint.config.json': '{ "rules": { "llm-output-to-shell": "warning" } }' });
    const settings = { preset: 'recommended', rules: { 'llm-output-to-shell': 'info', 'no-such-rule': 'error', 'llm-output-to-code': 7 } };
    configured = await startClient(tree, { settings });
    const first = await configured.diagnostics(configured.open('a.ts', TOOL), isFull);
    assert.equal(first[0]?.severity, DiagnosticSeverity.Information);
    const second = await configured.diagnostics(configured.open('b/a.ts', TOOL), isFull);
    assert.equal(second[0]?.severity, DiagnosticSeverity.Warning);
  });
});
