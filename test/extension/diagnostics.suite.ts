/** Findings in a running editor: they appear and go while one types, and the way of a value can be followed across files. */
import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { DiagnosticSeverity } from 'vscode';
import { countResults } from './counts';
import { findings, open, replace } from './editor';

const isEmpty = (found: readonly unknown[]) => found.length === 0;
const isFull = (found: readonly unknown[]) => found.length > 0;

suite('findings', () => {
  countResults();
  test('tool arguments that reach a shell are found, and no longer when the line is mended', async () => {
    const document = await open('src/tool.ts');
    const [finding, ...others] = await findings(document, isFull);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(finding.code, 'llm-output-to-shell');
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
    assert.equal(finding?.code, 'llm-output-to-code');
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
    assert.equal(finding?.code, 'llm-output-to-shell');
    assert.equal(document.getText(finding?.range), 'reply.output_text');
  });
});
