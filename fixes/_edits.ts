/** Edits of text: how they are applied, whether they collide, and what of a file's layout they must keep. Pure functions. */
import type { Edit, Fix, Span } from '../engine/finding';

/**
 * Applies edits that do not overlap, in any order; those at one offset keep the order in which they are given.
 * @param text the text the spans refer to
 * @throws RangeError when edits overlap or lie outside the text
 */
export function applyEdits(text: string, edits: readonly (Span & { text: string })[]): string {
  let result = '';
  let at = 0;
  for (const edit of sorted(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) throw new RangeError('edits overlap or lie outside the text');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** @returns whether two edits of one file touch the same text; two insertions at one offset do too, since their order matters. */
export function overlap(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/**
 * @returns whether two fixes cannot both be applied to the same texts: they touch the same place, declare the same name, or add the
 *   same check, which the second would leave out if it saw the first.
 */
export function collide(a: Fix, b: Fix): boolean {
  return a.edits.some((one) => b.edits.some((other) => one.path === other.path && (overlap(one, other) || sharesLine(one.text, other.text))));
}

function sharesLine(one: string, other: string): boolean {
  const lines = statementsIn(one);
  return lines.size > 0 && [...statementsIn(other)].some((line) => lines.has(line));
}

/** Declared names, and conditions with what they lead to. */
function statementsIn(text: string): Set<string> {
  return new Set(text.split(/\r?\n|(?<=;) /).flatMap((line) => /^\s*((?:const|let) \w+|if\b.*)/.exec(line)?.[1] ?? []));
}

/** @returns the edits by file, in the order of the files' first edit. */
export function byPath(edits: readonly Edit[]): Map<string, Edit[]> {
  const files = new Map<string, Edit[]>();
  for (const edit of edits) files.set(edit.path, [...(files.get(edit.path) ?? []), edit]);
  return files;
}

const sorted = <T extends Span>(edits: readonly T[]): T[] =>
  edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.start - b.edit.start || a.i - b.i)
    .map(({ edit }) => edit);

/** What ends the lines of a text: that of its first line, `\n` when it has one line only. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** @returns offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** @returns offset of the line break that ends the line of an offset, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

/** The white space that begins the line of an offset. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}

/** @returns whether nothing but white space stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** One level of indentation as the file has it: a tab, or the smallest step of spaces found; `fallback` where nothing is indented. */
export function indentUnit(text: string, fallback: string): string {
  let least = 0;
  for (const match of text.slice(0, 50_000).matchAll(/^([ \t]+)(?=[^\s*])/gm)) {
    const white = match[1] as string;
    if (white.startsWith('\t')) return '\t';
    if (white.length > 1 && (least === 0 || white.length < least)) least = white.length;
  }
  return least === 0 ? fallback : ' '.repeat(Math.min(least, 8));
}
