/**
 * The comment that keeps a finding quiet, tried on every finding of every rule fixture: with it the finding is gone, no other one
 * comes, and the file has no more syntax errors than before.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { levelsOf } from '../../engine/config';
import { createEngine, type Finding } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { suppressionEdit } from '../../server/suppression';
import { loadProjects, ROOT } from '../support/fixtures';
import { memoryHost } from '../support/host';

const engine = createEngine({ rules, models });
const levels = levelsOf(rules, 'strict');
const RULES = 'test-fixtures/rules';

async function look(files: ReadonlyMap<string, string>) {
  const { findings, notices } = await engine.check(memoryHost(files), { levels });
  return { findings, errors: notices.filter(({ kind }) => kind === 'syntax-errors').map(({ path, message }) => `${path}: ${message}`) };
}

const withEdit = (text: string, edit: { start: number; end: number; text: string }) => text.slice(0, edit.start) + edit.text + text.slice(edit.end);
const named = ({ ruleId, location, identity }: Finding) => `${ruleId} ${location.path} ${identity}`;

describe('a comment above each finding of the fixtures', () => {
  let tried = 0;
  for (const rule of readdirSync(join(ROOT, RULES)))
    test(rule, async () => {
      for (const project of loadProjects(`${RULES}/${rule}`, models)) {
        const files = new Map(project.files.map((file) => [file.path, file.text]));
        const before = await look(files);
        for (const finding of before.findings.filter(({ ruleId }) => ruleId === rule)) {
          const { path } = finding.location;
          const text = files.get(path) as string;
          const edit = suppressionEdit(finding, text);
          if (!edit) {
            assert.match(path, /\.(?:json|txt|ipynb)$/, `${path} has comments`);
            continue;
          }
          tried++;
          const after = await look(new Map([...files, [path, withEdit(text, edit)]]));
          const where = `${project.name} ${path}:${finding.location.line}\n${edit.text}`;
          const left = after.findings.filter(
            (each) => each.ruleId === rule && each.location.path === path && each.location.start - edit.text.length === finding.location.start,
          );
          assert.deepEqual(left.map(named), [], `still found: ${where}`);
          assert.ok(after.findings.length < before.findings.length, `nothing is gone: ${where}`);
          assert.deepEqual(after.errors, before.errors, where);
        }
      }
    });

  test('and there were some', () => assert.ok(tried > 100, `${tried}`));
});

describe('where the comment goes', () => {
  const at = (path: string, text: string, words: string) => {
    const start = text.indexOf(words);
    const location = { path, start, end: start + words.length, line: 0, column: 0, endLine: 0, endColumn: 0 };
    const edit = suppressionEdit({ ruleId: 'r', location } as Finding, text);
    return edit && withEdit(text, edit);
  };
  const comment = 'ai-lint-disable-next-line r -- why this is safe';

  test('above the line, indented as it is, with its line ending', () => {
    assert.equal(at('a.ts', 'if (x) {\r\n\trun(bad);\r\n}', 'bad'), `if (x) {\r\n\t// ${comment}\r\n\trun(bad);\r\n}`);
    assert.equal(at('a.py', 'if x:\n    run(bad)\n', 'bad'), `if x:\n    # ${comment}\n    run(bad)\n`);
    assert.equal(at('a.ts', '\nbad', 'bad'), `\n// ${comment}\nbad`);
    assert.equal(at('a.ts', 'bad', 'bad'), `// ${comment}\nbad`);
  });

  test('above a literal of several lines', () => {
    assert.equal(at('a.ts', 'run(`a\n${f(`x`)} ${bad}\n`);', 'bad'), `// ${comment}\nrun(\`a\n\${f(\`x\`)} \${bad}\n\`);`);
    assert.equal(at('a.ts', "// it's `one\nrun(\n  bad);", 'bad'), `// it's \`one\nrun(\n  // ${comment}\n  bad);`);
    assert.equal(at('a.py', 'run(f"""a\n{bad}\n""")', 'bad'), `# ${comment}\nrun(f"""a\n{bad}\n""")`);
    assert.equal(at('a.py', 'x = 1 + \\\n  bad', 'bad'), `# ${comment}\nx = 1 + \\\n  bad`);
  });

  test('between the tags of JSX, and where an expression begins with one', () => {
    assert.equal(at('a.tsx', 'f(<p>\n  <b>{bad}</b>\n</p>)', '<b>{bad}'), `f(<p>\n  {/* ${comment} */}\n  <b>{bad}</b>\n</p>)`);
    assert.equal(at('a.tsx', 'f(<p>\n  {x}\n  <b>{bad}</b>\n</p>)', '<b>{bad}'), `f(<p>\n  {x}\n  {/* ${comment} */}\n  <b>{bad}</b>\n</p>)`);
    assert.equal(at('a.tsx', 'const f = () =>\n  <b>{bad}</b>', 'bad'), `const f = () =>\n  // ${comment}\n  <b>{bad}</b>`);
    assert.equal(at('a.tsx', '<b\n  title={bad}\n/>', 'bad'), `<b\n  // ${comment}\n  title={bad}\n/>`);
  });

  test('in scripts and templates of components', () => {
    assert.equal(at('a.vue', '<script setup>\nrun(bad)\n</script>\n', 'bad'), `<script setup>\n// ${comment}\nrun(bad)\n</script>\n`);
    assert.equal(at('a.vue', '<template>\n  <p\n    v-html="bad" />\n', 'bad'), `<template>\n  <!-- ${comment} -->\n  <p\n    v-html="bad" />\n`);
    assert.equal(at('a.svelte', '<script>let a</script>\n{@html bad}', 'bad'), `<script>let a</script>\n<!-- ${comment} -->\n{@html bad}`);
    assert.equal(at('a.astro', '---\nconst a = bad;\n---\n<p/>', 'bad'), `---\n// ${comment}\nconst a = bad;\n---\n<p/>`);
    assert.equal(at('a.astro', '---\nlet a;\n---\n<p set:html={bad}/>', 'bad'), `---\nlet a;\n---\n<!-- ${comment} -->\n<p set:html={bad}/>`);
  });

  test('other languages', () => {
    assert.equal(at('.env', 'A=bad', 'bad'), `# ${comment}\nA=bad`);
    assert.equal(at('a.yaml', 'a: bad', 'bad'), `# ${comment}\na: bad`);
    assert.equal(at('a.html', '<p>bad', 'bad'), `<!-- ${comment} -->\n<p>bad`);
    assert.equal(at('a.json', '{"a": "bad"}', 'bad'), undefined);
  });

  test('a snippet quotes what is special in snippets', () => {
    const location = { path: 'a.tsx', start: 6, end: 7, line: 0, column: 0, endLine: 0, endColumn: 0 };
    const edit = suppressionEdit({ ruleId: 'r', location } as Finding, '<p>\n  <b/>');
    assert.equal(edit?.snippet, '  {/* ai-lint-disable-next-line r -- ${1:why this is safe} */\\}\n');
  });
});
