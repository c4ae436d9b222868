/**
 * Texts that Python code puts together: f-strings, `+`, `%` and `.format()` taken apart into fixed pieces and values, and printed
 * again as a literal or an f-string. What has a width, a conversion or a nested format is not taken apart.
 */

import { type Part as AnyPart, joined } from '../_parts';
import type { Node, PythonFile } from './file';
import { bare, callOf, codeOf, escaped, isString, literalText, quoted, stringParts, unescaped } from './nodes';

export type Part = AnyPart<Node>;

export { isText } from '../_parts';

/** @returns the pieces in order, neighbouring texts joined; undefined when the expression is not known to be a text put together. */
export function partsOf(file: PythonFile, expression: Node): Part[] | undefined {
  const node = bare(expression);
  if (node.type === 'string') return stringPieces(file, node);
  if (node.type === 'concatenated_string') return all(node.kids.map((kid) => stringPieces(file, kid)));
  const [left, right] = node.kids;
  if (node.type === 'binary_operator' && left && right) {
    if (node.tokens?.[0] === '%') return percentParts(file, left, right);
    if (node.tokens?.[0] !== '+') return undefined;
    const operands = plusOperands(node);
    if (!operands.some((each) => isString(bare(each)))) return undefined;
    return joined(operands.flatMap((each) => partsOf(file, each) ?? [{ node: each }]));
  }
  return formatParts(file, node);
}

function plusOperands(node: Node): Node[] {
  const [left, right] = node.kids;
  return node.type === 'binary_operator' && node.tokens?.[0] === '+' && left && right ? [...plusOperands(left), right] : [node];
}

function stringPieces(file: PythonFile, node: Node): Part[] | undefined {
  const parts = stringParts(file, node);
  if (!parts || parts.prefix.includes('b') || parts.prefix.includes('t')) return undefined;
  if (!parts.prefix.includes('f')) return joined([{ text: parts.body }]);
  const pieces: (Part | undefined)[] = [];
  let at = parts.bodyStart;
  const text = (end: number) => {
    const piece = unescaped(file.text.slice(at, end), parts.prefix.includes('r'));
    pieces.push(piece === undefined ? undefined : { text: piece.replaceAll('{{', '{').replaceAll('}}', '}') });
  };
  for (const hole of node.kids.filter((kid) => kid.type === 'interpolation')) {
    text(hole.start);
    const [value, ...more] = hole.kids;
    pieces.push(value && more.length === 0 && !hole.tokens?.includes('=') ? { node: value } : undefined);
    at = hole.end;
  }
  text(parts.bodyEnd);
  return pieces.includes(undefined) ? undefined : joined(pieces as Part[]);
}

/** `"%s and %s" % (a, b)` */
function percentParts(file: PythonFile, left: Node, right: Node): Part[] | undefined {
  const text = literalText(file, left);
  const list = bare(right);
  const values = list.type === 'tuple' ? list.kids : [list];
  if (text === undefined || list.type === 'dictionary') return undefined;
  const pieces = text.split(/(%%|%s)/);
  if (pieces.some((piece, i) => i % 2 === 0 && piece.includes('%'))) return undefined;
  return filled(
    pieces.map((piece, i) => (i % 2 === 0 ? piece : piece === '%%' ? '%' : HOLE)),
    values,
  );
}

const HOLE = Symbol('hole');

function filled(pieces: readonly (string | typeof HOLE)[], values: readonly Node[]): Part[] | undefined {
  let next = 0;
  const parts = pieces.map((piece): Part | undefined => {
    if (typeof piece === 'string') return { text: piece };
    const node = values[next++];
    return node && { node };
  });
  return next === values.length && !parts.includes(undefined) ? joined(parts as Part[]) : undefined;
}

/** `"{} and {name}".format(a, name=b)` */
function formatParts(file: PythonFile, node: Node): Part[] | undefined {
  const call = callOf(file, node);
  const [receiver, method] = call?.callee.type === 'attribute' ? call.callee.kids : [];
  const text = receiver && literalText(file, receiver);
  if (!call || call.hasSplat || text === undefined || !method || codeOf(file, method) !== 'format') return undefined;
  const positional = call.arguments.filter((each) => each.name === undefined).map((each) => each.value);
  const pieces = text.split(/(\{\{|\}\}|\{\w*\})/);
  if (pieces.some((piece, i) => i % 2 === 0 && /[{}]/.test(piece))) return undefined;
  let automatic = 0;
  const parts = pieces.map((piece, i): Part | undefined => {
    if (i % 2 === 0) return { text: piece };
    if (piece === '{{' || piece === '}}') return { text: piece.slice(1) };
    const key = piece.slice(1, -1);
    const value = key === '' ? positional[automatic++] : /^\d+$/.test(key) ? positional[Number(key)] : call.arguments.find((each) => each.name === key)?.value;
    return value && { node: value };
  });
  return parts.includes(undefined) ? undefined : joined(parts as Part[]);
}

function all(lists: readonly (Part[] | undefined)[]): Part[] | undefined {
  return lists.includes(undefined) ? undefined : joined((lists as Part[][]).flat());
}

/**
 * Fixed text and the code of values as a literal, or as an f-string when it has values.
 * @param like the literal it replaces: its quotes are kept
 * @returns undefined when the values' code cannot stand in an f-string of these quotes before Python 3.12
 */
export function printed(file: PythonFile, parts: readonly (string | { code: string })[], like?: Node): string | undefined {
  const own = like && stringParts(file, like)?.quote;
  const values = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.code]));
  if (values.length === 0 && (own?.length ?? 1) === 1) return quoted(file, parts.join(''));
  const marks = [own, file.style.quote, file.style.quote === '"' ? "'" : '"'].filter((mark) => mark !== undefined);
  const mark = marks.find((each) => values.every((code) => !code.includes(each)));
  if (mark === undefined || values.some((code) => /[\\\n#]/.test(code))) return undefined;
  const isLong = mark.length === 3;
  const text = (piece: string) => {
    const safe = isLong ? piece.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`).replaceAll('\n', file.style.eol) : escaped(piece, mark);
    return values.length === 0 ? safe : safe.replaceAll('{', '{{').replaceAll('}', '}}');
  };
  return `${values.length === 0 ? '' : 'f'}${mark}${parts.map((part) => (typeof part === 'string' ? text(part) : `{${part.code}}`)).join('')}${mark}`;
}
