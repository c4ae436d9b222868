/**
 * Finding one's way in a Python tree: the expression at a span, calls and their arguments, what a name was assigned, whether an
 * expression may be read twice, and a name nobody uses yet. Everything goes by the grammar's node types.
 */
import type { Span } from '../../engine/finding';
import type { Node, PythonFile } from './file';

export const codeOf = (file: PythonFile, node: Node): string => file.text.slice(node.start, node.end);
export const spanOf = ({ start, end }: Node): Span => ({ start, end });
export const parentOf = (file: PythonFile, node: Node): Node | undefined => file.parents.get(node);

const NOT_EXPRESSIONS =
  /_statement$|_clause$|_definition$|^(?:module|block|argument_list|parameters|expression_statement|with_item|interpolation|string_content|pair)$/;

/** @returns the outermost expression with exactly this span. */
export function expressionAt(file: PythonFile, span: Span): Node | undefined {
  let node: Node | undefined = file.root;
  while (node) {
    if (node.start === span.start && node.end === span.end && !NOT_EXPRESSIONS.test(node.type)) return node;
    node = node.kids.find((kid) => kid.start <= span.start && span.end <= kid.end);
  }
  return undefined;
}

/** Without brackets. */
export function bare(node: Node): Node {
  let inner = node;
  while (inner.type === 'parenthesized_expression' && inner.kids[0]) inner = inner.kids[0];
  return inner;
}

/** The same value with the brackets around it. */
export function outer(file: PythonFile, node: Node): Node {
  let at = node;
  for (let parent = parentOf(file, at); parent?.type === 'parenthesized_expression'; parent = parentOf(file, at)) at = parent;
  return at;
}

export interface Argument {
  /** undefined for positional ones. */
  name: string | undefined;
  value: Node;
  /** With the name of a named one. */
  whole: Node;
}

export interface Call {
  node: Node;
  callee: Node;
  list: Node;
  /** Without `*a` and `**k`. */
  arguments: Argument[];
  hasSplat: boolean;
}

export function callOf(file: PythonFile, node: Node | undefined): Call | undefined {
  const [callee, list] = node?.kids ?? [];
  if (node?.type !== 'call' || !callee || list?.type !== 'argument_list') return undefined;
  const given = list.kids.flatMap((kid): Argument[] => {
    if (/_splat$/.test(kid.type)) return [];
    const [name, value] = kid.kids;
    return kid.type === 'keyword_argument' && name && value ? [{ name: codeOf(file, name), value, whole: kid }] : [{ name: undefined, value: kid, whole: kid }];
  });
  return { node, callee, list, arguments: given, hasSplat: given.length < list.kids.length };
}

/** The call that a node is an argument of, and as which one. */
export function argumentOf(file: PythonFile, node: Node): { call: Call; argument: Argument; index: number } | undefined {
  const at = outer(file, node);
  const parent = parentOf(file, at);
  const list = parent?.type === 'keyword_argument' ? parentOf(file, parent) : parent;
  const call = list?.type === 'argument_list' ? callOf(file, parentOf(file, list)) : undefined;
  const index = call?.arguments.findIndex((each) => each.value === at) ?? -1;
  const argument = call?.arguments[index];
  return call && argument ? { call, argument, index } : undefined;
}

/** Edits-free description of how to take an argument away: its span with the comma beside it. */
export function argumentSpan(file: PythonFile, call: Call, argument: Argument): Span {
  const { kids } = call.list;
  const at = kids.indexOf(argument.whole);
  const [before, after] = [kids[at - 1], kids[at + 1]];
  if (before) return { start: before.end, end: argument.whole.end };
  const rest = file.text.slice(argument.whole.end, call.list.end);
  return { start: argument.whole.start, end: after ? after.start : argument.whole.end + (/^\s*,\s*/.exec(rest)?.[0].length ?? 0) };
}

export const isString = (node: Node): boolean => node.type === 'string' || node.type === 'concatenated_string';

/** Text of a literal without holes; undefined for anything else. */
export function literalText(file: PythonFile, node: Node): string | undefined {
  const inner = bare(node);
  if (inner.type === 'concatenated_string') {
    const texts = inner.kids.map((kid) => literalText(file, kid));
    return texts.includes(undefined) ? undefined : texts.join('');
  }
  if (inner.type !== 'string' || inner.kids.some((kid) => kid.type === 'interpolation')) return undefined;
  const parts = stringParts(file, inner);
  return parts?.prefix.includes('b') ? undefined : parts?.body;
}

/** Prefix, quotes and text of a string literal; the text with its escapes read. undefined when an escape is an odd one. */
export function stringParts(file: PythonFile, node: Node): { prefix: string; quote: string; body: string; bodyStart: number; bodyEnd: number } | undefined {
  const code = codeOf(file, node);
  const match = /^([a-zA-Z]*)("""|'''|"|')/.exec(code);
  if (!match) return undefined;
  const [opening, prefix = '', quote = ''] = match;
  const bodyStart = node.start + opening.length;
  const bodyEnd = node.end - quote.length;
  const body = unescaped(file.text.slice(bodyStart, bodyEnd), /r/i.test(prefix));
  return body === undefined ? undefined : { prefix: prefix.toLowerCase(), quote, body, bodyStart, bodyEnd };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"', '\n': '' };

/** @returns undefined for escapes by number or name. */
export function unescaped(source: string, raw: boolean): string | undefined {
  const text = source.replace(/\r\n?/g, '\n');
  if (raw || !text.includes('\\')) return text;
  let known = true;
  const result = text.replace(/\\([\s\S])/g, (whole, char: string) => {
    if (/[xuUN0-7]/.test(char)) known = false;
    return ESCAPES[char] ?? whole;
  });
  return known ? result : undefined;
}

/** A literal in the file's quotes. */
export function quoted(file: PythonFile, text: string): string {
  const { quote } = file.style;
  const other = quote === '"' ? "'" : '"';
  const mark = text.includes(quote) && !text.includes(other) ? other : quote;
  return mark + escaped(text, mark) + mark;
}

export function escaped(text: string, mark: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t').replaceAll(mark, `\\${mark}`);
}

/** The function a node stands in; the module at top level. */
export function functionAround(file: PythonFile, node: Node): Node {
  let at = parentOf(file, node);
  while (at && at.type !== 'function_definition' && at.type !== 'lambda' && at.type !== 'module') at = parentOf(file, at);
  return at ?? file.root;
}

/** The name of a member or of a named argument, which is no variable. */
function isKey(file: PythonFile, node: Node): boolean {
  const parent = parentOf(file, node);
  return (parent?.type === 'attribute' && parent.kids[1] === node) || (parent?.type === 'keyword_argument' && parent.kids[0] === node);
}

/** Names, members, items by constant, constants: reading them again gives the same. */
export function isPure(file: PythonFile, node: Node): boolean {
  const inner = bare(node);
  if (['identifier', 'integer', 'true', 'false', 'none'].includes(inner.type)) return true;
  if (inner.type === 'string') return inner.kids.every((kid) => kid.type !== 'interpolation');
  if (inner.type === 'attribute' || inner.type === 'subscript') return inner.kids.every((kid) => isPure(file, kid));
  return false;
}

export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const kid of node.kids) walk(kid, visit);
}

/** Assignments `name = value` of a name in the function a node stands in, or in the module. */
export function assignmentsOf(file: PythonFile, name: string, within: Node): Node[] {
  const found: Node[] = [];
  walk(within, (node) => {
    const [left] = node.kids;
    if (
      (node.type === 'assignment' || node.type === 'augmented_assignment' || node.type === 'named_expression') &&
      left?.type === 'identifier' &&
      codeOf(file, left) === name
    )
      found.push(node);
    if ((node.type === 'for_statement' || node.type === 'as_pattern') && node.kids.some((kid) => codeOf(file, kid) === name)) found.push(node);
  });
  return found;
}

/**
 * The value an expression stands for: itself, or what the only assignment of a variable gives it, where the variable is used just
 * this once.
 */
export function initialValue(file: PythonFile, node: Node): Node {
  const inner = bare(node);
  if (inner.type !== 'identifier') return inner;
  const name = codeOf(file, inner);
  const around = functionAround(file, inner);
  const [only, ...others] = assignmentsOf(file, name, around);
  const value = only?.type === 'assignment' && only.kids.length === 2 ? only.kids[1] : undefined;
  if (!value || others.length > 0 || !only || functionAround(file, only) !== around || parentOf(file, only)?.type !== 'expression_statement') return inner;
  let uses = 0;
  walk(around, (each) => {
    if (each.type === 'identifier' && codeOf(file, each) === name && !isKey(file, each)) uses++;
  });
  return uses === 2 ? bare(value) : inner;
}

/** A literal, or a module variable that is assigned one once. */
export function isConstant(file: PythonFile, node: Node): boolean {
  const inner = bare(node);
  if (literalText(file, inner) !== undefined || inner.type === 'integer') return true;
  if (inner.type !== 'identifier') return false;
  const [only, ...others] = assignmentsOf(file, codeOf(file, inner), file.root);
  const value = only?.kids.at(-1);
  return others.length === 0 && only?.type === 'assignment' && value !== undefined && functionAround(file, only) === file.root && isConstant(file, value);
}

/**
 * @param at a node beside the new assignment; the name must not be read or bound in its function.
 * @returns the first of the wanted names that is free, or the first with a number.
 */
export function freshName(file: PythonFile, at: Node, ...wanted: [string, ...string[]]): string {
  const taken = new Set<string>();
  walk(functionAround(file, at), (node) => {
    if (node.type === 'identifier' && !isKey(file, node)) taken.add(codeOf(file, node));
  });
  const isFree = (name: string) => !taken.has(name) && !KEYWORDS.has(name);
  const free = wanted.find(isFree);
  for (let i = 2; free === undefined; i++) if (isFree(`${wanted[0]}_${i}`)) return `${wanted[0]}_${i}`;
  return free;
}

const KEYWORDS = new Set([
  'class',
  'def',
  'from',
  'import',
  'in',
  'is',
  'not',
  'and',
  'or',
  'if',
  'else',
  'for',
  'while',
  'with',
  'as',
  'pass',
  'return',
  'lambda',
  'global',
  'type',
  'id',
  'input',
  'format',
  'list',
  'dict',
  'str',
]);

/** A name for a value from the code that gives it: `data['persona']` → persona, `request.args.get("topic")` → topic. */
export function nameFor(file: PythonFile, node: Node): string | undefined {
  const inner = bare(node);
  if (inner.type === 'identifier') return codeOf(file, inner);
  if (inner.type === 'attribute') return inner.kids[1] && codeOf(file, inner.kids[1]);
  const [base, index] = inner.kids;
  if (inner.type === 'subscript' && base && index) return wordOf(literalText(file, index)) ?? (index.type === 'integer' ? nameFor(file, base) : undefined);
  const call = callOf(file, inner);
  const [first] = call?.arguments ?? [];
  if (!call || !first) return call?.callee.type === 'attribute' && call.callee.kids[0] ? nameFor(file, call.callee.kids[0]) : undefined;
  if (call.callee.type === 'attribute' && /\.(?:get|pop|getlist)$/.test(codeOf(file, call.callee))) return wordOf(literalText(file, first.value));
  return codeOf(file, call.callee) === 'str' ? nameFor(file, first.value) : undefined;
}

const wordOf = (text: string | undefined): string | undefined => (text !== undefined && /^[A-Za-z_]\w*$/.test(text) ? text : undefined);
