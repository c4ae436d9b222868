/**
 * What the printed fixtures of test-fixtures/lowering do not show of the JavaScript front end: spans, capture and assignment
 * counts, types of variables, decorators of parameters. Everything is asserted with both parsers.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type JavaScriptFrontEnd, loadJavaScript } from '../../engine/frontends/javascript/index';
import type { Expr, IrFunction, IrModule, IrVariable, Stmt, TypeRef } from '../../engine/ir/ir';
import { printExpr } from '../../engine/ir/print';
import { walkModule } from '../../engine/ir/walk';
import { irProblems } from '../support/ir-checks';

describe('JavaScript front end', () => {
  let parsers: JavaScriptFrontEnd[];

  before(async () => {
    parsers = [await loadJavaScript({ parser: 'auto' }), await loadJavaScript({ parser: 'typescript' })];
  });

  /** Lowers a valid text with both parsers, holds them to the same sound IR and returns it. */
  const lower = (text: string, path = 'a.ts'): IrModule => {
    const [first, second] = parsers.map((parser) => parser.lower(path, text)) as [IrModule, IrModule];
    assert.deepEqual(irProblems(first, text), []);
    assert.equal(first.syntaxErrors, 0);
    assert.equal(first.incomplete, undefined);
    assert.deepEqual(first, second);
    return first;
  };

  const variable = (module: IrModule, name: string): IrVariable => {
    const found = module.variables.find((v) => v.name === name);
    assert.ok(found, `there is no variable ${name}`);
    return found;
  };

  const fnNamed = (module: IrModule, name: string): IrFunction => {
    const found = module.functions.find((fn) => fn.name === name);
    assert.ok(found, `there is no function ${name}`);
    return found;
  };

  const exprs = (module: IrModule): Expr[] => {
    const all: Expr[] = [];
    walkModule(module, { expr: (e) => void all.push(e) });
    return all;
  };

  const statements = (module: IrModule): Stmt[] => {
    const all: Stmt[] = [];
    walkModule(module, { stmt: (s) => void all.push(s) });
    return all;
  };

  const typeText = (type: TypeRef | undefined): string | undefined => type && type.name + (type.args ? `<${type.args.map(typeText).join()}>` : '');

  test('the two front ends of these tests use the parsers they are meant to', async () => {
    assert.equal(parsers[1]?.parser, 'typescript');
    const native = await import('oxc-parser').then(
      () => true,
      () => false,
    );
    assert.equal(parsers[0]?.parser, native ? 'oxc' : 'typescript');
  });

  test('captured means: read or written by another function than the declaring one', () => {
    const module = lower('let read = 1, written = 1, own = 1; own = read; () => { read; written = 2; const inner = own2(); inner; };\nfunction own2() {}');
    const captured = module.variables.filter((v) => v.captured).map((v) => v.name);
    assert.deepEqual(captured, ['read', 'written', 'own2']);
  });

  test('assignments counts declarations with a value, parameters, imports and every later assignment', () => {
    const module = lower(
      'import m from "m"; let none; let twice = 1; twice += 1; let updated = 0; updated++; function f(p) { p = 1; [none] = p; } class C {} for (const each of m) f(each);',
    );
    const counts = Object.fromEntries(['m', 'none', 'twice', 'updated', 'f', 'p', 'C', 'each'].map((name) => [name, variable(module, name).assignments]));
    assert.deepEqual(counts, { m: 1, none: 1, twice: 2, updated: 2, f: 1, p: 2, C: 1, each: 1 });
  });

  test('spans cover the code they come from', () => {
    const text = 'const answer = await client.chat(`hi ${name}!`, { "a b": [1, "x"] });\nlet typed: string = name;';
    const module = lower(text);
    const slices = exprs(module).map((e) => `${e.op} ${text.slice(e.start, e.end)}`);
    for (const expected of [
      'call client.chat(`hi ${name}!`, { "a b": [1, "x"] })',
      'member client.chat',
      'global client',
      'template `hi ${name}!`',
      'literal hi ',
      'global name',
      'literal !',
      'object { "a b": [1, "x"] }',
      'array [1, "x"]',
      'literal "x"',
    ]) {
      assert.ok(slices.includes(expected), `${expected} is not among\n${slices.join('\n')}`);
    }
    const assigns = statements(module).map((s) => text.slice(s.start, s.end));
    assert.deepEqual(assigns, ['answer = await client.chat(`hi ${name}!`, { "a b": [1, "x"] })', 'typed: string = name']);
  });

  test('a byte order mark, a hashbang and characters outside the basic plane do not shift spans', () => {
    for (const head of ['', '\uFEFF', '#!/usr/bin/env node\n', '\uFEFF#!/usr/bin/env node\n', '/* 😀é */ ', '\uFEFF"😀";']) {
      const text = `${head}run("é😀", eval(code));`;
      const module = lower(text, 'a.js');
      const inner = exprs(module).find((e) => e.op === 'call' && e.callee.op === 'global' && e.callee.name === 'eval');
      assert.equal(inner && text.slice(inner.start, inner.end), 'eval(code)', JSON.stringify(head));
    }
  });

  test('a method spans its name and body, a destructured name the place where it is bound', () => {
    const text = 'class A { async run(x) { return x; } }\nconst { prompt } = body();';
    const module = lower(text);
    const run = fnNamed(module, 'run');
    assert.equal(text.slice(run.start, run.end), 'async run(x) { return x; }');
    const prompt = statements(module).find((s) => s.op === 'assign' && module.variables[s.variable]?.name === 'prompt');
    assert.equal(prompt && text.slice(prompt.start, prompt.end), 'prompt');
  });

  test('declared types are kept where they name something, wrappers taken off', () => {
    const module = lower(`
      import type { Client } from 'client'; import * as ns from 'ns';
      let plain: Client, qualified: ns.a.B<string>, nullable: Client | null | undefined, promised: Promise<Awaited<Client>>;
      let list: readonly Client[], array: ReadonlyArray<Partial<Client>>, words: string[], parens: (Client);
      let text: string, either: Client | ns.B, literal: 'a', fn: () => Client, mapped: Record<string, Client>;
      const asserted = make() as Client, constant = [1] as const, annotated: ns.C = make() as Client;
      const { a, b }: Client = make();
      function f(p: Client, { q }: ns.P, r?: Client, ...s: Client[]): Promise<Client | undefined> {}
    `);
    const types = Object.fromEntries(module.variables.filter((v) => v.type).map((v) => [v.name, typeText(v.type)]));
    assert.deepEqual(types, {
      plain: 'Client',
      qualified: 'ns.a.B',
      nullable: 'Client',
      promised: 'Client',
      list: 'Array<Client>',
      array: 'Array<Client>',
      words: 'Array',
      parens: 'Client',
      mapped: 'Record',
      asserted: 'Client',
      annotated: 'ns.C',
      '': 'ns.P',
      p: 'Client',
      r: 'Client',
      s: 'Array<Client>',
    });
    assert.equal(variable(module, 'plain').type?.variable, module.variables.indexOf(variable(module, 'Client')));
    assert.equal(variable(module, 'qualified').type?.variable, module.variables.indexOf(variable(module, 'ns')));
    assert.equal(typeText(fnNamed(module, 'f').returnType), 'Client');
    assert.deepEqual(
      fnNamed(module, 'f').params.map((p) => typeText(p.type)),
      ['Client', 'ns.P', 'Client', 'Array<Client>'],
    );
  });

  test('a type named in a file refers to the class of that file', () => {
    const module = lower('class Own { next: Own } function f(o: Own) { return o; }');
    const own = module.variables.indexOf(variable(module, 'Own'));
    assert.equal(fnNamed(module, 'f').params[0]?.type?.variable, own);
    assert.equal(module.classes[0]?.fieldTypes.next?.variable, own);
    assert.equal(module.classes[0]?.fieldTypes.constructor, undefined, 'inherited names are not fields');
  });

  test('parameters keep their decorators and parameter properties their types', () => {
    const module = lower('class C { constructor(@Inject(TOKEN) private readonly llm: Llm) {} run(@Body() body: Dto, @Query("q") q, plain) {} }');
    const decorators = fnNamed(module, 'run').params.map((p) => p.decorators?.map((d) => printExpr(module, d)).join());
    assert.deepEqual(decorators, ['global.Body()', 'global.Query("q")', undefined]);
    assert.deepEqual(
      fnNamed(module, 'constructor').params[0]?.decorators?.map((d) => printExpr(module, d)),
      ['global.Inject(global.TOKEN)'],
    );
    assert.equal(module.classes[0]?.fieldTypes.llm?.name, 'Llm');
  });

  test('parameter names are those of the source, and empty for patterns', () => {
    const module = lower('function f(a, { b }, [c] = [], ...d) {}');
    const f = fnNamed(module, 'f');
    assert.deepEqual(
      f.params.map((p) => [p.name, p.rest ?? false, p.default !== undefined]),
      [
        ['a', false, false],
        ['', false, false],
        ['', false, true],
        ['d', true, false],
      ],
    );
  });

  test('an arrow function keeps `this`, whose function is found through its parents', () => {
    const module = lower('class C { run() { return () => () => this.x; } field = () => this.y; }');
    const kinds = (fn: IrFunction): string[] => [fn.kind, ...(fn.parent === undefined ? [] : kinds(module.functions[fn.parent] as IrFunction))];
    const withThis = module.functions.filter((fn) => fn.body.some((s) => s.op === 'return' && s.value?.op === 'member' && s.value.object.op === 'this'));
    assert.deepEqual(withThis.map(kinds), [
      ['arrow', 'arrow', 'method', 'module'],
      ['arrow', 'initializer', 'module'],
    ]);
  });

  test('dialects follow the extension, and JavaScript files may hold JSX, types or sloppy code', () => {
    const cases: [string, string][] = [
      ['a.ts', 'const x = <T>y; run(x);'],
      ['a.mts', 'export const x: number = 1; run(x);'],
      ['a.cts', 'import x = require("x"); export = x; run(x);'],
      ['a.tsx', 'const x = <a.b c="d">{e}</a.b>; run(x);'],
      ['a.js', 'const x = <b>{run(1)}</b>;'],
      ['a.js', 'function f(x: string): void { run(x); }'],
      ['a.js', 'import type { T } from "t"; run();'],
      ['a.js', 'return run();'],
      ['a.cjs', 'if (x) return; run();'],
      ['a.js', 'with (x) { run(); }'],
      ['a.js', 'await run();'],
      ['a.js', 'var await = 1; run(await);'],
      ['a.jsx', 'run(<></>);'],
      ['a.mjs', 'export default await run();'],
      ['a.d.ts', 'export declare function f(): void; export default class A { run(): void }'],
      ['a.vue.js', 'run();'],
    ];
    for (const [path, text] of cases) {
      const module = lower(text, path);
      const found =
        exprs(module).some((e) => e.op === 'call' && e.callee.op === 'global' && e.callee.name === 'run') ||
        exprs(module).some((e) => e.op === 'ref' || e.op === 'class');
      assert.ok(found, `${path}: ${text}`);
    }
  });

  test('a store to exports makes an export only where `module` and `exports` are not bound', () => {
    const names = (text: string) => lower(text, 'a.js').exports.map((e) => ('name' in e ? e.name : '*'));
    assert.deepEqual(names('exports.a = 1; module.exports.b = 2; module.exports = c; module["exports"]["d"] = 4;'), ['a', 'b', '=', 'd']);
    assert.deepEqual(names('function f(module, exports) { exports.a = 1; module.exports = 2; module.exports.b = 3; } f(x, y);'), []);
    assert.deepEqual(names('exports.a = exports.b = void 0; exports.a = run();'), ['a']);
    assert.deepEqual(names('other.exports.a = 1; exports.a.b = 2; exports[name] = 3;'), []);
  });

  test('a value used more than once is computed once', () => {
    for (const text of [
      'const { a, b } = run();',
      '[x.a, x.b] = run();',
      'run().list[0] += 1;',
      'x = y.z = run();',
      'o[run()] ||= 1;',
      'function f({ a, b } = run()) {}',
      'for (const [k, v] of run()) {}',
    ]) {
      const calls = exprs(lower(text)).filter((e) => e.op === 'call');
      assert.equal(calls.length, 1, text);
    }
  });

  test('no expression object stands in two places', () => {
    const seen = new Set<Expr>();
    const module = lower(
      'const { a, b: { c, d }, ...e } = p; [x, y] = q; o.p.q += 1; r ||= s; t.u ??= v; i++; w.x--; export const { f, g } = p; import p from "p";',
    );
    for (const e of exprs(module)) {
      assert.ok(!seen.has(e), `${printExpr(module, e)} is shared`);
      seen.add(e);
    }
  });
});
