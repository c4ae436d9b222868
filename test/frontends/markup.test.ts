/**
 * Component files and pages: what the scanner makes of any text, where spans point, and that broken templates lose no more than the piece that is
 * broken. What valid files lower to stands in test-fixtures/lowering.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { type JavaScriptFrontEnd, loadJavaScript } from '../../engine/frontends/javascript/index';
import { scanMarkup } from '../../engine/frontends/javascript/markup/scan';
import type { Dialect, MarkupNode } from '../../engine/frontends/javascript/markup/tree';
import type { Expr, IrModule } from '../../engine/ir/ir';
import { printModule } from '../../engine/ir/print';
import { walkModule } from '../../engine/ir/walk';
import { ROOT } from '../support/fixtures';
import { irProblems } from '../support/ir-checks';

/** A tree in short: `p[a=x]{…}` with the code of values and of braces. */
function outline(text: string, nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return text.slice(node.start, node.end).trim() && "'";
      if (node.kind === 'mustache') return `{${node.word ?? ''}${text.slice(node.code.start, node.code.end).trim()}}`;
      if (node.kind === 'block')
        return `(${node.branches.map(({ word, head, children }) => `${word} ${text.slice(head.start, head.end).trim()}: ${outline(text, children)}`).join(' | ')})`;
      const attributes = node.attributes.map(({ name, value }) => `${name}${value ? `=${text.slice(value.code.start, value.code.end)}` : ''}`).join(' ');
      const inner = node.raw ? 'raw' : outline(text, node.children);
      return `${node.name}${attributes && `[${attributes}]`}${inner && `<${inner}>`}`;
    })
    .filter(Boolean)
    .join(' ');
}

describe('the scanner', () => {
  const CASES: readonly [Dialect, string, string][] = [
    ['vue', '<template><p :a="b > c" @d.e="f()" v-g>x {{ h }}</p></template>', "template<p[:a=b > c @d.e=f() v-g]<' {h}>>"],
    ['vue', '<template><Link to="/a"/><br><img :src="a">{{ b }}</template>', 'template<Link[to=/a] br img[:src=a] {b}>'],
    ['vue', '<template><div><p>a</div><b/></template><script>x < y</script>', "template<div<p<'>> b> script<raw>"],
    ['vue', '<template lang="pug">p {{ a }}</template><i18n>{ "a": "<b>" }</i18n>', 'template[lang=pug]<raw> i18n<raw>'],
    ['vue', '<template><!-- <p v-html="a"> --><a href=/b/>{{ "}" }}</a></template>', 'template<a[href=/b/]<{"}"}>>'],
    ['svelte', '<a {b} {...c} d="e {f} g" on:h={() => { i }}>{j}</a>', 'a[b=b =c d=e {f} g on:h=() => { i }]<{j}>'],
    ['svelte', '{#if a > b}{@html "}"}{:else if c}<p>d{:else}{e}{/if}{f}', '(if a > b: {@html"}"} | else if c: p<\'> | else : {e}) {f}'],
    ['svelte', '{#each a as { b, c }, d (b)}{c}{/each}{`${e}}`}', '(each a as { b, c }, d (b): {c}) {`${e}}`}'],
    ['svelte', "{/* } */ a}{/}'/.test(b)}{c}", "{/* } */ a} {/}'/.test(b)} {c}"],
    ['astro', '{a.map((b) => <p class="c">don\'t {b}</p>)}<br><q r=`s${t}`/>', '{a.map((b) => <p class="c">don\'t {b}</p>)} br q[r=`s${t}`]'],
    ['astro', '{a < b && <></>}{c}', '{a < b && <></>} {c}'],
    ['html', '<!doctype html><BODY><Script>a < b</Script><IMG src=a><p>{{ x }}', "BODY<Script<raw> IMG[src=a] p<'>>"],
  ];
  for (const [dialect, text, expected] of CASES) test(`${dialect}: ${text}`, () => assert.equal(outline(text, scanMarkup(text, dialect)), expected));

  test('takes any beginning of a text, and ends', () => {
    for (const [dialect, text] of CASES) for (let end = 0; end <= text.length; end++) scanMarkup(text.slice(0, end), dialect);
    for (const piece of ['<a ', '{', '{{', '<a>', '</a>', '{#if a}', '"', '`${', '<a b="', '{<a>', '<!--'])
      for (const dialect of ['vue', 'svelte', 'astro', 'html'] as const) scanMarkup(piece.repeat(3000), dialect);
  });
});

describe('component files', () => {
  let oxc: JavaScriptFrontEnd;
  let typescript: JavaScriptFrontEnd;
  before(async () => {
    oxc = await loadJavaScript({ parser: 'auto' });
    typescript = await loadJavaScript({ parser: 'typescript' });
  });

  const lower = async (path: string, text: string): Promise<IrModule> => {
    const module = await oxc.lowerLoading(path, text);
    assert.deepEqual(irProblems(module, text), [], path);
    assert.deepEqual(module, await typescript.lowerLoading(path, text), `${path}: the parsers differ`);
    return module;
  };
  /** The texts of the values that directives are given. */
  const given = (module: IrModule, text: string, name: string): string[] => {
    const found: string[] = [];
    const expr = (e: Expr) => {
      if (e.op === 'call' && e.callee.op === 'member' && e.callee.name === name) for (const { value } of e.args) found.push(text.slice(value.start, value.end));
    };
    walkModule(module, { expr, stmt: () => {} });
    return found;
  };

  test('spans point into the file', async () => {
    const vue =
      '<template>\r\n<p v-html="a.b"/>\n<b v-for="x in [y]" v-html="x"/></template>\r\n<script setup lang="ts">\nconst a = { b: 1 as number };\n</script>';
    assert.deepEqual(given(await lower('a.vue', vue), vue, 'v-html'), ['a.b', 'x']);
    const svelte = '<script>let a = 1</script>\n{#each [a] as { b }}{@html b}{@html `${a}!`}{/each}';
    assert.deepEqual(given(await lower('a.svelte', svelte), svelte, '@html'), ['b', '`${a}!`']);
    const astro = '---\nconst a = "<b>";\n---\n{[a].map((b) => <p set:html={b} />)}<i set:html={a}/>';
    assert.deepEqual(given(await lower('a.astro', astro), astro, 'set:html'), ['a', 'b']);
  });

  test('an expression with errors costs itself alone', async () => {
    const text = '<template><p v-html="a."/><p v-html="b +"/><p v-html="c"/>{{ d( }}</template><script setup>const c = 1;</script>';
    const module = await lower('a.vue', text);
    assert.ok(module.syntaxErrors >= 3, `${module.syntaxErrors}`);
    assert.ok(given(module, text, 'v-html').includes('c'));
    assert.equal(module.incomplete, undefined);
  });

  test('what cannot be read is told, and the rest is lowered', async () => {
    const module = await lower('a.vue', '<template lang="pug">p(v-html="a")</template><script>export const b = run(1);</script>');
    assert.match(module.incomplete ?? '', /written in pug/);
    assert.match(printModule(module), /b = global\.run\(1\)/);
  });

  test('deep and long templates end', async () => {
    const deep = `<template>${'<p>'.repeat(3000)}<b v-html="a"/></template>`;
    assert.match((await lower('a.vue', deep)).incomplete ?? '', /deeper than 400/);
    const long = `<template>${'<p v-html="a"/>'.repeat(3000)}</template>`;
    assert.equal(given(await lower('b.vue', long), long, 'v-html').length, 3000);
  });

  test('half-typed files keep what stands in them', async () => {
    const text = '<script setup>\nconst a = 1;\n</script>\n<template>\n<p v-html="a" /><div v-if="a';
    assert.deepEqual(given(await lower('a.vue', text), text, 'v-html'), ['a']);
    const open = '<script>\nlet a = 1;\n</script>\n{#if a}{@html a}{:else}<p title="';
    assert.deepEqual(given(await lower('a.svelte', open), open, '@html'), ['a']);
  });

  test('whatever is typed into a file, it is lowered to a sound module', async () => {
    const files = [
      'models/vue/setup.vue',
      'models/vue/options.vue',
      'models/svelte/page.svelte',
      'models/astro/page.astro',
      'rules/llm-output-to-html/page.html',
    ];
    const pieces = ['', '{', '}', '<', '"', "'", '`', '{#if a}', '{/if}', '</p>', '(', '<script>', '---', '{{', '${'];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return Math.floor((seed / 0x80000000) * below);
    };
    await oxc.loadTolerant();
    for (const path of files) {
      const text = readFileSync(join(ROOT, 'test-fixtures', path), 'utf8');
      for (let i = 0; i < 40; i++) {
        const at = random(text.length);
        const typed = `${text.slice(0, at)}${pieces[random(pieces.length)]}${text.slice(at + random(12))}`;
        assert.deepEqual(irProblems(oxc.lower(path, typed), typed), [], typed);
      }
    }
  });

  test('imports of components are imports, and components are exported', async () => {
    const module = await lower('a.vue', '<script setup>import B from "./b.vue"; import { c } from "./c";</script><template><B :d="c"/></template>');
    assert.deepEqual(module.imports, ['./b.vue', './c']);
    assert.deepEqual(
      module.exports.map((each) => ('name' in each ? each.name : '*')),
      ['default'],
    );
  });
});
