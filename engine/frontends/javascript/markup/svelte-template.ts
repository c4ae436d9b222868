/**
 * Templates of Svelte: `{@html}`, blocks (`{#if}`, `{#each}`, `{#await}`, `{#snippet}` …), tags and directives.
 */
import type { Expr, Stmt } from '../../../ir/ir';
import { assignTo } from '../assign';
import { type Node, startOf } from '../ast';
import { lowerExpression, unknown } from '../expressions';
import { assigned, declare, declarePattern, lookup, pushScope, reference, type State, syntheticVariable } from '../scope';
import { codeEnd } from './braces';
import {
  type Attributes,
  arrow,
  componentNamed,
  directive,
  literalEntry,
  loop,
  lowerElement,
  type Template,
  textLiteral,
  value,
  withUnknown,
} from './template';
import type { Attribute, Block, Code, Element, MarkupNode, Mustache } from './tree';

type Branch = Block['branches'][number];

export function svelteNodes(t: Template, nodes: readonly MarkupNode[], out: Stmt[]): void {
  const { s } = t;
  const outer = pushScope(s);
  // snippets are known before they stand
  for (const node of nodes) if (node.kind === 'block' && node.branches[0]?.word === 'snippet') declareSnippet(s, node);
  for (const node of nodes) if (node.kind === 'block' && node.branches[0]?.word === 'snippet') snippet(t, node, out);
  for (const node of nodes) {
    if (node.kind === 'mustache') mustache(t, node, out);
    else if (node.kind === 'block') block(t, node, out);
    else if (node.kind === 'element' && !node.raw) element(t, node, out);
  }
  s.scope = outer;
}

function mustache(t: Template, { word, code, start, end, wordStart, wordEnd }: Mustache, out: Stmt[]): void {
  if (word === undefined || word === '@render') out.push({ op: 'expr', value: value(t, code), start, end });
  else if (word === '@html') out.push(directive(word, wordStart, wordEnd, value(t, code), { start, end }));
  else if (word === '@const') {
    const node = t.code.expression(code);
    if (node?.type !== 'AssignmentExpression') return;
    const given = lowerExpression(t.s, node.right);
    declarePattern(t.s, node.left as never);
    assignTo(t.s, node.left as Node, given, out, node);
  }
}

function block(t: Template, { branches, start, end }: Block, out: Stmt[]): void {
  const [first, ...others] = branches;
  const at = { start, end };
  switch (first?.word) {
    case 'if':
      condition(t, branches, at, out);
      return;
    case 'each':
      each(t, first, at, out);
      break;
    case 'await':
      awaited(t, branches, out);
      return;
    case 'key':
      out.push({ op: 'expr', value: value(t, first.head), ...at });
      t.nodes(first.children, out);
      return;
    case 'snippet':
      return;
    default:
      if (first) t.nodes(first.children, out);
  }
  for (const other of others) t.nodes(other.children, out);
}

function condition(t: Template, branches: readonly Branch[], at: { start: number; end: number }, out: Stmt[]): void {
  const [first, ...others] = branches;
  if (!first) return;
  if (first.word === 'else') {
    t.nodes(first.children, out);
    return;
  }
  const test = value(t, first.head);
  const then: Stmt[] = [];
  t.nodes(first.children, then);
  const otherwise: Stmt[] = [];
  condition(t, others, at, otherwise);
  out.push({ op: 'if', test, then, else: otherwise, ...at });
}

/** Of the head of a block. */
const LONGEST = 5000;

/** `list as pattern, index (key)`; the key says nothing of values. */
function each(t: Template, { head, children }: Branch, at: { start: number; end: number }, out: Stmt[]): void {
  const text = t.s.text.slice(head.start, Math.min(head.end, head.start + LONGEST));
  const as = /^[\s\S]*\s(as\s+)/.exec(text);
  if (!as) {
    const index = /,\s*[\w$]+\s*$/.exec(text);
    loop(t, value(t, { start: head.start, end: head.start + (index?.index ?? text.length) }), [], at, (body) => t.nodes(children, body), out);
    return;
  }
  const list = { start: head.start, end: head.start + as[0].length - (as[1] as string).length };
  const start = head.start + as[0].length;
  const rest = t.s.text.slice(start, head.end);
  const nameEnd = /^[{[]/.test(rest) ? Math.min(codeEnd(t.s.text, start + 1) + 1, head.end) : start + (/^[\w$]*/.exec(rest)?.[0].length ?? 0);
  const index = /^\s*,\s*[\w$]+/.exec(t.s.text.slice(nameEnd, head.end))?.[0] ?? '';
  const names = t.code.parameters({ start, end: nameEnd + index.length });
  loop(t, value(t, list), names, at, (body) => t.nodes(children, body), out);
}

/** `{#await promise then value}`: a value is what its promise gives. */
function awaited(t: Template, branches: readonly Branch[], out: Stmt[]): void {
  const { s } = t;
  const [first, ...others] = branches;
  if (!first) return;
  const text = s.text.slice(first.head.start, Math.min(first.head.end, first.head.start + LONGEST));
  const short = /^([\s\S]+?)\s(then|catch)\b/.exec(text);
  const promise = { start: first.head.start, end: first.head.start + (short ? (short[1] as string).length : text.length) };
  const variable = assigned(s, syntheticVariable(s, ''));
  const at = { start: promise.start, end: promise.end };
  out.push({ op: 'assign', variable, value: value(t, promise), ...at });
  const named = (word: string, head: Code, children: readonly MarkupNode[]) => {
    const names = t.code.parameters(head);
    const outer = pushScope(s);
    for (const name of names) {
      declarePattern(s, name as never);
      assignTo(s, name, word === 'then' ? { op: 'ref', variable, ...at } : unknown(startOf(name), startOf(name)), out, name);
    }
    t.nodes(children, out);
    s.scope = outer;
  };
  if (short) named(short[2] as string, { start: first.head.start + short[0].length, end: first.head.end }, first.children);
  else t.nodes(first.children, out);
  for (const { word, head, children } of others) named(word, head, children);
}

const SNIPPET = /^\s*([A-Za-z_$][\w$]*)\s*(?:<[^(]*>)?\s*\(/;

function declareSnippet(s: State, node: Block): void {
  const head = node.branches[0]?.head as Code;
  const name = SNIPPET.exec(s.text.slice(head.start, head.end))?.[1];
  if (name !== undefined) declare(s, name);
}

/** `{#snippet name(params)} … {/snippet}` is a function. */
function snippet(t: Template, node: Block, out: Stmt[]): void {
  const { head, children } = node.branches[0] as Branch;
  const match = SNIPPET.exec(t.s.text.slice(head.start, head.end));
  const variable = match && lookup(t.s, match[1] as string);
  if (!match || variable === undefined || variable === null) return;
  const start = head.start + match[0].length;
  const params = t.code.parameters({ start, end: codeEnd(t.s.text, start) });
  const fn = arrow(t, match[1] as string, params, node, (made) => t.nodes(children, made.body));
  out.push({ op: 'assign', variable: assigned(t.s, variable), value: fn, start: node.start, end: node.end });
}

function element(t: Template, node: Element, out: Stmt[]): void {
  const names = node.attributes
    .filter(({ name }) => name.startsWith('let:'))
    .flatMap(({ start, nameEnd, value: given }) => t.code.parameters(given?.code ?? { start: start + 4, end: nameEnd }));
  if (names.length > 0) withUnknown(t, names, out, () => lowered(t, node, out));
  else lowered(t, node, out);
}

function lowered(t: Template, node: Element, out: Stmt[]): void {
  const attributes: Attributes = { entries: [], effects: [] };
  const isChosen = node.name === 'svelte:component' || node.name === 'svelte:element';
  let component = isChosen ? undefined : named(t, node);
  for (const attribute of node.attributes) {
    if (isChosen && attribute.name === 'this' && attribute.value?.kind === 'code') {
      const chosen = value(t, attribute.value.code);
      if (node.name === 'svelte:component') component = chosen;
    } else bind(t, attribute, attributes);
  }
  lowerElement(t, node, component, attributes, out);
}

function named(t: Template, { name, nameStart, nameEnd }: Element): Expr | undefined {
  if (!/^[A-Z]|\./.test(name)) return undefined;
  const [first = '', ...members] = name.split('.');
  const found: Expr = componentNamed(t.s, [first], nameStart, nameEnd) ?? { op: 'global', name: first, start: nameStart, end: nameEnd };
  return members.reduce<Expr>((object, member) => ({ op: 'member', object, name: member, start: nameStart, end: nameEnd }), found);
}

function bind(t: Template, attribute: Attribute, { entries, effects }: Attributes): void {
  const { name, start, end, nameEnd, value: given } = attribute;
  const at = { start, end };
  const colon = name.indexOf(':');
  const kind = colon > 0 ? name.slice(0, colon) : '';
  if (kind === 'let') return;
  if (given?.kind === 'spread') {
    if (name === '@attach') effects.push({ op: 'expr', value: value(t, given.code), ...at });
    else entries.push({ spread: value(t, given.code) });
  } else if (kind === 'use') {
    const called = /^[\w$]+/.exec(name.slice(4))?.[0] ?? '';
    const callee = reference(t.s, called, start + 4, start + 4 + called.length);
    const args = given ? [{ value: unknown(given.code.start, given.code.start) }, { value: attributeValue(t, attribute) }] : [];
    effects.push({ op: 'expr', value: { op: 'call', callee, args, ...at }, ...at });
  } else if (kind === 'bind' && !given) {
    const bound = name.slice(5);
    entries.push({ key: bound, value: reference(t.s, bound, start + 5, nameEnd) });
  } else if (!given) entries.push(literalEntry(t, attribute, name));
  else entries.push({ key: kind === 'bind' ? name.slice(5) : name, value: attributeValue(t, attribute) });
}

/** A value in braces, or a text with braces in it. */
function attributeValue(t: Template, { value: given }: Attribute): Expr {
  const { code, kind, parts } = given as NonNullable<Attribute['value']>;
  if (kind === 'code') return value(t, code);
  if (!parts) return textLiteral(t, code);
  const exprs = parts.map((part) => (part.kind === 'mustache' ? value(t, part.code) : textLiteral(t, part)));
  return exprs.length === 1 && parts[0]?.kind === 'mustache' ? (exprs[0] as Expr) : { op: 'template', parts: exprs, start: code.start, end: code.end };
}
