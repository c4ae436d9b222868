/**
 * Templates of Vue: `v-html` and its like, bindings, handlers, `v-if` chains, `v-for` and slots. What names mean is set up by vue.ts.
 */
import type { Expr, Stmt } from '../../../ir/ir';
import { reference } from '../scope';
import {
  type Attributes,
  camelCase,
  componentNamed,
  directive,
  handler,
  literalEntry,
  loop,
  lowerElement,
  pascal,
  type Template,
  value,
  withUnknown,
} from './template';
import { type Attribute, attributeOf, type Code, type Element, type MarkupNode } from './tree';

/** A handler that is a function or the name of one, not statements. */
const FUNCTION = /^\s*(?:async\s*)?(?:\([^)]*\)|[\w$]+)\s*=>|^\s*(?:async\s+)?function\b|^\s*[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[[^\]]+\])*\s*$/;
const FOR = /^(\s*)(\(([\s\S]*)\)|[\s\S]*?\S)\s+(?:in|of)\s+(?=\S)/;

/** Of the head of a loop. */
const LONGEST = 2000;

export function vueNodes(t: Template, nodes: readonly MarkupNode[], out: Stmt[]): void {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as MarkupNode;
    if (node.kind === 'mustache') out.push({ op: 'expr', value: value(t, node.code), start: node.start, end: node.end });
    else if (node.kind === 'element') {
      const test = codeOf(node, 'v-if');
      if (!test) element(t, node, out);
      else i = chain(t, nodes, i, test, out);
    }
  }
}

/** `v-if` with the `v-else-if` and `v-else` that follow it. @returns the index of the last node it took */
function chain(t: Template, nodes: readonly MarkupNode[], index: number, test: Code, out: Stmt[]): number {
  const first = nodes[index] as Element;
  const condition = value(t, test);
  const then: Stmt[] = [];
  element(t, first, then);
  const otherwise: Stmt[] = [];
  let last = index;
  let next = index + 1;
  while (nodes[next]?.kind === 'text') next++;
  const follower = nodes[next];
  if (follower?.kind === 'element') {
    const also = codeOf(follower, 'v-else-if');
    if (also) last = chain(t, nodes, next, also, otherwise);
    else if (attributeOf(follower, 'v-else')) {
      element(t, follower, otherwise);
      last = next;
    }
  }
  out.push({ op: 'if', test: condition, then, else: otherwise, start: first.start, end: first.end });
  return last;
}

const codeOf = (element: Element, name: string): Code | undefined => attributeOf(element, name)?.value?.code;

function element(t: Template, node: Element, out: Stmt[]): void {
  const list = codeOf(node, 'v-for');
  const match = list && FOR.exec(t.s.text.slice(list.start, Math.min(list.end, list.start + LONGEST)));
  if (!list || !match) {
    slotted(t, node, out);
    return;
  }
  const [whole, indent = '', alias = '', inner] = match;
  const from = list.start + indent.length + (inner === undefined ? 0 : 1);
  const names = t.code.parameters({ start: from, end: from + (inner ?? alias).length });
  loop(t, value(t, { start: list.start + whole.length, end: list.end }), names, node, (body) => slotted(t, node, body), out);
}

/** Names that the component around a slot gives are known within it only. */
function slotted(t: Template, node: Element, out: Stmt[]): void {
  const slot = node.attributes.find(({ name, value: given }) => given && (/^(?:v-slot\b|#)/.test(name) || name === 'slot-scope'));
  if (!slot?.value) lowered(t, node, out);
  else withUnknown(t, t.code.parameters(slot.value.code), out, () => lowered(t, node, out));
}

function lowered(t: Template, node: Element, out: Stmt[]): void {
  if (attributeOf(node, 'v-pre')) return;
  const attributes: Attributes = { entries: [], effects: [] };
  let component = node.name === 'component' ? undefined : named(t, node);
  for (const attribute of node.attributes) {
    if (attribute.name === ':is' && node.name === 'component' && attribute.value) component = value(t, attribute.value.code);
    else bind(t, attribute, attributes, component !== undefined);
  }
  lowerElement(t, node, component, attributes, out);
}

/** What a tag names: `<chat-message>` and `<ChatMessage>` are `ChatMessage`, `<ui.Card>` is a member. */
function named(t: Template, { name, nameStart, nameEnd }: Element): Expr | undefined {
  const [first = '', ...members] = name.split('.');
  const found = componentNamed(t.s, [first, camelCase(first), pascal(first)], nameStart, nameEnd);
  if (!found && /^[A-Z]/.test(first)) return { op: 'global', name: first, start: nameStart, end: nameEnd };
  return members.reduce<Expr | undefined>((object, member) => object && { op: 'member', object, name: member, start: nameStart, end: nameEnd }, found);
}

const SAID_ELSEWHERE = /^(?:v-(?:if|else-if|else|for|pre|once|cloak)$|v-slot\b|#|slot-scope$)/;

function bind(t: Template, attribute: Attribute, { entries, effects }: Attributes, isComponent: boolean): void {
  const { name, start, end, nameEnd } = attribute;
  if (SAID_ELSEWHERE.test(name)) return;
  const given = attribute.value?.code;
  const [, mark = '', argument = ''] = /^(v-bind:|v-on:|v-model:|:|@|\.)?([^.]*)/.exec(name) ?? [];
  const isDynamic = argument.startsWith('[');
  if (name === 'v-bind' || isDynamic) {
    if (given && name === 'v-bind') entries.push({ spread: value(t, given) });
    else if (given && mark !== '@' && mark !== 'v-on:') effects.push({ op: 'expr', value: value(t, given), start, end });
  } else if (mark === '@' || mark === 'v-on:') {
    if (!given) return;
    const key = `on${pascal(argument.replaceAll(':', '-'))}`;
    const isFunction = FUNCTION.test(t.s.text.slice(given.start, given.end));
    entries.push({ key, value: isFunction ? value(t, given) : handler(t, key, '$event', given) });
  } else if (mark === ':' || mark === '.' || mark === 'v-bind:') {
    // `:html` alone is `:html="html"`
    const nameAt = nameEnd - name.length + mark.length;
    entries.push({ key: camelCase(argument), value: given ? value(t, given) : reference(t.s, camelCase(argument), nameAt, nameAt + argument.length) });
  } else if (mark === 'v-model:' || argument === 'v-model') {
    if (given) entries.push({ key: mark === '' ? (isComponent ? 'modelValue' : 'value') : camelCase(argument), value: value(t, given) });
  } else if (argument.startsWith('v-')) {
    if (given) effects.push(directive(argument, start, start + argument.length, raw(t, given), { start, end }));
  } else entries.push(literalEntry(t, attribute, camelCase(name)));
}

/** The value of a directive; a name alone may be a ref that another file exports. */
function raw(t: Template, code: Code): Expr {
  const given = value(t, code);
  if (given.op !== 'ref' || t.s.module.variables[given.variable]?.fn !== 0) return given;
  return {
    op: 'logical',
    operator: '??',
    left: { op: 'member', object: { ...given }, name: 'value', start: given.start, end: given.end },
    right: given,
    start: given.start,
    end: given.end,
  };
}
