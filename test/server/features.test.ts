/**
 * What the editor offers at a finding and above a model call, through the protocol: hover, lens, fixes applied as a client applies
 * them, suppression, the path, and the project's own requests.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  type Diagnostic,
  HoverRequest,
  MarkupContent,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { type Counts, EXPLAIN_RULE, type Explanation, FINDINGS, SCAN_WORKSPACE, SHOW_PATH_COMMAND, type WorkspaceFinding } from '../../server/protocol';
import { fixtureKey } from '../support/keys';
import { makeTree } from '../workspace/tree';
import { type ClientOptions, startClient, type TestClient } from './client';

const TOOLS = `import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

export const list = tool({
  description: 'Lists a folder',
  inputSchema: z.object({ folder: z.string() }),
  execute: async ({ folder }) => execSync(\`ls \${folder}\`).toString(),
});
export const count = tool({
  description: 'Counts words',
  inputSchema: z.object({ file: z.string() }),
  execute: async ({ file }) => execSync(\`wc -w \${file}\`).toString(),
});
`;
const DISPATCH = `import OpenAI from 'openai';
const handlers: Record<string, () => string> = { time: () => 'noon' };
export async function answer(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await new OpenAI().chat.completions.create({ model: 'gpt-4o', messages });
  for (const call of reply.choices[0]?.message.tool_calls ?? []) {
    if (call.type === 'function') handlers[call.function.name]!();
  }
}
`;
const FULL: ClientOptions['capabilities'] = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, codeLens: { refreshSupport: true } },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] }, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};
const isFull = (diagnostics: Diagnostic[]) => diagnostics.length > 0;
const isEmpty = (diagnostics: Diagnostic[]) => diagnostics.length === 0;

let client: TestClient;
let folder: string;

async function start(files: Record<string, string>, options: ClientOptions = {}) {
  folder = makeTree({ 'package.json': '{ "name": "x" }\n', ...files });
  client = await startClient(folder, options);
}

async function openFile(file: string, languageId = 'typescript') {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const uri = client.open(file, text, languageId);
  return { uri, text, document: TextDocument.create(uri, languageId, 1, text) };
}

const actionsAt = async (uri: string, range: Range, only?: string[]) =>
  ((await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } })) ??
    []) as CodeAction[];

/** Applies an edit to one document, and gives the other texts it makes by address. */
function applied(document: TextDocument, edit: WorkspaceEdit | undefined) {
  const others = new Map<string, string>();
  const all = edit?.documentChanges ?? Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits }));
  let text: string | undefined;
  for (const change of all) {
    if ('kind' in change) continue;
    const edits = change.edits.flatMap((each) => ('newText' in each ? [each] : []));
    assert.equal(edits.length, change.edits.length, 'only plain edits');
    if (change.textDocument.uri === document.uri) {
      assert.ok(change.textDocument.version === null || change.textDocument.version === document.version, 'the edit is of the version at hand');
      text = TextDocument.applyEdits(document, edits);
    } else others.set(change.textDocument.uri, TextDocument.applyEdits(TextDocument.create(change.textDocument.uri, '', 0, ''), edits));
  }
  return { text: text ?? assert.fail('the document is not edited'), others };
}

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const replaceAll = (uri: string, text: string) => client.change(uri, { range: whole, text });

describe('at a finding', () => {
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('a rule’s page opens without a network: a file that ships, or what the client says', async () => {
    await start({ 'tool.ts': TOOLS });
    const [plain] = await client.diagnostics((await openFile('tool.ts')).uri, isFull);
    const href = plain?.codeDescription?.href ?? '';
    assert.match(href, /^file:.*\/docs\/rules\/llm-output-to-shell\.md$/);
    assert.match(fs.readFileSync(new URL(href), 'utf8'), /^# Model output runs as a shell command$/m);
    await client.stop();
    await start({ 'tool.ts': TOOLS }, { initializationOptions: { debounce: 0, rulePage: 'vscode://ai-lint.ai-lint/rule/{rule}' } });
    const [ours] = await client.diagnostics((await openFile('tool.ts')).uri, isFull);
    assert.equal(ours?.codeDescription?.href, 'vscode://ai-lint.ai-lint/rule/llm-output-to-shell');
    await client.stop();
    await start({ 'tool.ts': TOOLS }, { initializationOptions: { debounce: 0, rulePage: 'x://rule/' } });
    assert.equal((await client.diagnostics((await openFile('tool.ts')).uri, isFull))[0]?.codeDescription?.href, 'x://rule/llm-output-to-shell');
  });

  test('hover says why, what to do, how sure it is, and the path with links', async () => {
    await start({ 'tool.ts': TOOLS }, { capabilities: FULL });
    const { uri } = await openFile('tool.ts');
    const [found] = await client.diagnostics(uri, isFull);
    const at = (position: { line: number; character: number }) => client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    const hover = await at(found?.range.start ?? whole.start);
    assert.ok(hover && MarkupContent.is(hover.contents));
    const { kind, value } = hover.contents;
    assert.equal(kind, 'markdown');
    const rule = rules.find(({ id }) => id === 'llm-output-to-shell');
    for (const words of [rule?.title, rule?.docs.why, rule?.docs.instead, '**Confidence:** high', `(${uri}#L8)`])
      assert.ok(value.includes(words ?? '?'), `${words} in ${value}`);
    assert.deepEqual(hover.range, found?.range);
    assert.equal(await at({ line: 1, character: 0 }), null);
  });

  test('a fix is applied and the finding goes', async () => {
    await start({ 'tool.ts': TOOLS });
    const { uri, document } = await openFile('tool.ts');
    const [found, second] = await client.diagnostics(uri, ({ length }) => length === 2);
    assert.ok(found && second);
    const actions = await actionsAt(uri, found.range);
    const fix = actions.find(({ title }) => /without a shell|argument/i.test(title));
    assert.ok(fix, actions.map(({ title }) => title).join('\n'));
    assert.deepEqual(
      fix.diagnostics?.map(({ code, range }) => ({ code, range })),
      [{ code: found.code, range: found.range }],
    );
    replaceAll(uri, applied(document, fix.edit).text);
    const left = await client.diagnostics(uri, ({ length }) => length === 1);
    assert.match(String(left[0]?.message), /file/);
  });

  for (const [name, capabilities] of [
    ['resolved when chosen', FULL],
    ['worked out at once', {}],
  ] as const)
    test(`all findings of a rule in a file: ${name}`, async () => {
      await start({ 'tool.ts': TOOLS }, { capabilities });
      const { uri, document } = await openFile('tool.ts');
      const [found] = await client.diagnostics(uri, ({ length }) => length === 2);
      assert.ok(found);
      let action = (await actionsAt(uri, found.range)).find(({ title }) => title === 'Fix all 2 findings of llm-output-to-shell in this file');
      assert.ok(action);
      if (capabilities === FULL) {
        assert.equal(action.edit, undefined);
        action = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
      }
      const { text } = applied(document, action.edit);
      assert.equal(text.match(/^import \{.*execFileSync.*\} from 'node:child_process';$/gm)?.length, 1, text);
      replaceAll(uri, text);
      await client.diagnostics(uri, isEmpty);
    });

  test('source.fixAll does what is safe, when it is asked for, and nothing else', async () => {
    await start({ 'tool.ts': `${TOOLS}${DISPATCH}` });
    const { uri, document } = await openFile('tool.ts');
    const found = await client.diagnostics(uri, ({ length }) => length === 3);
    const range = found[0]?.range ?? whole;
    assert.ok((await actionsAt(uri, range)).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(await actionsAt(uri, range, ['refactor']), []);
    for (const asked of ['source', 'source.fixAll', 'source.fixAll.ai-lint']) {
      const [action, ...more] = await actionsAt(uri, whole, [asked]);
      assert.deepEqual([action?.kind, more.length], ['source.fixAll.ai-lint', 0], asked);
      const { text } = applied(document, action?.edit);
      assert.match(text, /Object\.(?:hasOwn|prototype\.hasOwnProperty\.call)\(handlers, call\.function\.name\)/);
      assert.ok(text.startsWith(TOOLS), 'a shell would split the words at spaces, so the others need review');
    }
  });

  test('a key moves to the environment, into files that are made for it', async () => {
    await start({}, { capabilities: FULL });
    const key = fixtureKey(models, 'anthropic');
    const text = `import Anthropic from '@anthropic-ai/sdk';\nexport const client = new Anthropic({ apiKey: '${key}' });\n`;
    const uri = client.open('client.ts', text);
    const [found] = await client.diagnostics(uri, isFull);
    assert.equal(found?.code, 'hardcoded-api-key');
    const actions = await actionsAt(uri, found?.range ?? whole);
    const fix = actions.find(({ edit }) => edit?.documentChanges?.some((change) => 'kind' in change && change.kind === 'create'));
    assert.ok(fix, JSON.stringify(actions));
    const result = applied(TextDocument.create(uri, 'typescript', 1, text), fix.edit);
    assert.match(result.text, /process\.env\.ANTHROPIC_API_KEY/);
    assert.ok([...result.others.keys()].some((other) => other.endsWith('/.env.example')));
    assert.ok(!JSON.stringify([...result.others]).includes(key));
    // a client that cannot make files is not offered what needs them
    await client.stop();
    await start({}, { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    const again = client.open('client.ts', text);
    await client.diagnostics(again, isFull);
    assert.deepEqual(
      (await actionsAt(again, found?.range ?? whole)).filter(({ edit }) => edit?.documentChanges?.some((change) => 'kind' in change)),
      [],
    );
  });

  test('a comment with a reason keeps it quiet; with snippets the reason is selected', async () => {
    const capabilities = { ...FULL, workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };
    await start({ 'tool.ts': TOOLS });
    const { uri, document } = await openFile('tool.ts');
    const [found] = await client.diagnostics(uri, isFull);
    const suppress = (actions: CodeAction[]) => actions.find(({ title }) => title === 'Keep llm-output-to-shell quiet here, with a reason');
    const action = suppress(await actionsAt(uri, found?.range ?? whole));
    const { text } = applied(document, action?.edit);
    assert.match(text, /^ {2}\/\/ ai-lint-disable-next-line llm-output-to-shell -- why this is safe\n {2}execute: async \(\{ folder \}\)/m);
    replaceAll(uri, text);
    await client.diagnostics(uri, ({ length }) => length === 1);
    await client.stop();
    await start({ 'tool.ts': TOOLS }, { capabilities });
    const again = await openFile('tool.ts');
    await client.diagnostics(again.uri, isFull);
    const [change] = suppress(await actionsAt(again.uri, found?.range ?? whole))?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    const [edit] = change.edits;
    assert.ok(edit && 'snippet' in edit && edit.snippet.value.includes('-- ${1:why this is safe}\n'));
  });

  test('the path is shown by a client that has the command', async () => {
    await start({ 'tool.ts': TOOLS }, { initializationOptions: { debounce: 0, rulePage: 'x:{rule}' } });
    const { uri } = await openFile('tool.ts');
    const [found] = await client.diagnostics(uri, isFull);
    const action = (await actionsAt(uri, found?.range ?? whole)).find(({ command }) => command?.command === SHOW_PATH_COMMAND);
    assert.deepEqual(action?.command?.arguments, [{ uri, range: found?.range, ruleId: 'llm-output-to-shell' }]);
    await client.stop();
    await start({ 'tool.ts': TOOLS });
    const plain = await openFile('tool.ts');
    await client.diagnostics(plain.uri, isFull);
    assert.ok((await actionsAt(plain.uri, found?.range ?? whole)).every(({ command }) => command === undefined));
  });
});

describe('above a model call', () => {
  const ANSWER = `import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
export const answer = (question: string) => generateText({ model: openai('gpt-4o'), system: 'Be kind.', prompt: question });
`;
  const ROUTE = `import express from 'express';
import { answer } from './answer';
express().post('/ask', async (req, res) => res.json(await answer(req.body.question)));
`;
  const lenses = async (uri: string) => (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('whose it is, what reaches it, what limits it; a change elsewhere is followed', async () => {
    await start({ 'answer.ts': ANSWER, 'route.ts': ROUTE }, { capabilities: FULL });
    const { uri } = await openFile('answer.ts');
    const [lens] = await lenses(uri);
    assert.equal(lens?.command?.title, 'AI SDK · gpt-4o · untrusted: the request body → user message · no token limit, no time limit');
    assert.equal(lens?.range.start.line, 2);
    client.notified.length = 0;
    const route = await openFile('route.ts');
    replaceAll(route.uri, ROUTE.replace('req.body.question', "'hello'"));
    await client.told('workspace/codeLens/refresh');
    assert.match((await lenses(uri))[0]?.command?.title ?? '', /no untrusted input seen/);
  });

  test('the setting turns it off', async () => {
    await start({ 'answer.ts': ANSWER }, { settings: { codeLens: false } });
    const { uri } = await openFile('answer.ts');
    assert.deepEqual(await lenses(uri), []);
  });
});

describe('for the project’s own client', () => {
  beforeEach(() => start({ 'tool.ts': TOOLS, 'sub/run.ts': "import { list } from '../tool';\nexport { list };\n" }));
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  test('status, counts and findings as data, before anything is opened', async () => {
    await client.told('ai-lint/status', (status) => JSON.stringify(status) === '{"state":"idle","errors":2,"warnings":0,"infos":0}');
    const states = client.notified.filter(({ method }) => method === 'ai-lint/status').map(({ params }) => (params as { state: string }).state);
    assert.equal(states[0], 'starting');
    assert.ok(states.includes('checking'));
    await client.told('ai-lint/findingsChanged');
    const uri = pathToFileURL(path.join(folder, 'tool.ts')).href;
    const findings = await client.connection.sendRequest<WorkspaceFinding[]>(FINDINGS);
    assert.deepEqual(
      findings.map((finding) => [finding.uri, finding.range.start.line, finding.ruleId, finding.severity, finding.category, finding.confidence]),
      [7, 12].map((line) => [uri, line, 'llm-output-to-shell', 'error', 'output', 'high']),
    );
    assert.deepEqual(
      findings[0]?.path.map((step) => [step.uri, step.range.start.line]),
      [
        [uri, 7],
        [uri, 7],
      ],
    );
    assert.deepEqual(findings[0]?.path.at(-1)?.range, findings[0]?.range);
    assert.deepEqual(
      (await client.diagnostics(uri, isFull)).map(({ range }) => range),
      findings.map(({ range }) => range),
    );
  });

  test('a scan looks at the disk again, whatever was told', async () => {
    assert.deepEqual(await client.connection.sendRequest<Counts>(SCAN_WORKSPACE), { errors: 2, warnings: 0, infos: 0 });
    fs.writeFileSync(path.join(folder, 'more.ts'), TOOLS);
    assert.deepEqual(await client.connection.sendRequest<Counts>(SCAN_WORKSPACE), { errors: 4, warnings: 0, infos: 0 });
  });

  test('a rule is explained; one that does not exist is refused with the nearest name', async () => {
    for (const rule of rules) {
      const { title, markdown } = await client.connection.sendRequest<Explanation>(EXPLAIN_RULE, { ruleId: rule.id });
      assert.equal(title, rule.title);
      for (const words of [rule.id, rule.docs.why, rule.docs.instead, rule.docs.limits]) assert.ok(markdown.includes(words));
    }
    await assert.rejects(client.connection.sendRequest(EXPLAIN_RULE, { ruleId: 'llm-output-to-shel' }), /did you mean `llm-output-to-shell`/);
    await assert.rejects(client.connection.sendRequest(EXPLAIN_RULE, {}), /there is no rule/);
  });
});
