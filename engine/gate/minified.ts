/**
 * What a bundler wrote: whole programs in lines that nobody reads. A path through them names places that nobody can find, their sources are
 * most often in the project or in a package, and following them costs more than all the rest of a project. Keys are looked for all the same.
 */

/** A line of this many bytes was not written by hand, unless most of it is one long text. */
const LONG = 1000;
/** Smaller files cost nothing. */
const MIN_BYTES = 8192;
/** Of a page, which may carry a style sheet in one line and some lines of script of its own: only what embeds a library is this large. */
const MIN_PAGE_BYTES = 65_536;
/** Of all bytes, so many stand in long lines. */
const SHARE = 0.8;
/** A banner, a loader and a source map's address; beyond them, texts of several lines. A file with more lines of code was written by somebody. */
const FEW_SHORT_LINES = 20;
const BYTES_FOR_EACH_SHORT_LINE = 1500;
/** Of a long line's bytes, so many divide something; a picture, a font or a long text as a literal has hardly any. */
const DENSITY = 0.04;

const [NEWLINE, SLASH, STAR, SPACE] = [10, 47, 42, 32];

/** @param path only JavaScript is ever minified, alone or in a page (a report that a tool wrote): what has types or a template has sources */
export function isMinified(path: string, bytes: Uint8Array): boolean {
  if (bytes.length < (/\.html?$/i.test(path) ? MIN_PAGE_BYTES : MIN_BYTES) || !/\.(?:[cm]?js|html?)$/i.test(path)) return false;
  if (/[.-]min\.[cm]?js$/i.test(path)) return true;
  const most = Math.max(FEW_SHORT_LINES, bytes.length / BYTES_FOR_EACH_SHORT_LINE);
  let long = 0;
  let short = 0;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (end - start >= LONG) {
      if (isDense(bytes, start, end)) long += end - start;
    } else if (isCode(bytes, start, end) && ++short > most) return false;
    start = end + 1;
  }
  return long >= bytes.length * SHARE;
}

function isDense(bytes: Uint8Array, start: number, end: number): boolean {
  let marks = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    // ( , : ; {
    if (byte === 40 || byte === 44 || byte === 58 || byte === 59 || byte === 123) marks++;
  }
  return marks >= (end - start) * DENSITY;
}

/** Neither empty nor a line of a comment. */
function isCode(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && (bytes[at] as number) <= SPACE) at++;
  return at < end && bytes[at] !== STAR && !(bytes[at] === SLASH && (bytes[at + 1] === SLASH || bytes[at + 1] === STAR));
}
