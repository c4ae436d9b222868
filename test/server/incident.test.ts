/** "Write incident note…": offered at keys, and the note that the server writes, in a repository that is made here. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { type CodeAction, CodeActionRequest, type Diagnostic, type Range } from 'vscode-languageserver/node';
import { models } from '../../models/index.gen';
import { type FindingPlace, INCIDENT_COMMAND, INCIDENT_NOTE, type IncidentNote } from '../../server/protocol';
import { fixtureKey } from '../support/keys';
import { addFiles, git, makeTree } from '../workspace/tree';
import { startClient, type TestClient } from './client';

const KEY = fixtureKey(models, 'openai', 2);
const CODE = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${KEY}' });\n`;
const EVAL = "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\neval(reply.output_text);\n";
const OURS = { debounce: 0, rulePage: 'vscode://ai-lint.ai-lint/rule/{rule}' };
const TITLE = 'Write incident note…';

let client: TestClient;

const isFull = (found: Diagnostic[]) => found.length > 0;
const actionsAt = async (uri: string, range: Range) =>
  ((await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [] } })) ?? []) as CodeAction[];
const noteAt = (place: unknown) => client.connection.sendRequest<IncidentNote | null>(INCIDENT_NOTE, place);

describe('an incident note', () => {
  afterEach(async () => assert.equal(await client.stop(), 0));

  test('is offered at a key and written for the text in the editor', async () => {
    const root = makeTree({ 'package.json': '{}', 'b.ts': CODE });
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'one', '--date=2026-01-02T03:04:05+0000');
    addFiles(root, { 'a.ts': '' });
    client = await startClient(root, { initializationOptions: OURS });
    const uri = client.open('a.ts', `// not saved\n${CODE}`);
    const [found] = await client.diagnostics(uri, isFull);
    assert.ok(found);
    const offered = (await actionsAt(uri, found.range)).filter(({ title }) => title === TITLE);
    assert.equal(offered.length, 1);
    assert.equal(offered[0]?.command?.command, INCIDENT_COMMAND);
    const [place] = (offered[0]?.command?.arguments ?? []) as FindingPlace[];
    assert.ok(place);
    const note = await noteAt(place);
    assert.match(note?.markdown ?? '', /^# Incident: an OpenAI key in `a\.ts`\n/);
    assert.match(note?.markdown ?? '', /\| In the files now \| `a\.ts:3` as `apiKey` \(a file that git does not know\), `b\.ts:2` as `apiKey` \|/);
    assert.match(note?.markdown ?? '', /\| Since \| 2026-01-02 \(\d+ days\)/);
    assert.ok(!note?.markdown.includes(KEY.slice(10, 40)));
    assert.equal(await noteAt({ ...place, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }), null);
    for (const wrong of [null, {}, { ...place, uri: 'file:///nowhere.ts' }, { ...place, ruleId: 'llm-output-to-code' }])
      assert.equal(await noteAt(wrong), null);
  });

  test('is offered nowhere else, nor to editors without the command', async () => {
    const root = makeTree({ 'package.json': '{}' });
    client = await startClient(root, { initializationOptions: OURS });
    const other = client.open('e.ts', EVAL);
    const [flow] = await client.diagnostics(other, isFull);
    assert.ok(flow);
    const titles = (await actionsAt(other, flow.range)).map(({ title }) => title);
    assert.ok(titles.length > 0 && !titles.includes(TITLE));
    assert.equal(await noteAt({ uri: other, range: flow.range, ruleId: 'llm-output-to-code' }), null);
    client.openUri('untitled:Untitled-1', CODE, 'typescript');
    const [unsaved] = await client.diagnostics('untitled:Untitled-1', isFull);
    assert.ok(unsaved && !(await actionsAt('untitled:Untitled-1', unsaved.range)).some(({ title }) => title === TITLE));
    await client.stop();
    client = await startClient(root);
    const uri = client.open(path.join('x', 'a.ts'), CODE);
    const [found] = await client.diagnostics(uri, isFull);
    assert.ok(found && !(await actionsAt(uri, found.range)).some(({ title }) => title === TITLE));
  });
});
