/**
 * Scripts of a page: those of an HTML file, and the client scripts of an Astro file. Classic scripts share their names; each module has its own.
 * Handlers in attributes (`onclick="…"`) are functions.
 */
import type { IrModule, Stmt } from '../../../ir/ir';
import type { Program, Statement } from '../ast';
import { declareLexical, declareVars, pushScope, type State } from '../scope';
import { lowerStatements } from '../statements';
import type { CodeParser } from './code';
import { createTemplate, handler, type Template } from './template';
import { attributeOf, type Element, type MarkupNode, textOf } from './tree';

const CLASSIC = /^(?:|text\/(?:javascript|ecmascript|babel|jsx)|application\/(?:javascript|ecmascript|x-javascript))$/i;

export function lowerHtml(s: State, nodes: readonly MarkupNode[], code: CodeParser): IrModule {
  pageScripts(s, nodes, code, undefined);
  const t = createTemplate(s, code, htmlNodes);
  t.nodes(nodes, s.fn.body);
  return s.module;
}

/** Lowers the scripts among the nodes into the module. @param language of scripts that name none */
export function pageScripts(s: State, nodes: readonly MarkupNode[], code: CodeParser, language: string | undefined): void {
  const scripts = scriptsAmong(nodes);
  const parsed = scripts.flatMap(({ script, isModule }) => {
    const program: Program | undefined = script.raw && code.script(script.raw, textOf(script, 'lang', s.text) ?? language);
    return program ? [{ statements: program.body as Statement[], isModule: isModule || language !== undefined, script }] : [];
  });
  const shared = parsed.filter(({ isModule }) => !isModule).flatMap(({ statements }) => statements);
  declareVars(s, shared);
  declareLexical(s, shared);
  lowerStatements(s, shared, s.fn.body);
  for (const { statements, isModule, script } of parsed) {
    if (!isModule) continue;
    const outer = pushScope(s);
    const body: Stmt[] = [];
    declareVars(s, statements);
    declareLexical(s, statements);
    lowerStatements(s, statements, body);
    s.scope = outer;
    s.fn.body.push({ op: 'block', body, start: script.start, end: script.end });
  }

  function scriptsAmong(list: readonly MarkupNode[]): { script: Element; isModule: boolean }[] {
    const found: { script: Element; isModule: boolean }[] = [];
    const stack = [...list].reverse();
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.kind !== 'element') continue;
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as MarkupNode);
      if (node.name.toLowerCase() !== 'script' || !node.raw || attributeOf(node, 'src')) continue;
      const type = textOf(node, 'type', s.text) ?? '';
      if (type === 'module' || CLASSIC.test(type)) found.push({ script: node, isModule: type === 'module' });
    }
    return found;
  }
}

function htmlNodes(t: Template, nodes: readonly MarkupNode[], out: Stmt[]): void {
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    for (const { name, start, end, value } of node.attributes)
      if (value && /^on[a-z]+$/i.test(name)) out.push({ op: 'expr', value: handler(t, name.toLowerCase(), 'event', value.code), start, end });
    t.nodes(node.children, out);
  }
}
