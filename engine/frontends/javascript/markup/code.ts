/**
 * Code of templates, parsed piece by piece with the parser that reads the file's scripts; the trees get the offsets that the pieces have
 * in the file, so that what is lowered from them points there. A piece with errors costs that piece.
 */
import type { Node, Program, Statement } from '../ast';
import type { Parse } from '../parse';
import type { Code } from './tree';

export interface CodeParser {
  /** An expression; undefined where there is none. */
  expression(code: Code): Node | undefined;
  /** Parameters, without the parentheses around them, as of an arrow function. */
  parameters(code: Code): Node[];
  /** Statements or one expression. */
  statements(code: Code): Statement[];
  /** A whole script, where it stands. */
  script(code: Code, language: string | undefined): Program | undefined;
  errors: number;
}

/** Named references that stand in attribute values for characters of code, in as many characters. */
const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&amp;&amp;/g, '&&        '],
  [/&quot;/g, '"     '],
  [/&#39;/g, "'    "],
  [/&apos;/g, "'     "],
  [/&lt;/g, '<   '],
  [/&gt;/g, '>   '],
  [/&amp;/g, '&    '],
];

/**
 * @param parse reads a text under a path whose extension says the language
 * @param language of the template's code: `ts`, `tsx` or JavaScript
 */
export function createCodeParser(text: string, parse: Parse, language: string | undefined, decodes: boolean): CodeParser {
  const nameOf = (lang: string | undefined) => (lang === 'ts' || lang === 'typescript' ? 'a.ts' : lang === 'tsx' ? 'a.tsx' : 'a.js');
  const own = nameOf(language);
  const textOf = ({ start, end, markup }: Code): string => {
    let code = text.slice(start, end);
    for (const { start: from, end: to } of markup ?? []) code = `${code.slice(0, from - start)}_${' '.repeat(to - from - 1)}${code.slice(to - start)}`;
    if (decodes && code.includes('&')) for (const [entity, character] of ENTITIES) code = code.replace(entity, character);
    return code;
  };
  const body = (code: Code, before: string, after: string): Statement[] => {
    const parsed = parse(own, `${before}${textOf(code)}${after}`);
    if (!parsed) return [];
    parser.errors += parsed.syntaxErrors;
    const statements = (parsed.program?.body ?? []) as Statement[];
    for (const statement of statements) shift(statement as Node, code.start - before.length, code);
    return statements;
  };
  const isEmpty = (code: Code) => withoutComments(text.slice(code.start, code.end)) === '';
  const arrow = (statement: Statement | undefined): (Node & { type: 'ArrowFunctionExpression' }) | undefined => {
    const node = statement as Node | undefined;
    return node?.type === 'ExpressionStatement' && node.expression.type === 'ArrowFunctionExpression' ? node.expression : undefined;
  };
  const parser: CodeParser = {
    errors: 0,
    expression(code) {
      if (isEmpty(code)) return undefined;
      const path = pathAt(text, code);
      if (path) return path;
      const node = body(code, '(', '\n)')[0] as Node | undefined;
      return node?.type === 'ExpressionStatement' ? (node.expression as Node) : undefined;
    },
    parameters: (code) => (isEmpty(code) ? [] : ((arrow(body(code, '(', ') => 0')[0])?.params ?? []) as Node[])),
    statements: (code) => {
      const block = isEmpty(code) ? undefined : (arrow(body(code, 'async () => {', '\n}')[0])?.body as Node | undefined);
      return block?.type === 'BlockStatement' ? (block.body as Statement[]) : [];
    },
    script(code, lang) {
      const parsed = parse(nameOf(lang), `${' '.repeat(code.start)}${text.slice(code.start, code.end)}`);
      parser.errors += parsed?.syntaxErrors ?? 0;
      return parsed?.program;
    },
  };
  return parser;
}

const PATH = /^\s*(?!(?:true|false|null|this|super|new|await|yield|async|function|class|let|import)\b)[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*\s*$/;
/** Longer code is no path of names. */
const LONGEST_PATH = 200;

/** `a.b.c`, which most code of templates is, without a parser. */
function pathAt(text: string, { start, end }: Code): Node | undefined {
  const code = end - start <= LONGEST_PATH ? text.slice(start, end) : '';
  if (!PATH.test(code)) return undefined;
  const from = start + code.search(/\S/);
  let node: Node | undefined;
  let at = from;
  for (const name of code.trim().split('.')) {
    const identifier = nodeAt(at, at + name.length, { type: 'Identifier', name });
    node = node
      ? nodeAt(from, at + name.length, { type: 'MemberExpression', object: node, property: identifier, computed: false, optional: false })
      : identifier;
    at += name.length + 1;
  }
  return node;
}

const nodeAt = (start: number, end: number, node: object): Node => ({ ...node, start, end, range: [start, end] }) as unknown as Node;

/** Code without blanks and comments at its beginning: braces with nothing else in them are a comment of the markup. */
function withoutComments(code: string): string {
  let rest = code.trim();
  for (let end = commentEnd(rest); end > 0; end = commentEnd(rest)) rest = rest.slice(end).trim();
  return rest;
}

function commentEnd(code: string): number {
  if (code.startsWith('//')) return /[\r\n]|$/.exec(code)?.index ?? code.length;
  if (!code.startsWith('/*')) return 0;
  const end = code.indexOf('*/', 2);
  return end < 0 ? code.length : end + 2;
}

/**
 * Moves a tree by so many characters. Offsets stand in `start` and `end` with one parser and in `range` with the other. What was put around the code
 * is no part of it: a text that was not closed ends with the code.
 */
function shift(root: Node, by: number, { start, end }: Code): void {
  const moved = (offset: number) => Math.min(Math.max(offset + by, start), end);
  const seen = new Set<object>();
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      stack.push(...value);
      continue;
    }
    const node = value as { type?: string; start?: number; end?: number; range?: [number, number] };
    if (typeof node.start === 'number' && typeof node.end === 'number') {
      node.start = moved(node.start);
      node.end = moved(node.end);
    }
    if (node.range) node.range = [moved(node.range[0]), moved(node.range[1])];
    for (const key of Object.keys(node)) if (key !== 'range' && key !== 'loc' && key !== 'parent') stack.push((node as Record<string, unknown>)[key]);
  }
}
