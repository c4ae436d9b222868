/**
 * String literals and what builds text from a literal format: escapes, f-strings, implicit concatenation, `%` and `str.format`.
 * All of them become a literal or a template of ordered parts; a part that can only print a number becomes an operation.
 */
import type { Arg, Expr } from '../../ir/ir';
import { type Context, element, literal, member, operation, template } from './context';
import { lowerExpr } from './expressions';
import type { Node } from './parse';

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  '\r\n': '',
};
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{1,3})|(\r\n|[\s\S]))/g;
/** A format specification that only numbers accept (`d`, `.2f`, `,.1%`): the result is no attacker's text. */
const NUMBER_FORMAT = /^(?:.?[<>=^])?[+\- ]?z?#?0?\d*[,_]?(?:\.\d+)?[bdoxXeEfFgGn%]$/;

/** A string literal or several side by side. */
export function lowerString(cx: Context, node: Node): Expr {
  const parts: Expr[] = [];
  for (const string of node.type === 'concatenated_string' ? node.kids : [node]) stringParts(cx, string, parts);
  if (parts.every((part) => part.op === 'literal' && typeof part.value === 'string'))
    return literal(parts.map((part) => (part as { value: string }).value).join(''), node);
  return template(parts, node);
}

/** The text of a string node without interpolations; undefined when it has some. */
export function constantText(cx: Context, node: Node): string | undefined {
  if (node.type !== 'string' && node.type !== 'concatenated_string') return undefined;
  const lowered = lowerString(cx, node);
  return lowered.op === 'literal' && typeof lowered.value === 'string' ? lowered.value : undefined;
}

function stringParts(cx: Context, node: Node, parts: Expr[]): void {
  const prefix = /^[a-zA-Z]*/.exec(cx.text.slice(node.start, node.start + 4))?.[0].toLowerCase() ?? '';
  const raw = prefix.includes('r');
  const formatted = prefix.includes('f') || prefix.includes('t');
  for (const kid of node.kids) {
    if (kid.type === 'string_content') {
      const text = cx.text.slice(kid.start, kid.end);
      const unbraced = formatted ? text.replace(/\{\{|\}\}/g, (braces) => braces[0] as string) : text;
      parts.push(literal(raw ? unbraced : decodeEscapes(unbraced, prefix.includes('b')), kid));
    } else if (kid.type === 'interpolation') {
      interpolation(cx, kid, parts);
    }
  }
}

function decodeEscapes(text: string, bytes: boolean): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, u4?: string, u8?: string, x2?: string, octal?: string, simple?: string) => {
    if ((u4 || u8) && bytes) return whole;
    const hex = u4 ?? u8 ?? x2;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : octal !== undefined ? Number.parseInt(octal, 8) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ESCAPES[simple as string] ?? whole;
  });
}

function interpolation(cx: Context, node: Node, parts: Expr[]): void {
  const [inner, ...rest] = node.kids;
  if (!inner) return;
  if (node.tokens?.includes('=')) parts.push(literal(`${cx.text.slice(inner.start, inner.end)}=`, { start: inner.start, end: inner.end }));
  const value = lowerExpr(cx, inner);
  const specifier = rest.find((kid) => kid.type === 'format_specifier');
  const nested = specifier?.kids.filter((kid) => kid.type === 'format_expression') ?? [];
  const format = specifier ? cx.text.slice(specifier.start + 1, specifier.end).trim() : '';
  parts.push(NUMBER_FORMAT.test(format.replace(/\{[^{}]*\}/g, '1')) ? operation('format', [value], inner) : value);
  for (const kid of nested) interpolation(cx, kid, parts);
}

const PERCENT = /%(?:\(([^)]*)\))?[#0\- +]*(\*|\d+)?(?:\.(\*|\d+))?[hlL]?([diouxXeEfFgGcrsa%])/g;

/** `format % right`. With a literal format each placeholder is matched with its value; otherwise the values follow in order. */
export function percentFormat(format: Expr, right: Expr, place: Node): Expr {
  const text = format.op === 'literal' && typeof format.value === 'string' ? format.value : undefined;
  const items = right.op === 'array' && right.items.every((item) => !item.spread) ? right.items.map((item) => item.value) : undefined;
  if (text === undefined) return template([...(format.op === 'template' ? format.parts : [format]), ...(items ?? [right])], place);
  const parts: Expr[] = [];
  const piece = (value: string) => value && parts.push(literal(value, format));
  let last = 0;
  let next = 0;
  const positional = (): Expr => {
    const index = next++;
    return items ? (items[index] ?? right) : index === 0 ? right : element(right, literal(index, right), right);
  };
  for (const match of text.matchAll(PERCENT)) {
    piece(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[4] === '%') {
      piece('%');
      continue;
    }
    for (const width of [match[2], match[3]]) if (width === '*') parts.push(operation('format', [positional()], place));
    const value = match[1] === undefined ? positional() : named(right, match[1], place);
    parts.push('rsac'.includes(match[4] as string) ? value : operation('format', [value], place));
  }
  piece(text.slice(last));
  if (next === 0 && !parts.some((part) => part.op !== 'literal')) parts.push(right);
  return template(parts, place);
}

function named(object: Expr, key: string, place: Node): Expr {
  if (object.op === 'object') {
    const entry = object.entries.find((candidate) => 'key' in candidate && candidate.key === key);
    if (entry && 'key' in entry) return entry.value;
  }
  return member(object, key, place);
}

/** `'…{}…{name.a[b]}…'.format(args)`. A field without an argument it can be matched with takes the spread arguments. */
export function strFormat(text: string, format: Node, args: readonly Arg[], place: Node): Expr {
  const parts: Expr[] = [];
  const positional = args.filter((arg) => !arg.name && !arg.spread && !arg.keywordSpread);
  const used = new Set<Arg>();
  let auto = 0;
  const argumentFor = (name: string): Expr => {
    const index = name === '' ? auto++ : /^\d+$/.test(name) ? Number(name) : undefined;
    const arg = index !== undefined ? positional[index] : args.find((candidate) => candidate.name === name);
    if (arg) {
      used.add(arg);
      return arg.value;
    }
    const spread = args.find((candidate) => (index !== undefined ? candidate.spread : candidate.keywordSpread));
    if (!spread) return literal(undefined, place);
    used.add(spread);
    return index !== undefined ? element(spread.value, literal(index, place), place) : member(spread.value, name, place);
  };
  for (const piece of formatFields(text)) {
    if (typeof piece === 'string') {
      parts.push(literal(piece, format));
      continue;
    }
    const path = /^([^.[]*)(.*)$/s.exec(piece.field);
    let value = argumentFor(path?.[1] ?? '');
    for (const step of (path?.[2] ?? '').matchAll(/\.([^.[]+)|\[([^\]]*)\]/g)) {
      const key = step[1] ?? step[2] ?? '';
      value = step[2] !== undefined && /^\d+$/.test(key) ? element(value, literal(Number(key), place), place) : member(value, key, place);
    }
    parts.push(NUMBER_FORMAT.test(piece.spec) ? operation('format', [value], place) : value);
    for (const nested of piece.nested) argumentFor(nested);
  }
  for (const arg of args) if (!used.has(arg) && (arg.spread || arg.keywordSpread)) parts.push(arg.value);
  return template(parts, place);
}

interface Field {
  field: string;
  spec: string;
  nested: string[];
}

function formatFields(text: string): (string | Field)[] {
  const pieces: (string | Field)[] = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ((c === '{' || c === '}') && text[i + 1] === c) {
      plain += c;
      i++;
    } else if (c === '{') {
      let depth = 1;
      let end = i + 1;
      while (end < text.length && depth > 0) {
        if (text[end] === '{') depth++;
        else if (text[end] === '}') depth--;
        end++;
      }
      if (depth > 0) {
        plain += text.slice(i);
        break;
      }
      if (plain) pieces.push(plain);
      plain = '';
      const inner = text.slice(i + 1, end - 1);
      const colon = inner.indexOf(':');
      const head = (colon < 0 ? inner : inner.slice(0, colon)).replace(/![a-z]$/, '');
      const spec = colon < 0 ? '' : inner.slice(colon + 1);
      pieces.push({
        field: head.trim(),
        spec: spec.replace(/\{[^{}]*\}/g, '1'),
        nested: [...spec.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as string),
      });
      i = end - 1;
    } else {
      plain += c;
    }
  }
  if (plain) pieces.push(plain);
  return pieces;
}
