/**
 * The attributes of an opening tag: quoted, bare, in braces (Svelte, Astro), in backticks (Astro), with braces inside of quotes (Svelte).
 */
import { codeEnd, templateEnd } from './braces';
import type { Attribute, Code, Dialect, Mustache, Text } from './tree';

const NAME = /[^\s=>"'`]+/y;

/**
 * @param from behind the tag's name
 * @param codeAt the code that begins at an offset
 * @returns the offset behind the `>` of the tag, and whether it was `/>`
 */
export function scanAttributes(
  text: string,
  from: number,
  dialect: Dialect,
  codeAt: (at: number) => Code,
): { attributes: Attribute[]; end: number; isClosed: boolean } {
  const attributes: Attribute[] = [];
  const braces = dialect === 'svelte' || dialect === 'astro';
  let i = from;
  while (i < text.length) {
    const c = text[i] as string;
    if (c === '>') return { attributes, end: i + 1, isClosed: false };
    if (c === '/' && text[i + 1] === '>') return { attributes, end: i + 2, isClosed: true };
    // a tag that was never closed: the next one begins
    if (c === '<' && attributes.length > 0 && /[A-Za-z/!]/.test(text[i + 1] ?? '')) return { attributes, end: i, isClosed: false };
    if (/[\s/"'`=<]/.test(c)) {
      i++;
      continue;
    }
    const attribute = braces && c === '{' ? bracedAt(text, i, codeAt) : namedAt(text, i, braces, dialect, codeAt);
    attributes.push(attribute);
    i = Math.max(attribute.end, i + 1);
  }
  return { attributes, end: text.length, isClosed: false };
}

/** `{name}`, `{...value}` */
function bracedAt(text: string, start: number, codeAt: (at: number) => Code): Attribute {
  const code = codeAt(start + 1);
  const end = Math.min(code.end + 1, text.length);
  const inner = text.slice(code.start, code.end);
  const spread = /^\s*\.\.\./.exec(inner);
  if (spread) return { name: '', start, end, nameEnd: start, value: { kind: 'spread', code: { ...code, start: code.start + spread[0].length } } };
  const attached = /^\s*@attach\s/.exec(inner);
  if (attached) return { name: '@attach', start, end, nameEnd: start, value: { kind: 'spread', code: { ...code, start: code.start + attached[0].length } } };
  const name = /^\s*([\w$]+)\s*$/.exec(inner)?.[1] ?? '';
  return { name, start, end, nameEnd: start, value: { kind: name === '' ? 'spread' : 'code', code } };
}

function namedAt(text: string, start: number, braces: boolean, dialect: Dialect, codeAt: (at: number) => Code): Attribute {
  NAME.lastIndex = start;
  let nameEnd = start + (NAME.exec(text)?.[0].length ?? 1);
  // `/` ends a name only before `>`; `<br/>` and `<a href=/x>` are told apart by that
  const slash = text.slice(start, nameEnd).indexOf('/');
  if (slash > 0 && nameEnd === start + slash + 1 && text[nameEnd] === '>') nameEnd = start + slash;
  const name = text.slice(start, nameEnd);
  let i = nameEnd;
  while (/\s/.test(text[i] ?? '')) i++;
  if (text[i] !== '=') return { name, start, end: nameEnd, nameEnd };
  i++;
  while (/\s/.test(text[i] ?? '')) i++;
  const c = text[i];
  if (c === '"' || c === "'") {
    const close = braces && dialect === 'svelte' ? quotedEnd(text, i) : text.indexOf(c, i + 1);
    const end = close < 0 ? text.length : close;
    const code = { start: i + 1, end };
    const parts = dialect === 'svelte' ? partsOf(text, code, codeAt) : undefined;
    return { name, start, end: Math.min(end + 1, text.length), nameEnd, value: parts ? { kind: 'text', code, parts } : { kind: 'text', code } };
  }
  if (braces && c === '{') {
    const code = codeAt(i + 1);
    return { name, start, end: Math.min(code.end + 1, text.length), nameEnd, value: { kind: 'code', code } };
  }
  if (dialect === 'astro' && c === '`') {
    const end = templateEnd(text, i);
    return { name, start, end, nameEnd, value: { kind: 'template', code: { start: i, end } } };
  }
  let end = i;
  while (end < text.length && !/[\s>]/.test(text[end] as string))
    end = braces && text[end] === '{' ? Math.min(codeEnd(text, end + 1) + 1, text.length) : end + 1;
  const code = { start: i, end };
  const parts = dialect === 'svelte' ? partsOf(text, code, codeAt) : undefined;
  return { name, start, end, nameEnd, value: parts ? { kind: 'text', code, parts } : { kind: 'text', code } };
}

/** The closing quote of a value in which braces may stand; -1 when there is none. */
function quotedEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== text[start]) i = text[i] === '{' ? codeEnd(text, i + 1) + 1 : i + 1;
  return i < text.length ? i : -1;
}

/** @returns the pieces of a quoted value that has braces in it; undefined for plain text */
function partsOf(text: string, { start, end }: Code, codeAt: (at: number) => Code): (Mustache | Text)[] | undefined {
  const parts: (Mustache | Text)[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (text[i] !== '{') continue;
    if (i > from) parts.push({ kind: 'text', start: from, end: i });
    const code = codeAt(i + 1);
    const stop = Math.min(code.end + 1, end);
    parts.push({ kind: 'mustache', start: i, end: stop, code: { ...code, end: Math.min(code.end, end) }, wordStart: i, wordEnd: i });
    from = stop;
    i = stop - 1;
  }
  if (parts.length === 0) return undefined;
  if (from < end) parts.push({ kind: 'text', start: from, end });
  return parts;
}
