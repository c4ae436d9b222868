/**
 * The import lexer: module specifiers as they are written, read from raw bytes right after the words `import`, `from` and
 * `require` that the gate's automaton found; and the two forms of syntax that are sinks without a name. It is no parser: text in comments and strings that looks like an import counts
 * too, which costs a needless look-up and never a missed file. Specifiers that are computed are not seen.
 */
const QUOTES = new Set([0x22, 0x27, 0x60]);
const MAX_SPECIFIER = 512;
const decoder = new TextDecoder();

export const isIdentifierByte = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte === 95 || byte === 36 || byte >= 128);

function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte >= 128) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** @returns offset of the first byte at or after `at` that is neither white space nor in a comment. */
function skipScriptBlanks(bytes: Uint8Array, at: number): number {
  let i = at;
  for (;;) {
    const byte = bytes[i];
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0b || byte === 0x0c) i++;
    else if (byte === 0x2f && bytes[i + 1] === 0x2f) {
      while (i < bytes.length && bytes[i] !== 0x0a && bytes[i] !== 0x0d) i++;
    } else if (byte === 0x2f && bytes[i + 1] === 0x2a) {
      i += 2;
      while (i < bytes.length && !(bytes[i] === 0x2a && bytes[i + 1] === 0x2f)) i++;
      i += 2;
    } else return i;
  }
}

/** @returns the text of the string literal at `at`; undefined when there is none, it spans lines, or it has a `${`. */
function stringAt(bytes: Uint8Array, at: number): string | undefined {
  const quote = bytes[at];
  if (quote === undefined || !QUOTES.has(quote)) return undefined;
  const limit = Math.min(bytes.length, at + MAX_SPECIFIER);
  for (let i = at + 1; i < limit; i++) {
    const byte = bytes[i];
    if (byte === quote) return i === at + 1 ? undefined : textOf(bytes, at + 1, i);
    if (byte === 0x0a || byte === 0x0d || byte === 0x5c || (byte === 0x24 && bytes[i + 1] === 0x7b)) return undefined;
  }
  return undefined;
}

export type ImportWord = 'import' | 'from' | 'require' | StartWord;
/** What a file is named after that is not imported but started: `new Worker('./x.js')`, `new Worker(new URL('./x.js', import.meta.url))`, `fork('./x.js')`. */
export type StartWord = 'Worker' | 'URL' | 'fork';

/** @returns the relative specifier that is the first argument of a call of the word */
export function startedFile(bytes: Uint8Array, word: StartWord, end: number): string | undefined {
  if (isIdentifierByte(bytes[end - word.length - 1]) || bytes[end] !== 0x28) return undefined;
  const specifier = stringAt(bytes, skipScriptBlanks(bytes, end + 1));
  return specifier?.startsWith('.') ? specifier : undefined;
}

/**
 * JavaScript and TypeScript: `… from 'x'`, `import 'x'`, `import('x')`, `require('x')`.
 * @param end offset after the word
 * @returns the specifier, or undefined when the word starts no import with a constant specifier
 */
export function scriptImport(bytes: Uint8Array, word: Exclude<ImportWord, StartWord>, end: number): string | undefined {
  if (isIdentifierByte(bytes[end - word.length - 1])) return undefined;
  let i = skipScriptBlanks(bytes, end);
  if (word === 'from') return stringAt(bytes, i);
  if (bytes[i] === 0x3f && bytes[i + 1] === 0x2e) i = skipScriptBlanks(bytes, i + 2);
  if (bytes[i] === 0x28) return stringAt(bytes, skipScriptBlanks(bytes, i + 1));
  return word === 'import' ? stringAt(bytes, i) : undefined;
}

/** `import(x)` whose argument is no string literal. @param end offset after the word `import` */
export function isComputedImport(bytes: Uint8Array, end: number): boolean {
  if (isIdentifierByte(bytes[end - 7]) || bytes[end - 7] === 0x2e) return false;
  const open = skipScriptBlanks(bytes, end);
  const argument = skipScriptBlanks(bytes, open + 1);
  return bytes[open] === 0x28 && bytes[argument] !== 0x22 && bytes[argument] !== 0x27;
}

/** `table[name]`: an index that is neither a number nor a plain string literal. @param end offset after the bracket */
export function isComputedLookup(bytes: Uint8Array, end: number): boolean {
  const before = bytes[end - 2];
  if (!isIdentifierByte(before) && before !== 0x29 && before !== 0x5d && before !== 0x2e && before !== 0x21) return false;
  const index = bytes[skipScriptBlanks(bytes, end)];
  return index !== undefined && index !== 0x5d && index !== 0x22 && index !== 0x27 && !(index >= 0x30 && index <= 0x39);
}

/** Names between braces are few; a clause longer than this is taken for the whole module. */
const MAX_CLAUSE = 20_000;

/**
 * The names a JavaScript import takes, aliases and `type` among them.
 * @param from offset of the word `from`
 * @returns undefined when it may be the whole module: a default or namespace import, `export *`, or anything not understood
 */
export function scriptNames(bytes: Uint8Array, from: number): string[] | undefined {
  let close = from - 1;
  while (bytes[close] === 0x20 || bytes[close] === 0x0a || bytes[close] === 0x0d || bytes[close] === 0x09) close--;
  if (bytes[close] !== 0x7d) return undefined;
  let open = close;
  const limit = Math.max(0, close - MAX_CLAUSE);
  while (open > limit && bytes[open] !== 0x7b) open--;
  if (bytes[open] !== 0x7b) return undefined;
  // `import {`, `import type {`, `export {`: a default import before the brace would end in a comma.
  let before = open - 1;
  while (bytes[before] === 0x20 || bytes[before] === 0x0a || bytes[before] === 0x0d || bytes[before] === 0x09) before--;
  if (!isIdentifierByte(bytes[before])) return undefined;
  return textOf(bytes, open + 1, close).match(/[\w$\u0080-\uffff]+/g) ?? [];
}

/** Blanks inside a Python statement: spaces, tabs, backslash-newline; within parentheses also newlines and comments. */
function skipPythonBlanks(bytes: Uint8Array, at: number, inParentheses: boolean): number {
  let i = at;
  for (;;) {
    const byte = bytes[i];
    if (byte === 0x20 || byte === 0x09 || byte === 0x0c) i++;
    else if (byte === 0x5c && (bytes[i + 1] === 0x0a || bytes[i + 1] === 0x0d)) i += bytes[i + 1] === 0x0d && bytes[i + 2] === 0x0a ? 3 : 2;
    else if (inParentheses && (byte === 0x0a || byte === 0x0d)) i++;
    else if (inParentheses && byte === 0x23) {
      while (i < bytes.length && bytes[i] !== 0x0a && bytes[i] !== 0x0d) i++;
    } else return i;
  }
}

/** @returns end of the dotted name at `at` (leading dots allowed when `relative`); `at` itself when there is none. */
function dottedEnd(bytes: Uint8Array, at: number, relative: boolean): number {
  let i = at;
  if (relative) while (bytes[i] === 0x2e) i++;
  while (isIdentifierByte(bytes[i]) || (bytes[i] === 0x2e && isIdentifierByte(bytes[i + 1]))) i++;
  return i;
}

const IMPORT_BYTES = [...'import'].map((c) => c.charCodeAt(0));
const isWordAt = (bytes: Uint8Array, at: number, word: readonly number[]): boolean =>
  word.every((byte, k) => bytes[at + k] === byte) && !isIdentifierByte(bytes[at + word.length]);

/** Skips `as name`, if it stands at `at`, and the blanks after it. */
function skipAs(bytes: Uint8Array, at: number, inParentheses: boolean): number {
  if (bytes[at] !== 0x61 || bytes[at + 1] !== 0x73 || isIdentifierByte(bytes[at + 2])) return at;
  const name = skipPythonBlanks(bytes, at + 2, inParentheses);
  return skipPythonBlanks(bytes, dottedEnd(bytes, name, false), inParentheses);
}

/** Python statements start after a newline, `;` or `:` (and blanks). */
function startsStatement(bytes: Uint8Array, at: number): boolean {
  let i = at - 1;
  while (bytes[i] === 0x20 || bytes[i] === 0x09 || bytes[i] === 0x0c) i--;
  // A byte order mark may stand before the first statement.
  return (
    i < 0 ||
    bytes[i] === 0x0a ||
    bytes[i] === 0x0d ||
    bytes[i] === 0x3b ||
    bytes[i] === 0x3a ||
    (i === 2 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
  );
}

/** `a` or `.pkg` and a name imported from it → the specifier the name has if it is a module itself. */
const submodule = (module: string, name: string): string => (module.endsWith('.') ? module + name : `${module}.${name}`);

/**
 * Python: `import a.b as c, d`, `from .x import (a, b as c)`, `__import__('m')`, `importlib.import_module('m')`.
 * A name imported from a module may itself be a module, so `from . import a` gives `.` and `.a`.
 * @param end offset after the word; the word `import` of a `from` statement gives nothing by itself
 * @param add `names`: what is taken from the module, undefined for all of it; `exact`: the specifier is a name that may be a module
 */
export function pythonImports(bytes: Uint8Array, word: ImportWord, end: number, add: (specifier: string, names?: string[], exact?: boolean) => void): void {
  const start = end - word.length;
  if (word === 'import' && (bytes[end] === 0x5f || bytes[end] === 0x28)) {
    let i = end;
    while (isIdentifierByte(bytes[i])) i++;
    i = skipPythonBlanks(bytes, i, false);
    const literal = bytes[i] === 0x28 ? stringAt(bytes, skipPythonBlanks(bytes, i + 1, true)) : undefined;
    if (literal !== undefined) add(literal);
    return;
  }
  if (word === 'require' || isIdentifierByte(bytes[end]) || !startsStatement(bytes, start)) return;
  let i = skipPythonBlanks(bytes, end, false);
  if (word === 'import') {
    for (;;) {
      const stop = dottedEnd(bytes, i, false);
      if (stop === i) return;
      add(textOf(bytes, i, stop));
      i = skipAs(bytes, skipPythonBlanks(bytes, stop, false), false);
      if (bytes[i] !== 0x2c) return;
      i = skipPythonBlanks(bytes, i + 1, false);
    }
  }
  const stop = dottedEnd(bytes, i, true);
  if (stop === i) return;
  const module = textOf(bytes, i, stop);
  i = skipPythonBlanks(bytes, stop, false);
  if (!isWordAt(bytes, i, IMPORT_BYTES)) return;
  i = skipPythonBlanks(bytes, i + 6, false);
  const inParentheses = bytes[i] === 0x28;
  if (inParentheses) i = skipPythonBlanks(bytes, i + 1, true);
  const names: string[] = [];
  for (;;) {
    const nameEnd = dottedEnd(bytes, i, false);
    if (nameEnd === i) break;
    names.push(textOf(bytes, i, nameEnd));
    i = skipAs(bytes, skipPythonBlanks(bytes, nameEnd, inParentheses), inParentheses);
    if (bytes[i] !== 0x2c) break;
    i = skipPythonBlanks(bytes, i + 1, inParentheses);
  }
  add(module, names.length > 0 ? names : undefined);
  for (const name of names) add(submodule(module, name), undefined, true);
}
