/**
 * What the templates of all dialects have in common, lowered: an element is the call of its tag or component with one object of its
 * attributes, as in JSX; what puts text into the page as HTML is a call of `#template.<directive>`; loops, conditions and handlers are what
 * they are in scripts. What a directive means is said by the dialect.
 */
import type { Expr, IrFunction, ObjectEntry, Stmt } from '../../../ir/ir';
import { assignTo } from '../assign';
import { type CallExpression, type Node, startOf } from '../ast';
import { lowerExpression, unknown } from '../expressions';
import { decodeEntities, intrinsic } from '../jsx';
import { assigned, declare, declareLexical, declarePattern, declareVars, lookup, newFunction, pushScope, type State, tooDeep, use } from '../scope';
import { lowerStatements } from '../statements';
import type { CodeParser } from './code';
import type { Attribute, Code, Element, Markup, MarkupNode } from './tree';

export interface Template {
  s: State;
  code: CodeParser;
  /** Markup that stands within code, by its offset. */
  embedded: Map<number, Markup>;
  /** Lowers nodes in the way of the dialect. */
  nodes(nodes: readonly MarkupNode[], out: Stmt[]): void;
}

/** What the attributes of an element come to. */
export interface Attributes {
  entries: ObjectEntry[];
  /** What directives do. */
  effects: Stmt[];
}

/** The name that code has for markup within it. */
const PLACEHOLDER = '_';

export function createTemplate(s: State, code: CodeParser, nodes: (t: Template, nodes: readonly MarkupNode[], out: Stmt[]) => void): Template {
  const t: Template = {
    s,
    code,
    embedded: new Map(),
    nodes: (list, out) => {
      if (tooDeep(s)) return;
      s.depth++;
      nodes(t, list, out);
      s.depth--;
    },
  };
  return t;
}

/** Lowers an expression of the template. */
export function value(t: Template, code: Code): Expr {
  for (const each of code.markup ?? []) t.embedded.set(each.start, each);
  const node = t.code.expression(code);
  return node ? lowerExpression(t.s, node) : unknown(code.start, code.end);
}

/** Markup within code, where its placeholder is read. @returns undefined for other names */
export function embeddedMarkup(t: Template, name: string, start: number): Expr | undefined {
  const markup = name === PLACEHOLDER ? t.embedded.get(start) : undefined;
  if (!markup) return undefined;
  const effects: Stmt[] = [];
  t.nodes(markup.children, effects);
  return { op: 'do', effects, value: unknown(markup.start, markup.end), start: markup.start, end: markup.end };
}

/** A text that stands in the template. */
export function textLiteral(t: Template, { start, end }: Code): Expr {
  return { op: 'literal', value: decodeEntities(t.s.text.slice(start, end)), start, end };
}

/** A directive with a value: the call `#template.<name>(value)`. @param at the span of the whole */
export function directive(name: string, nameStart: number, nameEnd: number, given: Expr, at: { start: number; end: number }): Stmt {
  const { start, end } = at;
  const object: Expr = { op: 'global', name: '#template', start: nameStart, end: nameStart };
  const callee: Expr = { op: 'member', object, name, start: nameStart, end: nameEnd };
  return { op: 'expr', value: { op: 'call', callee, args: [{ value: given }], start, end }, start, end };
}

/** An element: its call, the effects of its directives, then its children. @param component what the tag names, undefined for elements of HTML */
export function lowerElement(t: Template, element: Element, component: Expr | undefined, attributes: Attributes, out: Stmt[]): void {
  const { start, end, nameStart, nameEnd, openEnd, name } = element;
  const { entries, effects } = attributes;
  let rest: readonly MarkupNode[] = element.children;
  if (component) {
    // what is written between the tags of a component may be what it shows: <Markdown>{text}</Markdown>
    const shown = element.children.filter((each) => (each.kind === 'mustache' && !each.word) || (each.kind === 'text' && !isBlank(t, each)));
    const items = shown.map((each) => ({ value: each.kind === 'mustache' ? value(t, each.code) : textLiteral(t, each) }));
    const only = items.length === 1 ? items[0] : undefined;
    if (only) entries.push({ key: 'children', value: only.value });
    else if (items.length > 0) entries.push({ key: 'children', value: { op: 'array', items, start: openEnd, end } });
    rest = element.children.filter((each) => !shown.includes(each));
  }
  const callee = component ?? intrinsic(name, nameStart, nameEnd);
  const given: Expr = { op: 'object', entries, start, end };
  out.push({ op: 'expr', value: { op: 'call', callee, args: [{ value: given }], jsx: true, start, end }, start, end });
  out.push(...effects);
  t.nodes(rest, out);
}

const isBlank = (t: Template, { start, end }: Code) => t.s.text.slice(start, end).trim() === '';

/** `for (const pattern of list) body`. @param names patterns of the element and of what comes with it (an index, a key) */
export function loop(t: Template, list: Expr, names: readonly Node[], at: { start: number; end: number }, lowerBody: (out: Stmt[]) => void, out: Stmt[]): void {
  const { s } = t;
  const outer = pushScope(s);
  const body: Stmt[] = [];
  for (const name of names) declarePattern(s, name as never);
  names.forEach((name, index) => {
    const given: Expr = index === 0 ? { op: 'iterate', of: list, start: list.start, end: list.end } : unknown(startOf(name), startOf(name));
    assignTo(s, name, given, body, name);
  });
  lowerBody(body);
  s.scope = outer;
  out.push({ op: 'loop', body, update: [], ...at });
}

/** Lowers with names that are given from outside: the props of a slot. */
export function withUnknown(t: Template, names: readonly Node[], out: Stmt[], lower: () => void): void {
  const { s } = t;
  const outer = pushScope(s);
  for (const name of names) declarePattern(s, name as never);
  for (const name of names) assignTo(s, name, unknown(startOf(name), startOf(name)), out, name);
  lower();
  s.scope = outer;
}

/** A function of the template, with parameters by name or by pattern. */
export function arrow(t: Template, name: string, params: readonly (string | Node)[], at: Code, lowerBody: (fn: IrFunction) => void): Expr {
  const { s } = t;
  const { start, end } = at;
  const fn = newFunction(s, name, 'arrow', start, end);
  const outer = pushScope(s);
  const outerFn = s.fn;
  s.fn = fn;
  for (const param of params) if (typeof param !== 'string') declarePattern(s, param as never);
  for (const param of params) {
    const variable = assigned(s, declare(s, typeof param === 'string' ? param : `*param${fn.params.length}*`));
    const place = typeof param === 'string' ? { start, end: start } : { start: startOf(param), end: startOf(param) };
    fn.params.push({ variable, name: typeof param === 'string' ? param : '', ...place });
    if (typeof param !== 'string') assignTo(s, param, { op: 'ref', variable, ...place }, fn.body, param);
  }
  lowerBody(fn);
  s.fn = outerFn;
  s.scope = outer;
  return { op: 'function', fn: fn.id, start, end };
}

/** Statements as the body of a handler. */
export function handler(t: Template, name: string, event: string, code: Code): Expr {
  return arrow(t, name, [event], code, (fn) => {
    const statements = t.code.statements(code);
    declareVars(t.s, statements);
    declareLexical(t.s, statements);
    lowerStatements(t.s, statements, fn.body);
  });
}

/** What a component's tag refers to, under any of these names. */
export function componentNamed(s: State, names: readonly string[], start: number, end: number): Expr | undefined {
  for (const name of names) {
    const variable = lookup(s, name);
    if (variable !== undefined) return { op: 'ref', variable: use(s, variable), start, end };
  }
  return undefined;
}

export const pascal = (name: string): string => name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
export const camelCase = (name: string): string =>
  /^(?:data|aria)-/.test(name) ? name : name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The attribute's name with its value as a text. */
export function literalEntry(t: Template, attribute: Attribute, key: string): ObjectEntry {
  if (attribute.value) return { key, value: textLiteral(t, attribute.value.code) };
  return { key, value: { op: 'literal', value: true, start: attribute.start, end: attribute.end } };
}

/** The first argument of a macro, if it is a text. */
export function constantArgument(node: CallExpression): string | undefined {
  const first = node.arguments[0] as Node | undefined;
  return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : undefined;
}
