/** The test harness itself: what it reads from fixtures, and that it fails where it should. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../engine/index';
import { lineIndex } from '../engine/text';
import { models } from '../models/index.gen';
import { disagreements, readAssertions } from './support/assertions';
import { memoryHost } from './support/host';
import { makeKey } from './support/keys';

const RULE = 'some-rule';

/** A finding on the first occurrence of `code` in a text. */
function finding(path: string, text: string, code: string, { message = 'a message', from = code } = {}): Finding {
  const at = (part: string) => lineIndex(text).location(path, text.indexOf(part), text.indexOf(part) + part.length);
  assert.ok(text.includes(code) && text.includes(from));
  const origin = { concept: 'llm-output', what: 'model output', symbol: '', location: at(from), trace: [] };
  return {
    ruleId: RULE,
    severity: 'error',
    confidence: 'high',
    message,
    location: at(code),
    symbol: '',
    origins: [origin],
    identity: '0',
    fixes: [],
    notes: [],
  };
}

const compare = (path: string, text: string, findings: readonly Finding[]) => disagreements(RULE, findings, readAssertions(path, text));

describe('assertions', () => {
  test('are read in every comment form', () => {
    const script = [
      'run(a); // expect: some-rule "the words"',
      '// ok: some-rule',
      '',
      '// a remark',
      'run(b);',
      '{/* todo: expect some-rule */}',
      '<p>{c}</p>',
      'run(d); /* todo: ok some-rule */ // source: some-rule',
      '  run(e);',
      '  //  ^ expect: some-rule',
    ].join('\n');
    assert.deepEqual(
      readAssertions('a.tsx', script).map(({ kind, line, words, columns }) => [kind, line, words ?? columns?.start]),
      [
        ['expect', 1, 'the words'],
        ['ok', 5, undefined],
        ['todo-expect', 7, undefined],
        ['todo-ok', 8, undefined],
        ['source', 8, undefined],
        ['expect', 9, 7],
      ],
    );
    assert.deepEqual(
      readAssertions('a.py', '# expect: some-rule\nrun(a)\nrun(b)  # ok: some-rule').map(({ kind, line }) => [kind, line]),
      [
        ['expect', 2],
        ['ok', 3],
      ],
    );
    assert.deepEqual(readAssertions('a.ts', 'const text = "# expect: some-rule";'), []);
  });

  test('agree with what they say', () => {
    const text =
      'const x = ask(); // source: some-rule\nrun(x); // expect: some-rule "message"\nrun(1); // ok: some-rule\n  run(x2);\n//    ^^ expect: some-rule\nrun(y); // todo: ok some-rule\nrun(z); // todo: expect some-rule';
    const found = [finding('a.ts', text, 'run(x)', { from: 'ask()' }), finding('a.ts', text, 'x2'), finding('a.ts', text, 'run(y)')];
    assert.deepEqual(compare('a.ts', text, found), []);
  });

  const failing: [name: string, text: string, found: string[], problem: RegExp][] = [
    ['a missing finding', 'run(x); // expect: some-rule', [], /a\.ts:1: expected a finding, got none/],
    ['a finding nobody expects', 'run(x);', ['run(x)'], /a\.ts:1: unexpected finding/],
    ['a second finding on the line', 'run(x, y); // expect: some-rule', ['x', 'y'], /a\.ts:1: unexpected finding/],
    ['a finding on a near miss', 'run(x); // ok: some-rule', ['run(x)'], /a\.ts:1: must stay silent/],
    ['other words', 'run(x); // expect: some-rule "other words"', ['run(x)'], /expected a message with "other words"/],
    ['another span', 'run(x);\n//  ^^ expect: some-rule', ['x'], /expected columns 5-7, got 5-6/],
    ['a known miss that is found', 'run(x); // todo: expect some-rule', ['run(x)'], /write "expect"/],
    ['a known false alarm that is silent', 'run(x); // todo: ok some-rule', [], /write "ok"/],
    [
      'a flow that starts elsewhere',
      'ask(); // source: some-rule\nrun(x); // expect: some-rule',
      ['run(x)'],
      /a\.ts:1: no flow starts here; flows start at a\.ts:2/,
    ],
    ['another rule', 'run(x); // ok: other-rule', [], /speaks of other-rule/],
  ];
  for (const [name, text, found, problem] of failing) {
    test(`fail on ${name}`, () => {
      const problems = compare(
        'a.ts',
        text,
        found.map((code) => finding('a.ts', text, code)),
      );
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', problem);
    });
  }
});

describe('the host in memory', () => {
  const host = memoryHost(
    new Map(['src/a.ts', 'src/b.tsx', 'src/lib/index.ts', 'src/data.json', 'pkg/__init__.py', 'pkg/x.py', 'pkg/sub/y.py'].map((path) => [path, ''])),
  );

  test('resolves relative imports as Node and TypeScript do', () => {
    const resolve = (specifier: string) => host.resolve('src/a.ts', specifier);
    assert.equal(resolve('./b.js'), 'src/b.tsx');
    assert.equal(resolve('./b'), 'src/b.tsx');
    assert.equal(resolve('./lib'), 'src/lib/index.ts');
    assert.equal(resolve('.'), undefined);
    assert.equal(resolve('../src/data.json'), 'src/data.json');
    assert.equal(resolve('b'), undefined);
    assert.equal(resolve('./missing'), undefined);
  });

  test('resolves modules as Python does', () => {
    assert.equal(host.resolve('pkg/sub/y.py', '..x'), 'pkg/x.py');
    assert.equal(host.resolve('pkg/x.py', '.'), 'pkg/__init__.py');
    assert.equal(host.resolve('pkg/x.py', '.sub.y'), 'pkg/sub/y.py');
    assert.equal(host.resolve('main.py', 'pkg.x'), 'pkg/x.py');
    assert.equal(host.resolve('pkg/x.py', 'os'), undefined);
  });
});

test('a key can be made for every shape, the same each time, and it fits', () => {
  const shapes = models.flatMap((model) => model.keys ?? []);
  assert.ok(shapes.length >= 10);
  for (const shape of shapes) {
    const key = makeKey(shape);
    assert.ok(
      (shape.lead ? key.includes(shape.prefix) : key.startsWith(shape.prefix)) && shape.pattern.test(key) && (shape.check?.(key) ?? true),
      shape.vendor,
    );
    assert.ok(key === makeKey(shape) && key !== makeKey(shape, 2), shape.vendor);
  }
});
