/**
 * Astro files: the frontmatter is the body of the component's function and runs once for each page, so the template follows it in the same body.
 * `Astro.props` are the props; markup within expressions is lowered where it stands. Scripts of the page are modules of their own.
 */
import type { Expr, IrModule, Stmt } from '../../../ir/ir';
import type { Program } from '../ast';
import { assigned, declare, declareLexical, declareVars, type State } from '../scope';
import { lowerStatements } from '../statements';
import type { CodeParser } from './code';
import { beginComponent, hoistImports, nameOfFile, propsAt } from './component';
import { pageScripts } from './html';
import { type Attributes, componentNamed, createTemplate, directive, embeddedMarkup, literalEntry, lowerElement, type Template, value } from './template';
import type { Attribute, Code, Element, MarkupNode } from './tree';

const FENCE = /^\s*---[^\S\r\n]*(?=[\r\n]|$)/;

/** @returns the code between the fences, and where the template begins */
export function frontmatterOf(text: string): { code: Code | undefined; end: number } {
  const start = FENCE.exec(text)?.[0].length;
  if (start === undefined) return { code: undefined, end: 0 };
  const close = /^[^\S\r\n]*---/gm;
  close.lastIndex = start;
  const found = close.exec(text);
  return found ? { code: { start, end: found.index }, end: close.lastIndex } : { code: { start, end: text.length }, end: text.length };
}

export function lowerAstro(s: State, path: string, frontmatter: Code | undefined, nodes: readonly MarkupNode[], code: CodeParser): IrModule {
  const program: Program | undefined = frontmatter && code.script(frontmatter, 'ts');
  const statements = hoistImports(s, program).map((each) =>
    each.type === 'ExportNamedDeclaration' && each.declaration ? each.declaration : each,
  ) as Program['body'];
  const component = beginComponent(s, nameOfFile(path));
  const at = { start: 0, end: 0 };
  const props: Expr = {
    op: 'object',
    entries: [{ spread: { op: 'global', name: 'Astro', ...at } }, { key: 'props', value: propsAt(s, component, 0, 0) }],
    ...at,
  };
  component.fn.body.push({ op: 'assign', variable: assigned(s, declare(s, 'Astro')), value: props, ...at });
  declareVars(s, statements as never);
  declareLexical(s, statements as never);
  const t = createTemplate(s, code, astroNodes);
  s.component = { read: (name, start) => embeddedMarkup(t, name, start) };
  lowerStatements(s, statements as never, component.fn.body);
  t.nodes(nodes, component.fn.body);
  s.component = undefined;
  component.end();
  pageScripts(s, nodes, code, 'ts');
  return s.module;
}

function astroNodes(t: Template, nodes: readonly MarkupNode[], out: Stmt[]): void {
  for (const node of nodes) {
    if (node.kind === 'mustache') out.push({ op: 'expr', value: value(t, node.code), start: node.start, end: node.end });
    else if (node.kind === 'element' && !node.raw) element(t, node, out);
  }
}

function element(t: Template, node: Element, out: Stmt[]): void {
  const attributes: Attributes = { entries: [], effects: [] };
  for (const attribute of node.attributes) bind(t, attribute, attributes);
  lowerElement(t, node, named(t, node), attributes, out);
}

function named(t: Template, { name, nameStart, nameEnd }: Element): Expr | undefined {
  if (!/^[A-Z]|\./.test(name)) return undefined;
  const [first = '', ...members] = name.split('.');
  const found: Expr = componentNamed(t.s, [first], nameStart, nameEnd) ?? { op: 'global', name: first, start: nameStart, end: nameEnd };
  return members.reduce<Expr>((object, member) => ({ op: 'member', object, name: member, start: nameStart, end: nameEnd }), found);
}

function bind(t: Template, attribute: Attribute, { entries, effects }: Attributes): void {
  const { name, start, end, nameEnd, value: given } = attribute;
  if (given?.kind === 'spread') entries.push({ spread: value(t, given.code) });
  else if (given?.kind === 'code' || given?.kind === 'template') {
    if (name.startsWith('set:')) effects.push(directive(name, start, nameEnd, value(t, given.code), { start, end }));
    else entries.push({ key: name, value: value(t, given.code) });
  } else entries.push(literalEntry(t, attribute, name));
}
