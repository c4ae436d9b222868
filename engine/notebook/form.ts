/**
 * The form in which a notebook is analysed: one text, the code cells in order first, then all other cells, then texts of outputs. Each
 * part begins with a line that is a comment in Python and tells its kind by a character that no file may hold.
 */
export const isNotebook = (path: string): boolean => /\.ipynb$/i.test(path);

/** Python, JavaScript or TypeScript, text (Markdown, raw, cells of other languages), texts of outputs and metadata. */
export type PartKind = 'python' | 'script' | 'text' | 'other';

const LETTERS: Readonly<Record<PartKind, string>> = { python: 'p', script: 's', text: 't', other: 'o' };
/** A noncharacter of Unicode, which no text is meant to have; EF B7 90 in UTF-8. */
const MARK = '\ufdd0';
const MARKS = /#\ufdd0([psto])\d*\n/g;

/** @param cell its number, so that texts that differ in it differ. @returns the line that begins a part */
export const markOf = (kind: PartKind, cell?: number): string => `#${MARK}${LETTERS[kind]}${cell ?? ''}\n`;

/** The mark, and halves of surrogate pairs. */
const ODD = /\ufdd0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @returns a text of the same length in which nothing looks like the beginning of a part, and nothing like binary data */
export const withoutMarks = (text: string): string => text.replace(ODD, '\ufffd').replaceAll('\0', ' ');

export interface Part {
  kind: PartKind;
  /** Offsets behind the line that begins it, and up to the next. */
  start: number;
  end: number;
}

/** @returns the parts of a text of this form; none of any other */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(MARKS)) {
    const last = parts.at(-1);
    if (last) last.end = match.index;
    const kind = (Object.keys(LETTERS) as PartKind[]).find((each) => LETTERS[each] === match[1]) as PartKind;
    parts.push({ kind, start: match.index + match[0].length, end: text.length });
  }
  return parts;
}

/** @returns the JavaScript or TypeScript of a notebook, everything else blank, as long as the text; undefined when it has none */
export function scriptOf(text: string): string | undefined {
  const scripts = partsOf(text).filter(({ kind }) => kind === 'script');
  if (scripts.length === 0) return undefined;
  let code = '';
  for (const { start, end } of scripts) code += blank(text.slice(code.length, start)) + text.slice(start, end);
  return code + blank(text.slice(code.length));
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Of the bytes of such a text, for the gate: where the code ends, and its language. */
export function codeOf(bytes: Uint8Array): { language: 'python' | 'javascript' | undefined; end: number } {
  let language: 'python' | 'javascript' | undefined;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] !== 0xb7 || bytes[at + 2] !== 0x90) continue;
    const letter = String.fromCharCode(bytes[at + 3] as number);
    if (letter === LETTERS.text || letter === LETTERS.other) return { language, end: at - 1 };
    language ??= letter === LETTERS.script ? 'javascript' : 'python';
  }
  return { language, end: bytes.length };
}
