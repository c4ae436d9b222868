/**
 * Half-typed code: a bracket that is still open swallows every function below it, and a dot or `=` at the end of a line takes the
 * next line for its right side. This finds where such a line ends for a reader and says what would close it. It is only asked for
 * files with syntax errors, and its answer only used when the grammar then finds fewer of them.
 */
import type { Node, ParsedFile } from './parse';

export interface Insertion {
  /** Offset in the original text. */
  at: number;
  text: string;
}

/** Words that begin a statement and never stand at the start of a line inside brackets. */
const STATEMENT = /^(?:def|class|return|import|raise|with|while|try|except|finally|elif|del|pass|break|continue|global|nonlocal|assert|async\s+(?:def|with))\b/;
/** What begins a statement where it is not indented further than the line that opened the bracket. */
const LIKELY_STATEMENT = /^(?:@\w|(?:if|for|from|else|match)\b|[\w.]+(?:\[[^\]\n]*\])?\s*(?:[-+*/%|&]?=[^=]|\(|:))/;
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const MAX_INSERTIONS = 20;

/** @returns what to insert, in order; empty when nothing of the kind is open. */
export function findInsertions(text: string): Insertion[] {
  const found: Insertion[] = [];
  const open: string[] = [];
  let openedAt = 0;
  let indent = 0;
  let end = 0;
  let last = '';
  const finish = () => {
    const text =
      (last === '.' || last === '=' ? '_' : '') +
      open
        .reverse()
        .map((bracket) => CLOSING[bracket])
        .join('');
    if (text) found.push({ at: end, text });
    open.length = 0;
  };
  const length = text.length;
  let i = 0;
  let atLineStart = true;
  while (i < length && found.length < MAX_INSERTIONS) {
    if (atLineStart) {
      atLineStart = false;
      const lineStart = i;
      while (text[i] === ' ' || text[i] === '\t') i++;
      if (i >= length || text[i] === '\n' || text[i] === '\r' || text[i] === '#') {
        // blank and comment lines neither open nor end anything
      } else {
        const line = text.slice(i, i + 200);
        if (open.length > 0 && (STATEMENT.test(line) || (i - lineStart <= openedAt && LIKELY_STATEMENT.test(line)))) finish();
        else if (open.length === 0 && (last === '.' || last === '=')) finish();
        if (open.length === 0) indent = i - lineStart;
      }
      continue;
    }
    const c = text[i] as string;
    if (c === '\n') {
      atLineStart = true;
      i++;
    } else if (c === '#') {
      while (i < length && text[i] !== '\n') i++;
    } else if (c === '"' || c === "'") {
      i = endOfString(text, i);
      end = i;
      last = c;
    } else if (c === '\\') {
      if (text[i + 1] === '\n' || text[i + 1] === '\r') last = '';
      i += text[i + 1] === '\r' && text[i + 2] === '\n' ? 3 : 2;
    } else {
      if (c === '(' || c === '[' || c === '{') {
        if (open.length === 0) openedAt = indent;
        open.push(c);
      } else if (c === ')' || c === ']' || c === '}') open.pop();
      i++;
      if (c === ' ' || c === '\t' || c === '\r') continue;
      // `...` and `1.` end a line as they are.
      last = c === '.' && /[.\d]/.test(text[i - 2] ?? '') ? '' : c;
      end = i;
    }
  }
  if (found.length < MAX_INSERTIONS) finish();
  return found;
}

export function endOfString(text: string, start: number): number {
  const quote = text[start] as string;
  const triple = text.startsWith(quote.repeat(3), start);
  let i = start + (triple ? 3 : 1);
  while (i < text.length) {
    if (text[i] === '\\') i += 2;
    else if (triple ? text.startsWith(quote.repeat(3), i) : text[i] === quote) return i + (triple ? 3 : 1);
    else if (!triple && text[i] === '\n') return i;
    else i++;
  }
  return Math.min(i, text.length);
}

export function insert(text: string, insertions: readonly Insertion[]): string {
  let result = '';
  let last = 0;
  for (const { at, text: added } of insertions) {
    result += text.slice(last, at) + added;
    last = at;
  }
  return result + text.slice(last);
}

/** Turns the offsets of a file parsed with insertions into offsets of the original text; what was inserted becomes empty. */
export function withoutInsertions(file: ParsedFile, insertions: readonly Insertion[]): void {
  const original = (offset: number): number => {
    let shift = 0;
    for (const { at, text } of insertions) {
      if (offset - shift <= at) break;
      if (offset - shift < at + text.length) return at;
      shift += text.length;
    }
    return offset - shift;
  };
  const stack: Node[] = [file.root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    node.start = original(node.start);
    node.end = original(node.end);
    for (const kid of node.kids) stack.push(kid);
    for (const error of node.errors ?? []) stack.push(error);
  }
}
