/**
 * Text as a terminal shows it: how many columns it takes, and a form in which nothing from a scanned file can move the cursor, hide
 * text or reorder it. Widths follow Unicode's East Asian Width; what a given font does with rare emoji is not known here.
 */

export const TAB_WIDTH = 4;

/** @returns columns a code point takes: 0 for combining marks, 2 for wide characters and emoji. */
export function charWidth(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  if (isCombining(code)) return 0;
  return isWide(code) ? 2 : 1;
}

/** @returns columns of a text without control characters. */
export function textWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0) ?? 0);
  return width;
}

/**
 * @param char one code point.
 * @returns what to print for it: control characters as their pictures, tabs as spaces, direction marks and other invisible characters
 *   as their number.
 */
export function visible(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code === 9) return ' '.repeat(TAB_WIDTH);
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (isHidden(code)) return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  return char;
}

/** Whether each character is one of ASCII that is printed as it is and takes one column. */
export const isPlain = (text: string): boolean => !/[^\x20-\x7e]/.test(text);

/** A whole text made harmless for a terminal, on one line. */
export function clean(text: string): string {
  return !isPlain(text) && /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text) ? Array.from(text, visible).join('') : text;
}

/** Words wrapped to a width; every line after the first begins with `indent` spaces. */
export function wrap(text: string, width: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of text.trim().split(/\s+/)) {
    const wide = textWidth(word);
    if (line !== '' && columns + 1 + wide > width) {
      lines.push(line);
      line = word;
      columns = wide;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      columns += wide + (columns > 0 ? 1 : 0);
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function isHidden(code: number): boolean {
  return (
    (code >= 0x80 && code <= 0x9f) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f && code !== 0x200d) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xe0000 && code <= 0xe007f)
  );
}

const COMBINING = /^(?:\p{Mn}|\p{Me}|\u200d)$/u;

function isCombining(code: number): boolean {
  return COMBINING.test(String.fromCodePoint(code));
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    code === 0x2329 ||
    code === 0x232a ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) ||
    (code >= 0x1f900 && code <= 0x1f9ff) ||
    (code >= 0x1fa70 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
