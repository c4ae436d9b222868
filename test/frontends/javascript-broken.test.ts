/**
 * Files that are broken, hostile or half typed: the JavaScript front end must neither throw nor end the process, must keep
 * the calls of what can be read, and must not load TypeScript for files that are fine.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type JavaScriptFrontEnd, loadJavaScript } from '../../engine/frontends/javascript/index';
import { nestsShallowly } from '../../engine/frontends/javascript/nesting';
import type { IrModule } from '../../engine/ir/ir';
import { printExpr } from '../../engine/ir/print';
import { walkModule } from '../../engine/ir/walk';
import { irProblems } from '../support/ir-checks';

const HALF_TYPED: [string, string][] = [
  ['const answer = await client.create({ model: "m", messages: [', 'client.create'],
  ['client.create({ model: "m", ', 'client.create'],
  ['function f() { client.create(', 'client.create'],
  ['if (x) { client.create(y)', 'client.create'],
  ['client.create(y).', 'client.create'],
  ['class A { run() { client.create(y) ', 'client.create'],
  ['class A { async run( { a }, ) { client.create(y) ', 'client.create'],
  ['for (const x of ) { client.create(y) }', 'client.create'],
  ['client.create(y); export class Svc<T', 'client.create'],
  ['client.create(y); let x: Map<', 'client.create'],
  ['import { from "x";\nclient.create(y);', 'client.create'],
  ['`text ${client.create(y)', 'client.create'],
  ['const f = async (x => { client.create(y); }', 'client.create'],
  ['export const = ;\nclient.create(y);', 'client.create'],
  ['switch (x) { case 1: client.create(y); case', 'client.create'],
  ['try { client.create(y) } cat', 'client.create'],
  ['const x = "unterminated\nclient.create(y);', 'client.create'],
  ['<<<<<<< HEAD\nclient.create(y);\n=======\nother();\n>>>>>>> b\n', 'client.create'],
  ['enum { A = client.create(y) }', 'client.create'],
  ['@\nclass A {}\nclient.create(y);', 'client.create'],
];

/** Text of every construct, to be cut off anywhere. */
const SAMPLE = `#!/usr/bin/env node
'use strict';
import d, { a as b, type T } from 'm'; import * as ns from './ns'; export * from './star';
@Deco({ a: 1 }) export class Svc<T> extends ns.Base<T> implements I {
  #p = 1; static s: OpenAI = new OpenAI(); static { init(); } accessor z = 1;
  constructor(private llm: OpenAI | null, { k }: K = {}) { super(); this.#p++; }
  @Get('/x') async *run<T>(@Body() body: Dto, ...r: string[]): Promise<T> { yield* this.llm!.chat?.[0](\`hi \${body.name}\` + b + /x/g); }
  get g() { return 1 } set g(v) {} abstract foo(): void; [Symbol.iterator]() {}
}
export default function main({ q, ...rest }, [x, , y = 2]) { o.p ||= q; [o.a, x] = f(); for (const [k, v] of xs) { eval(v); } return { x, [y]: 1, m() {}, get n() { return 1 }, ...rest }; }
enum E { A, B = 'b' } namespace N.M { export const q = 1; }
outer: for (let i = 0; i < 10; i++) { switch (i) { case 1: continue outer; default: break; } do { i--; } while (i); }
try { f(); } catch ({ message }) { throw new Error(message); } finally { z = (1, 2); }
const tagged = sql\`select \${x}\`, n = 10n, arrow = async (x) => await x, c = a ? b : d ?? e, view = <T>x as any satisfies U;
module.exports = { tagged }; import fs = require('fs'); using u = open(); label: { break label; } export { x as y };
`;

const NESTED: Record<string, (n: number) => string> = {
  parentheses: (n) => `x = ${'('.repeat(n)}1${')'.repeat(n)}`,
  arrays: (n) => `x = ${'['.repeat(n)}1${']'.repeat(n)}`,
  blocks: (n) => '{'.repeat(n) + '}'.repeat(n),
  functions: (n) => '(function () {'.repeat(n) + '})'.repeat(n),
  classes: (n) => '(class { a = b; c = '.repeat(n) + '})'.repeat(n),
  arrows: (n) => `x = ${'a => '.repeat(n)}1`,
  conditionals: (n) => `x = ${'a ? b : '.repeat(n)}c`,
  ifs: (n) => `${'if (a) '.repeat(n)}b`,
  elseIfs: (n) => `${'if (a) b; else '.repeat(n)}c`,
  elseIfBlocks: (n) => `${'if (a) {\nb;\n}\nelse '.repeat(n)}{}`,
  assignments: (n) => `${'x = '.repeat(n)}c`,
  not: (n) => `x = ${'!'.repeat(n)}1`,
  typeofs: (n) => `x = ${'typeof\n'.repeat(n)}1`,
  minus: (n) => `x = ${'a - '.repeat(n)}1`,
  or: (n) => `x = ${'a || '.repeat(n)}1`,
  calls: (n) => `x${'.then()'.repeat(n)}`,
  callbacks: (n) => `x${'\n  .then(() => { a; })'.repeat(n)}`,
  comments: (n) => `x = ${'a - // comment\n'.repeat(n)}1`,
  templates: (n) => `x = ${'`${'.repeat(n)}1${'}`'.repeat(n)}`,
  patterns: (n) => `var ${'['.repeat(n)}a${']'.repeat(n)} = 1`,
  jsx: (n) => `x = ${'<a>'.repeat(n)}${'</a>'.repeat(n)}`,
  labels: (n) => `${'a: '.repeat(n)}x`,
};

describe('JavaScript front end, broken and hostile files', () => {
  let auto: JavaScriptFrontEnd;
  let typescript: JavaScriptFrontEnd;

  before(async () => {
    auto = await loadJavaScript({ parser: 'auto' });
    typescript = await loadJavaScript({ parser: 'typescript' });
  });

  const callees = (module: IrModule): string[] => {
    const found: string[] = [];
    walkModule(module, { expr: (e) => void (e.op === 'call' && found.push(printExpr(module, e.callee).replaceAll('global.', ''))) });
    return found;
  };

  test('TypeScript is not loaded for valid files, and is for the first broken one', async () => {
    const fresh = await loadJavaScript({ parser: 'auto' });
    if (fresh.parser !== 'oxc') return;
    const valid = fresh.lowerLoading('a.ts', 'run();');
    assert.ok(!(valid instanceof Promise));
    assert.equal(fresh.needsTolerant('a.ts', 'run();'), false);
    assert.equal(fresh.needsTolerant('a.ts', 'run('), true, 'still not loaded');
    assert.match(fresh.lower('a.ts', 'run(').incomplete ?? '', /not loaded/);
    const broken = fresh.lowerLoading('a.ts', 'run(');
    assert.ok(broken instanceof Promise);
    assert.deepEqual(callees(await broken), ['run']);
    assert.equal(fresh.needsTolerant('a.ts', 'run('), false);
    assert.deepEqual(callees(fresh.lower('a.ts', 'run(')), ['run']);
  });

  test('the private field of TypeScript that the tolerant parser empties is there and does what it is emptied for', async () => {
    const { default: ts } = await import('typescript');
    const { parse } = await import('@typescript-eslint/typescript-estree');
    const file = () => ts.createSourceFile('a.ts', 'client.create(', ts.ScriptTarget.Latest, true) as unknown as { parseDiagnostics: unknown[] };
    assert.equal(file().parseDiagnostics.length, 1);
    assert.throws(() => parse(file() as unknown as string, { allowInvalidAST: true }));
    const emptied = file();
    emptied.parseDiagnostics.length = 0;
    assert.equal(parse(emptied as unknown as string, { allowInvalidAST: true }).body.length, 1);
  });

  for (const [text, callee] of HALF_TYPED) {
    test(`keeps the call in ${JSON.stringify(text.slice(0, 50))}`, async () => {
      for (const path of ['a.ts', 'a.tsx', 'a.js']) {
        const module = await auto.lowerLoading(path, text);
        assert.ok(module.syntaxErrors > 0, path);
        assert.ok(callees(module).includes(callee), `${path}: ${callees(module).join()}`);
        assert.deepEqual(irProblems(module, text), []);
        assert.deepEqual(module, typescript.lower(path, text));
      }
    });
  }

  test('a file cut off anywhere gives sound IR', async () => {
    await auto.loadTolerant();
    assert.equal(auto.lower('a.ts', SAMPLE).syntaxErrors, 0);
    for (let end = 0; end < SAMPLE.length; end += 3) {
      const text = SAMPLE.slice(0, end);
      const module = auto.lower('a.ts', text);
      assert.deepEqual(irProblems(module, text), [], text.slice(-40));
      assert.equal(module.incomplete, undefined, text.slice(-40));
    }
  });

  test('a file with characters missing or doubled gives sound IR', async () => {
    await auto.loadTolerant();
    for (let at = 1; at < SAMPLE.length; at += 5) {
      for (const text of [SAMPLE.slice(0, at) + SAMPLE.slice(at + 4), `${SAMPLE.slice(0, at)}({[${SAMPLE.slice(at)}`]) {
        const module = auto.lower('a.ts', text);
        assert.deepEqual(irProblems(module, text), [], text.slice(at - 20, at + 20));
        assert.equal(module.incomplete, undefined, text.slice(at - 20, at + 20));
      }
    }
  });

  test('text that is no program at all', async () => {
    for (const text of [
      '',
      '\0',
      '\uFEFF',
      '{"a": 1}',
      '<?php echo 1; ?>',
      '\ud800',
      '<template><p>{{ x }}</p></template>',
      ')))',
      '}}}',
      '#',
      '/*',
      '`',
      '"',
      '/',
    ]) {
      const module = await auto.lowerLoading('a.js', text);
      assert.deepEqual(irProblems(module, text), [], JSON.stringify(text));
      assert.deepEqual(module, typescript.lower('a.js', text), JSON.stringify(text));
    }
  });

  for (const [name, nest] of Object.entries(NESTED)) {
    test(`nesting: ${name}`, async () => {
      await auto.loadTolerant();
      for (const depth of [50, 2_000, 100_000]) {
        const text = `${nest(depth)}\n;\nafter();`;
        for (const parser of [auto, typescript]) {
          const module = parser.lower('a.tsx', text);
          assert.equal(module.functions[0]?.kind, 'module');
          assert.deepEqual(irProblems(module, text), []);
          if (depth === 50) assert.deepEqual([module.incomplete, callees(module).includes('after')], [undefined, true]);
          else assert.match(module.incomplete ?? 'complete', /deep/);
        }
      }
    });
  }

  test('a long concatenation is one template', () => {
    const terms = auto.parser === 'oxc' ? 10_000 : 500;
    const text = `const x = ${Array.from({ length: terms }, (_, i) => `a${i}`).join(' + ')};`;
    const module = auto.lower('a.ts', text);
    const assign = module.functions[0]?.body[0];
    assert.equal(module.incomplete, undefined);
    assert.ok(assign?.op === 'assign' && assign.value.op === 'template');
    assert.equal(assign.value.parts.length, terms);
    const last = assign.value.parts[terms - 1];
    assert.ok(last?.op === 'global' && last.name === `a${terms - 1}`);
  });

  test('ordinary code is shallow for the guard of the native parser, whatever its length and style', () => {
    const styles = [
      'const a = b.c(d) + e ? f : g;\n',
      'const a = b.c(d) + e ? f : g\n',
      '// it is (a comment\n/* and [another\n one */\nconst a = 1\n',
      "it('does what it should', async () => {\n  expect(a.b).toBe(c)\n})\n",
      '  method(a, b) {\n    return a\n  }\n\n  /** Words about it: a, b. */\n',
      'if (a) {\n  b()\n} else if (c) {\n  d()\n}\n',
      "  'key': { a: [1, 2, { b: 'c' }] },\n",
      'foo()\nif (a) b()\n',
    ];
    for (const style of styles) assert.ok(nestsShallowly(style.repeat(5_000)), style);
  });
});
