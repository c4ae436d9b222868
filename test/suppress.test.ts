/** Suppression comments on their own, without an engine: reading every form, and applying them to findings. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding, Location } from '../engine/finding';
import { applySuppressions, parseSuppressions, type Suppression } from '../engine/suppress';

const parse = (text: string, path = 'a.ts') =>
  parseSuppressions(text, path).map((s) => `${s.kind} ${s.ruleIds.join('+')} ${s.fromLine}-${s.toLine}${s.reason ? ` (${s.reason})` : ''}`);

describe('reading suppressions', () => {
  it('reads every form of comment', () => {
    assert.deepEqual(parse('x(); // ai-lint-disable-line rule-a'), ['line rule-a 1-1']);
    assert.deepEqual(parse('x(); /* ai-lint-disable-line rule-a */ y();'), ['line rule-a 1-1']);
    assert.deepEqual(parse('<p>\n{/* ai-lint-disable-next-line rule-a */}\n<b/></p>', 'a.tsx'), ['next-line rule-a 3-3']);
    // an opening tag of several lines is covered whole in templates
    const tag = '<!-- ai-lint-disable-next-line rule-a -->\n<p\n  :title="a > b"\n  v-html="c"\n>\n<b v-html="d"/>';
    for (const path of ['a.vue', 'a.svelte', 'a.astro', 'a.html']) assert.deepEqual(parse(tag, path), ['next-line rule-a 2-5']);
    assert.deepEqual(parse('<script>\n// ai-lint-disable-next-line rule-a\nrun(\n  x)\n</script>', 'a.vue'), ['next-line rule-a 3-4']);
    assert.deepEqual(parse('x()  # ai-lint-disable-line rule-a', 'a.py'), ['line rule-a 1-1']);
    assert.deepEqual(parse('KEY=1 # ai-lint-disable-line rule-a', '.env.local'), ['line rule-a 1-1']);
    assert.deepEqual(parse('<!-- ai-lint-disable-file rule-a -- docs -->', 'a.md'), ['file rule-a 1-1 (docs)']);
    assert.deepEqual(parse('/**\n * ai-lint-disable-file rule-a\n */\n'), ['file rule-a 1-4']);
  });
  it('takes code in Markdown for text', () => {
    assert.deepEqual(parse('```ts\n// ai-lint-disable-line rule-a\n```\n * ai-lint-disable-line rule-a', 'README.md'), []);
  });
  it('reads several rules and the reason', () => {
    assert.deepEqual(parse("// ai-lint-disable-line rule-a, rule-b,rule-c -- it's a demo -- really"), [
      "line rule-a+rule-b+rule-c 1-1 (it's a demo -- really)",
    ]);
    assert.deepEqual(parse('// ai-lint-disable-line all --'), ['line all 1-1']);
    assert.deepEqual(parse('// ai-lint-disable-line: rule-a'), ['line rule-a 1-1']);
    assert.deepEqual(parse('// ai-lint-disable-line'), ['line  1-1']);
  });
  it('marks the directive, not the comment', () => {
    const text = 'f(); // ai-lint-disable-line rule-a -- why';
    const { location } = parseSuppressions(text, 'a.ts')[0] as Suppression;
    assert.equal(text.slice(location.start, location.end), 'ai-lint-disable-line rule-a');
    assert.equal(location.column, 9);
  });
  it('takes no directive from strings, other comments or longer words', () => {
    for (const text of [
      `log("// ai-lint-disable-line rule-a")`,
      `log('x // ai-lint-disable-line rule-a')`,
      'log(`// ai-lint-disable-line rule-a`)',
      `log("a \\" // ai-lint-disable-line rule-a")`,
      'ai-lint-disable-line rule-a',
      '// see ai-lint-disable-line rule-a',
      '// ai-lint-disable-lines rule-a',
      '# ai-lint-disable-line rule-a',
    ])
      assert.deepEqual(parse(text), [], text);
    assert.deepEqual(parse('x = 4 // ai-lint-disable-line rule-a', 'a.py'), []);
    assert.deepEqual(parse("x = f'# ai-lint-disable-line rule-a'", 'a.py'), []);
  });
  it('is not misled by quotes that are closed, or by apostrophes', () => {
    assert.deepEqual(parse(`f("it's"); // ai-lint-disable-line rule-a`), ['line rule-a 1-1']);
    assert.deepEqual(parse(`<p>don't {/* ai-lint-disable-line rule-a */}</p>`, 'a.tsx'), ['line rule-a 1-1']);
    assert.deepEqual(parse(`f(r'x', "y")  # ai-lint-disable-line rule-a`, 'a.py'), ['line rule-a 1-1']);
  });
  it('counts lines of every kind', () => assert.deepEqual(parse('a\r\nb\rc // ai-lint-disable-line rule-a\n'), ['line rule-a 3-3']));
});

describe('the next line', () => {
  const covers = (text: string, path?: string) => parse(text, path)[0]?.split(' ')[2];
  const D = '// ai-lint-disable-next-line r\n';
  it('passes over blank lines and comments', () => {
    assert.equal(covers(`${D}\n  // why\n/* and */\ncall()\nother()`), '5-5');
    assert.equal(covers('# ai-lint-disable-next-line r\n\n# why\ncall()\n', 'a.py'), '4-4');
  });
  it('goes on to the end of the call it begins', () => {
    assert.equal(covers(`${D}exec(\n  cmd,\n);\nother()`), '2-4');
    assert.equal(covers(`${D}await client.create({\n  messages: [\n    { content: x },\n  ],\n});\nother()`), '2-6');
    assert.equal(covers(`${D}const x = [\n  'a)',\n  b,\n];\nother()`), '2-5');
    assert.equal(covers('# ai-lint-disable-next-line r\nrun(\n    cmd,\n)\nother()\n', 'a.py'), '2-4');
  });
  it('does not cover the body of a function or block', () => {
    assert.equal(covers(`${D}app.post('/x', async (req) => {\n  run(req)\n});`), '2-2');
    assert.equal(covers(`${D}function f(a) {\n  run(a)\n}`), '2-2');
    assert.equal(covers(`${D}if (x) {\n  run(a)\n}`), '2-2');
    assert.equal(covers(`${D}class A extends B {\n  x = run()\n}`), '2-2');
    assert.equal(covers('# ai-lint-disable-next-line r\ndef f(a):\n    run(a)\n', 'a.py'), '2-2');
  });
  it('may be the last line', () => assert.equal(covers('x()\n// ai-lint-disable-next-line r'), '2-2'));
});

describe('blocks', () => {
  it('end at enable, for the rules it names', () => {
    assert.deepEqual(parse('// ai-lint-disable rule-a, rule-b -- old\n1\n// ai-lint-enable rule-b\n2\n/* ai-lint-enable */\n3'), [
      'block rule-a 1-5 (old)',
      'block rule-b 1-3 (old)',
    ]);
  });
  it('end with the file', () => assert.deepEqual(parse('1\n// ai-lint-disable rule-a\n2\n3'), ['block rule-a 2-4']));
  it('may be opened again', () => assert.deepEqual(parse('// ai-lint-disable r\n// ai-lint-enable\n// ai-lint-disable r\n'), ['block r 1-2', 'block r 3-4']));
});

const at = (path: string, line: number): Location => ({ path, start: 0, end: 1, line, column: 1, endLine: line, endColumn: 2 });
const finding = (ruleId: string, path: string, line: number, ...origins: [string, number][]): Finding => ({
  ruleId,
  severity: 'error',
  confidence: 'high',
  message: '',
  location: at(path, line),
  symbol: '',
  origins: origins.map(([from, on]) => ({ concept: 'llm-output', what: '', symbol: '', location: at(from, on), trace: [] })),
  identity: '',
  fixes: [],
  notes: [],
});
const RULES = new Set(['rule-a', 'rule-b']);
function apply(findings: Finding[], files: Record<string, string>, active?: Set<string>) {
  const perFile = new Map(Object.entries(files).map(([path, text]) => [path, parseSuppressions(text, path)]));
  const result = applySuppressions(findings, perFile, RULES, active);
  return {
    kept: result.kept.map((f) => `${f.ruleId} ${f.location.path}:${f.location.line}`),
    suppressed: result.suppressed.map(
      (s) => `${s.finding.ruleId} ${s.finding.location.line} by ${s.location.path}:${s.location.line}${s.reason ? ` ${s.reason}` : ''}`,
    ),
    unused: result.unused.map((u) => `${u.location.path}:${u.location.line} ${u.ruleIds.join('+') || 'all'}`),
    problems: result.problems.map((p) => `${p.location.line} ${p.message}`),
  };
}

describe('applying suppressions', () => {
  it('keeps the named rule on the line quiet, and nothing else', () => {
    const files = { 'a.ts': 'x // ai-lint-disable-line rule-a -- known\ny' };
    assert.deepEqual(apply([finding('rule-a', 'a.ts', 1), finding('rule-b', 'a.ts', 1), finding('rule-a', 'a.ts', 2), finding('rule-a', 'b.ts', 1)], files), {
      kept: ['rule-b a.ts:1', 'rule-a a.ts:2', 'rule-a b.ts:1'],
      suppressed: ['rule-a 1 by a.ts:1 known'],
      unused: [],
      problems: [],
    });
  });
  it('takes `all` for every rule', () => {
    const { kept, unused } = apply([finding('rule-a', 'a.ts', 1), finding('rule-b', 'a.ts', 1)], { 'a.ts': 'x // ai-lint-disable-line all' });
    assert.deepEqual([kept, unused], [[], []]);
  });
  it('works at the origin, in another file too', () => {
    const files = { 'source.ts': 's // ai-lint-disable-line rule-a' };
    assert.deepEqual(apply([finding('rule-a', 'a.ts', 9, ['source.ts', 1])], files).suppressed, ['rule-a 9 by source.ts:1']);
    assert.deepEqual(apply([finding('rule-a', 'a.ts', 9, ['source.ts', 2])], files).kept, ['rule-a a.ts:9']);
  });
  it('needs every origin', () => {
    const files = { 'source.ts': 's // ai-lint-disable-line rule-a\n\nt' };
    const result = apply([finding('rule-a', 'a.ts', 9, ['source.ts', 1], ['source.ts', 3])], files);
    assert.deepEqual([result.kept, result.unused], [['rule-a a.ts:9'], []]);
  });
  it('does not take a whole file for an origin', () => {
    const files = { 'source.ts': '// ai-lint-disable-file rule-a\ns' };
    assert.deepEqual(apply([finding('rule-a', 'a.ts', 9, ['source.ts', 2])], files).kept, ['rule-a a.ts:9']);
    assert.deepEqual(apply([finding('rule-a', 'source.ts', 2)], files).kept, []);
  });
  it('reports what suppressed nothing, rule by rule', () => {
    const files = { 'b.ts': 'x // ai-lint-disable-line rule-a, rule-b', 'a.ts': '// ai-lint-disable-file all' };
    assert.deepEqual(apply([finding('rule-a', 'b.ts', 1)], files).unused, ['a.ts:1 all', 'b.ts:1 rule-b']);
  });
  it('calls nothing unused for a rule that was off', () => {
    assert.deepEqual(apply([], { 'a.ts': 'x // ai-lint-disable-line rule-a, rule-b' }, new Set(['rule-a'])).unused, ['a.ts:1 rule-a']);
  });
  it('reports comments without a rule and unknown rules', () => {
    const files = { 'a.ts': 'x // ai-lint-disable-line\ny // ai-lint-disable-line rule-z -- why' };
    const result = apply([finding('rule-a', 'a.ts', 1)], files);
    assert.deepEqual(result.kept, ['rule-a a.ts:1']);
    assert.deepEqual(result.problems, ['1 this comment names no rule and suppresses nothing; name the rules, or `all`', '2 there is no rule `rule-z`']);
    assert.deepEqual(result.unused, []);
  });
});
