/**
 * What the editor offers at a finding, applied and saved: for one fault of each rule every action that edits is chosen in turn, the
 * finding must be gone and the file on the disk must be the text in the editor. What is offered is the server's to say, so a
 * new fix is tried here without a change.
 */
import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { type CodeAction, CodeActionKind, commands, type Diagnostic, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import vendorKeys from '../../models/ai-vendor-keys';
import { fixtureKey } from '../support/keys';
import { countResults } from './counts';
import { closeAll, findings, open, remove, ruleOf, setText, untilSo, uriOf, write } from './editor';

/** File with one fault, and how many fixes there must be at least. Beside them every finding can be kept quiet. */
const FAULTS: readonly [file: string, rule: string, fixes: number][] = [
  ['faults/dispatch.ts', 'tool-dispatch-without-allowlist', 1],
  ['faults/file.py', 'llm-output-to-path', 1],
  ['faults/file.ts', 'llm-output-to-path', 1],
  ['faults/html.ts', 'llm-output-to-html', 2],
  ['faults/prompt.py', 'untrusted-input-in-system-prompt', 1],
  ['faults/prompt.ts', 'untrusted-input-in-system-prompt', 1],
  ['faults/shell.py', 'llm-output-to-shell', 1],
  ['faults/shell.ts', 'llm-output-to-shell', 1],
  ['faults/sql.py', 'llm-output-to-sql', 1],
  ['faults/sql.ts', 'llm-output-to-sql', 1],
  ['faults/template.py', 'untrusted-input-in-prompt-template', 1],
  ['faults/template.ts', 'untrusted-input-in-prompt-template', 1],
  ['faults/url.py', 'llm-output-to-url', 1],
  ['faults/url.ts', 'llm-output-to-url', 1],
];

suite('fixes', () => {
  countResults();

  for (const [file, rule, atLeast] of FAULTS)
    test(`${file}: each is applied and saved`, async () => {
      const document = await open(file);
      const before = document.getText();
      const titles = await titlesOfEdits(document, rule);
      assert.ok(titles.length >= atLeast + 1, titles.join());
      for (const title of titles) {
        await choose(document, rule, title);
        assert.notEqual(document.getText(), before, title);
        await findings(document, (found) => !found.some((finding) => ruleOf(finding) === rule));
        await saved(document);
        await setText(document, before);
        await saved(document);
        await findings(document, (found) => found.some((finding) => ruleOf(finding) === rule));
      }
    });

  test('a key: it moves out of the code', async () => {
    const file = 'faults/key.ts';
    await write(file, `import OpenAI from 'openai';\n\nexport const client = new OpenAI({ apiKey: '${fixtureKey([vendorKeys], 'openai')}' });\n`);
    try {
      const document = await open(file);
      const titles = await titlesOfEdits(document, 'hardcoded-api-key');
      const [title] = titles.filter((each) => !isSuppression(each));
      assert.ok(title, titles.join());
      await choose(document, 'hardcoded-api-key', title);
      await findings(document, (found) => found.length === 0);
      await workspace.saveAll();
      assert.match(document.getText(), /apiKey: process\.env\.OPENAI_API_KEY/);
      const example = await workspace.openTextDocument(uriOf('.env.example'));
      await saved(example);
      assert.match(example.getText(), /^OPENAI_API_KEY=/m);
    } finally {
      await closeAll();
      await remove(file);
      for (const made of ['.env.example', '.gitignore']) await remove(made).catch(() => {});
    }
  });

  test('a key: the incident note opens as a new document', async () => {
    const file = 'faults/leak.ts';
    const key = fixtureKey([vendorKeys], 'openai');
    await write(file, `import OpenAI from 'openai';\n\nexport const client = new OpenAI({ apiKey: '${key}' });\n`);
    try {
      const document = await open(file);
      const [finding] = await findings(document, (found) => found.some((each) => ruleOf(each) === 'hardcoded-api-key'));
      const action = await untilSo(
        async () => (await actionsAt(document, finding, CodeActionKind.QuickFix)).find(({ title }) => title === 'Write incident note…'),
        'the note is not offered',
      );
      assert.ok(action.command);
      await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      const note = window.activeTextEditor?.document;
      assert.deepEqual([note?.isUntitled, note?.languageId], [true, 'markdown']);
      assert.match(note?.getText() ?? '', /^# Incident: an OpenAI key in `faults\/leak\.ts`\n/);
      assert.ok(!note?.getText().includes(key));
    } finally {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await closeAll();
      await remove(file);
    }
  });

  test('all that is safe in a file, as on saving', async () => {
    const document = await open('faults/sql.ts');
    const before = document.getText();
    await findings(document, (found) => found.length > 0);
    const kind = CodeActionKind.SourceFixAll.append('ai-lint');
    const action = await untilSo(async () => (await actionsAt(document, undefined, kind)).find(({ edit }) => edit), 'there is no such action');
    assert.ok(action.edit);
    await workspace.applyEdit(action.edit);
    await findings(document, (found) => found.length === 0);
    await setText(document, before);
    await saved(document);
  });
});

const isSuppression = (title: string) => / quiet /.test(title);

async function choose(document: TextDocument, rule: string, title: string): Promise<void> {
  const action = await untilSo(async () => (await editsAt(document, rule)).find((each) => each.title === title), `"${title}" is no longer offered`);
  assert.ok(action.edit && (await workspace.applyEdit(action.edit)), `"${title}" could not be applied`);
}

async function titlesOfEdits(document: TextDocument, rule: string): Promise<string[]> {
  await findings(document, (found) => found.some((finding) => ruleOf(finding) === rule));
  const actions = await untilSo(async () => {
    const offered = await editsAt(document, rule);
    return offered.length > 0 && offered;
  }, `nothing is offered in ${document.fileName}`);
  return actions.map(({ title }) => title);
}

async function editsAt(document: TextDocument, rule: string): Promise<CodeAction[]> {
  const [finding] = await findings(document, (found) => found.some((each) => ruleOf(each) === rule));
  return (await actionsAt(document, finding, CodeActionKind.QuickFix)).filter(({ edit }) => edit);
}

/** Empty also while another extension registers its own actions, so callers ask again. */
async function actionsAt(document: TextDocument, finding: Diagnostic | undefined, kind: CodeActionKind): Promise<CodeAction[]> {
  const range = finding?.range ?? document.validateRange(new Range(0, 0, 100_000, 0));
  return (await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value, 20)) ?? [];
}

async function saved(document: TextDocument): Promise<void> {
  assert.ok(await document.save(), 'the file could not be saved');
  const text = Buffer.from(await workspace.fs.readFile(Uri.file(document.fileName))).toString();
  assert.equal(text, document.getText());
}
