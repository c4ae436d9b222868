/** Findings in a running editor: they appear and go while one types, and the way of a value can be followed across files. */
import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commands, DiagnosticSeverity, window, workspace } from 'vscode';
import { countResults } from './counts';
import { closeAll, findings, open, remove, replace, ruleOf, setText, uriOf, write } from './editor';

const isEmpty = (found: readonly unknown[]) => found.length === 0;
const isFull = (found: readonly unknown[]) => found.length > 0;

suite('findings', () => {
  countResults();
  test('tool arguments that reach a shell are found, and no longer when the line is mended', async () => {
    const document = await open('src/tool.ts');
    const [finding, ...others] = await findings(document, isFull);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(ruleOf(finding), 'llm-output-to-shell');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), '`ls ${folder}`');
    const [source] = finding.relatedInformation ?? [];
    assert.equal(source?.location.uri.toString(), document.uri.toString());
    assert.equal(document.getText(source?.location.range), 'folder');
    assert.match(source?.message ?? '', /tool argument/);

    await replace(document, 'execSync(`ls ${folder}`)', "execSync('ls')");
    await findings(document, isEmpty);
    await replace(document, "execSync('ls')", 'execSync(`ls ${folder}`)');
    await findings(document, isFull);
  });

  test('a value is followed from another file, as it stands there in the editor', async () => {
    const document = await open('src/calculate.ts');
    const [finding] = await findings(document, isFull);
    assert.equal(finding && ruleOf(finding), 'llm-output-to-code');
    assert.equal(document.getText(finding?.range), 'formula');
    const elsewhere = await open('src/llm.ts');
    const step = finding?.relatedInformation?.find(({ location }) => location.uri.toString() === elsewhere.uri.toString());
    assert.ok(step, 'the way begins in llm.ts');
    assert.match(elsewhere.getText(step.location.range), /output_text/);

    await replace(elsewhere, 'return reply.output_text', "return '1 + 1'");
    await findings(document, isEmpty);
    await replace(elsewhere, "return '1 + 1'", 'return reply.output_text');
    await findings(document, isFull);
  });

  test('Python', async () => {
    const document = await open('src/report.py');
    const [finding] = await findings(document, isFull);
    assert.equal(finding && ruleOf(finding), 'llm-output-to-shell');
    assert.equal(document.getText(finding?.range), 'reply.output_text');
  });

  test('code that was never saved', async () => {
    const text =
      "import { tool } from 'ai';\nimport { z } from 'zod';\nexport const run = tool({ description: 'Runs.', inputSchema: z.object({ code: z.string() }), execute: async ({ code }) => eval(code) });\n";
    const document = await workspace.openTextDocument({ language: 'typescript', content: text });
    await window.showTextDocument(document);
    const [finding] = await findings(document, isFull);
    assert.equal(finding && ruleOf(finding), 'llm-output-to-code');
    await setText(document, '');
    await findings(document, isEmpty);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('findings of files that are not open are shown, too, and follow what is typed elsewhere', async () => {
    const importer = uriOf('src/calculate.ts');
    await closeAll();
    await findings(importer, isFull);
    const document = await open('src/llm.ts');
    await replace(document, 'return reply.output_text', "return '1 + 1'");
    await findings(importer, isEmpty);
    await replace(document, "return '1 + 1'", 'return reply.output_text');
    await findings(importer, isFull);
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('a file that another program writes is followed', async () => {
    await write('src/made-in.ts', "export const answer = async () => '1';\n");
    await write('src/made.ts', "import { answer } from './made-in';\n\nexport const run = async () => eval(await answer());\n");
    const sink = uriOf('src/made.ts');
    try {
      const document = await open('src/made.ts');
      await write('src/made-in.ts', "import { complete } from './llm';\n\nexport const answer = async () => complete('?');\n");
      const [finding] = await findings(document, isFull);
      assert.equal(finding && ruleOf(finding), 'llm-output-to-code');
      await write('src/made-in.ts', "export const answer = async () => '2';\n");
      await findings(document, isEmpty);
      await write('src/made-in.ts', "export { complete as answer } from './llm';\n");
      await findings(document, isFull);
    } finally {
      await closeAll();
      for (const made of ['src/made.ts', 'src/made-in.ts']) await remove(made);
    }
    await findings(sink, isEmpty);
  });

  test('a file of 2,000 lines: the finding at its end comes and goes', async () => {
    const filler = Array.from({ length: 650 }, (_, at) => `export function step${at}(value: number): number {\n  return value * ${at};\n}`).join('\n');
    await write(
      'src/long.ts',
      `import { execSync } from 'node:child_process';\nimport { complete } from './llm';\n${filler}\n${'// -\n'.repeat(50)}export const last = async () => execSync(await complete('?'));\n`,
    );
    try {
      const document = await open('src/long.ts');
      assert.ok(document.lineCount >= 2000, String(document.lineCount));
      const [finding] = await findings(document, isFull);
      assert.equal(finding?.range.start.line, document.lineCount - 2);
      await replace(document, "execSync(await complete('?'))", "execSync('ls')");
      await findings(document, isEmpty);
      await replace(document, "execSync('ls')", "execSync(await complete('?'))");
      await findings(document, isFull);
    } finally {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await remove('src/long.ts');
    }
  });

  test('while a line is half typed the findings of the others stay', async () => {
    const document = await open('src/tool.ts');
    const before = document.getText();
    const rules = async () => (await findings(document, isFull)).map(ruleOf);
    assert.deepEqual(await rules(), ['llm-output-to-shell']);
    let text = before;
    for (const typed of ['\nexport const other = tool({', "\n  description: 'Another", "',\n  execute: async ({ folder }) => { const x = `${fold"]) {
      text += typed;
      await setText(document, text);
      assert.deepEqual(await rules(), ['llm-output-to-shell'], typed);
    }
    await setText(document, `${before}\nexport const other = tool({ inputSchema: z.object({ a: z.string() }), execute: async ({ a }) => execSync(a) });\n`);
    await findings(document, (found) => found.length === 2);
    await setText(document, before);
    await findings(document, (found) => found.length === 1);
    await commands.executeCommand('workbench.action.files.revert');
  });
});
