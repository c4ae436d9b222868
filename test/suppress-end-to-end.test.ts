/**
 * Suppression comments through the whole engine, in every language: what they keep quiet is told with its reason, what they do not
 * reach is found, and comments that do nothing or cannot be meant are reported. The forms themselves are tested in suppress.test.ts.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { memoryHost } from './support/host';

const engine = createEngine({ rules, models });
const levels = new Map(rules.map((rule) => [rule.id, rule.severity]));

interface Seen {
  /** "path:line rule" */
  found: string[];
  /** "path:line rule (reason)" */
  quiet: string[];
  /** "path:line rules" */
  unused: string[];
  /** "path:line message" */
  problems: string[];
}

async function check(files: Record<string, string>): Promise<Seen> {
  const result = await engine.check(memoryHost(new Map(Object.entries(files))), { levels });
  assert.deepEqual(result.notices, []);
  return {
    found: result.findings.map((f) => `${f.location.path}:${f.location.line} ${f.ruleId}`),
    quiet: result.suppressed.map(({ finding: f, reason }) => `${f.location.path}:${f.location.line} ${f.ruleId} (${reason})`),
    unused: result.unusedSuppressions.map((u) => `${u.location.path}:${u.location.line} ${u.ruleIds.join()}`),
    problems: result.suppressionProblems.map((p) => `${p.location.path}:${p.location.line} ${p.message}`),
  };
}

const SHELL = 'llm-output-to-shell';
const NOTHING: Seen = { found: [], quiet: [], unused: [], problems: [] };

/** A model's answer in `text`; the code that uses it begins on line 5. */
const script = (...code: string[]) =>
  [
    "import { execSync } from 'node:child_process';",
    "import OpenAI from 'openai';",
    "const reply = await new OpenAI().responses.create({ model: 'm', input: 'x', max_output_tokens: 9 });",
    'const text = reply.output_text;',
    ...code,
    '',
  ].join('\n');

/** The same in Python; the code begins on line 4. */
const python = (...code: string[]) =>
  ['import os', 'from openai import OpenAI', "text = OpenAI().responses.create(model='m', input='x', max_output_tokens=9).output_text", ...code, ''].join('\n');

describe('TypeScript', () => {
  test('next line, same line, block, and what lies outside of them', async () => {
    const text = script(
      `// ai-lint-disable-next-line ${SHELL} -- a sandbox`,
      'execSync(text);',
      `execSync(text); // ai-lint-disable-line ${SHELL} -- a sandbox, too`,
      `/* ai-lint-disable ${SHELL} -- all of these */`,
      'execSync(text);',
      `/* ai-lint-enable ${SHELL} */`,
      'execSync(text);',
    );
    assert.deepEqual(await check({ 'a.ts': text }), {
      ...NOTHING,
      found: [`a.ts:11 ${SHELL}`],
      quiet: [`a.ts:6 ${SHELL} (a sandbox)`, `a.ts:7 ${SHELL} (a sandbox, too)`, `a.ts:9 ${SHELL} (all of these)`],
    });
  });

  test('the whole file, and all rules', async () => {
    const text = script('execSync(text);', 'eval(text);');
    assert.deepEqual(await check({ 'a.ts': `// ai-lint-disable-file all -- made to be faulty\n${text}` }), {
      ...NOTHING,
      quiet: [`a.ts:6 ${SHELL} (made to be faulty)`, 'a.ts:7 llm-output-to-code (made to be faulty)'],
    });
  });

  test('at the origin, in another file', async () => {
    const files = (comment: string) => ({
      'answer.ts': `import OpenAI from 'openai';\nexport async function answer() {\n  ${comment}\n  const reply = await new OpenAI().responses.create({ model: 'm', input: 'x', max_output_tokens: 9 });\n  return reply.output_text;\n}\n`,
      'run.ts': "import { execSync } from 'node:child_process';\nimport { answer } from './answer';\nexecSync(await answer());\n",
    });
    const { found } = await check(files('// nothing to say'));
    assert.deepEqual(found, [`run.ts:3 ${SHELL}`]);
    const { found: none, quiet } = await check({
      ...files(''),
      'answer.ts': `// ai-lint-disable ${SHELL} -- answers are words of a list\n${files('')['answer.ts']}`,
    });
    assert.deepEqual({ none, quiet }, { none: [], quiet: [`run.ts:3 ${SHELL} (answers are words of a list)`] });
  });

  test('a comment for another rule keeps nothing quiet and is unused', async () => {
    const text = script('// ai-lint-disable-next-line llm-output-to-code -- wrong', 'execSync(text);');
    assert.deepEqual(await check({ 'a.ts': text }), { ...NOTHING, found: [`a.ts:6 ${SHELL}`], unused: ['a.ts:5 llm-output-to-code'] });
  });

  test('a comment that names no rule, or none there is, is a problem', async () => {
    const text = script('// ai-lint-disable-next-line', 'execSync(text);', '// ai-lint-disable-next-line llm-output-to-shel -- misspelt', 'execSync(text);');
    assert.deepEqual(await check({ 'a.ts': text }), {
      ...NOTHING,
      found: [`a.ts:6 ${SHELL}`, `a.ts:8 ${SHELL}`],
      problems: ['a.ts:5 this comment names no rule and suppresses nothing; name the rules, or `all`', 'a.ts:7 there is no rule `llm-output-to-shel`'],
    });
  });
});

describe('JSX', () => {
  const component = (...inside: string[]) =>
    [
      "import { useChat } from '@ai-sdk/react';",
      'export function Reply() {',
      '  const { messages } = useChat();',
      '  return (',
      '    <main>',
      ...inside.map((line) => `      ${line}`),
      '    </main>',
      '  );',
      '}',
      '',
    ].join('\n');
  const element = (index: number) => `<div dangerouslySetInnerHTML={{ __html: messages[${index}].content }} />`;
  const comment = '{/* ai-lint-disable-next-line llm-output-to-html -- the server escapes it */}';

  test('a comment between elements', async () => {
    assert.deepEqual(await check({ 'a.tsx': component(comment, element(0), element(1)) }), {
      ...NOTHING,
      found: ['a.tsx:8 llm-output-to-html'],
      quiet: ['a.tsx:7 llm-output-to-html (the server escapes it)'],
    });
  });

  test('a comment at the first of two equal reads says nothing of the second', async () => {
    const { found, quiet } = await check({ 'a.tsx': component(comment, element(0), element(0)) });
    assert.deepEqual({ found, quiet: quiet.length }, { found: ['a.tsx:8 llm-output-to-html'], quiet: 1 });
  });
});

describe('Python', () => {
  test('next line, same line, block and file', async () => {
    const text = python(
      `# ai-lint-disable-next-line ${SHELL} -- a sandbox`,
      'os.system(text)',
      `os.system(text)  # ai-lint-disable-line ${SHELL} -- a sandbox, too`,
      `# ai-lint-disable ${SHELL} -- all of these`,
      'os.system(text)',
      `# ai-lint-enable ${SHELL}`,
      'os.system(text)',
    );
    assert.deepEqual(await check({ 'a.py': text }), {
      ...NOTHING,
      found: [`a.py:10 ${SHELL}`],
      quiet: [`a.py:5 ${SHELL} (a sandbox)`, `a.py:6 ${SHELL} (a sandbox, too)`, `a.py:8 ${SHELL} (all of these)`],
    });
    assert.deepEqual(await check({ 'a.py': `# ai-lint-disable-file ${SHELL} -- known\n${python('os.system(text)')}` }), {
      ...NOTHING,
      quiet: [`a.py:5 ${SHELL} (known)`],
    });
  });

  test('the words in a string are no comment', async () => {
    const text = python(`note = "# ai-lint-disable-file ${SHELL}"`, 'os.system(text)');
    assert.deepEqual(await check({ 'a.py': text }), { ...NOTHING, found: [`a.py:5 ${SHELL}`] });
  });
});
