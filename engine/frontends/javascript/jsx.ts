/**
 * JSX as calls: `<div {...a} x={y}>c</div>` is `#jsx.div({...a, x: y, children: c})`. A fragment is the intrinsic element
 * without a name. Text is what React would make of it: lines trimmed, joined by one space, character references decoded (from
 * the source, since the two parsers do not agree on that).
 */
import type { Expr, ObjectEntry } from '../../ir/ir';
import { endOf, type JSXChild, type JSXElement, type JSXElementName, type JSXFragment, type Node, startOf } from './ast';
import { lowerExpression } from './expressions';
import { reference, type State } from './scope';

/** Lowers an element or a fragment. */
export function lowerJsx(s: State, node: JSXElement | JSXFragment): Expr {
  const start = startOf(node);
  const end = endOf(node);
  const opening = (node.type === 'JSXElement' ? node.openingElement : node.openingFragment) as Node;
  const entries: ObjectEntry[] = [];
  let callee: Expr;
  if (opening.type === 'JSXOpeningElement') {
    callee = elementName(s, opening.name);
    for (const attribute of opening.attributes) entries.push(attributeEntry(s, attribute as Node));
  } else callee = intrinsic('', startOf(opening), endOf(opening));
  const items = children(s, node.children);
  const only = items.length === 1 && !items[0]?.spread ? items[0] : undefined;
  if (only) entries.push({ key: 'children', value: only.value });
  else if (items.length > 0) entries.push({ key: 'children', value: { op: 'array', items, start: endOf(opening), end: childrenEnd(node) } });
  return { op: 'call', callee, args: [{ value: { op: 'object', entries, start: startOf(opening), end: endOf(opening) } }], jsx: true, start, end };
}

function childrenEnd(node: JSXElement | JSXFragment): number {
  const closing = (node.type === 'JSXElement' ? node.closingElement : node.closingFragment) as Node | null;
  return closing ? startOf(closing) : endOf(node);
}

export function intrinsic(name: string, start: number, end: number): Expr {
  return { op: 'member', object: { op: 'global', name: '#jsx', start, end: start }, name, start, end };
}

function elementName(s: State, name: JSXElementName): Expr {
  const node = name as Node;
  const start = startOf(node);
  const end = endOf(node);
  switch (node.type) {
    case 'JSXIdentifier':
      if (node.name === 'this') return { op: 'this', start, end };
      return /^[a-z]|-/.test(node.name) ? intrinsic(node.name, start, end) : reference(s, node.name, start, end);
    case 'JSXNamespacedName':
      return intrinsic(`${node.namespace.name}:${node.name.name}`, start, end);
    case 'JSXMemberExpression':
      return { op: 'member', object: memberObject(s, node.object as Node), name: node.property.name, start, end };
    default:
      return lowerExpression(s, node);
  }
}

function memberObject(s: State, node: Node): Expr {
  const start = startOf(node);
  const end = endOf(node);
  if (node.type === 'JSXMemberExpression') return { op: 'member', object: memberObject(s, node.object as Node), name: node.property.name, start, end };
  if (node.type !== 'JSXIdentifier') return lowerExpression(s, node);
  return node.name === 'this' ? { op: 'this', start, end } : reference(s, node.name, start, end);
}

function attributeEntry(s: State, node: Node): ObjectEntry {
  if (node.type === 'JSXSpreadAttribute') return { spread: lowerExpression(s, node.argument) };
  if (node.type !== 'JSXAttribute') return { spread: lowerExpression(s, node) };
  const name = node.name as Node;
  const key = name.type === 'JSXNamespacedName' ? `${name.namespace.name}:${name.name.name}` : (name as { name: string }).name;
  const value = node.value as Node | null;
  if (!value) return { key, value: { op: 'literal', value: true, start: startOf(node), end: endOf(node) } };
  if (value.type === 'Literal') {
    const start = startOf(value);
    const end = endOf(value);
    return { key, value: { op: 'literal', value: decodeEntities(s.text.slice(start + 1, end - 1)), start, end } };
  }
  return { key, value: lowerExpression(s, value.type === 'JSXExpressionContainer' ? value.expression : value, key) };
}

function children(s: State, nodes: readonly JSXChild[]): { value: Expr; spread?: boolean }[] {
  const items: { value: Expr; spread?: boolean }[] = [];
  for (const child of nodes) {
    const node = child as Node;
    if (node.type === 'JSXText') {
      const text = decodeEntities(trimText(s.text.slice(startOf(node), endOf(node))));
      if (text !== '') items.push({ value: { op: 'literal', value: text, start: startOf(node), end: endOf(node) } });
    } else if (node.type === 'JSXExpressionContainer') {
      if (node.expression.type !== 'JSXEmptyExpression') items.push({ value: lowerExpression(s, node.expression) });
    } else if (node.type === 'JSXSpreadChild') items.push({ value: lowerExpression(s, node.expression), spread: true });
    else items.push({ value: lowerExpression(s, node) });
  }
  return items;
}

function trimText(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const lines = text.split(/\r\n|\n|\r/);
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    let line = (lines[i] as string).replace(/\t/g, ' ');
    if (i > 0) line = line.replace(/^ +/, '');
    if (i < lines.length - 1) line = line.replace(/ +$/, '');
    if (line !== '') kept.push(line);
  }
  return kept.join(' ');
}

const ENTITIES: Record<string, string> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: '\u00a0', quot: '"' };

/** Decodes numeric character references and the named ones that matter in code; others stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
