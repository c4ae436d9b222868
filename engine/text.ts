/** Lines and columns of offsets, short excerpts for messages, and texts in patterns. */
import type { Location } from './finding';

/** Offsets of line starts; lines end at \n, \r\n or a lone \r. */
export interface LineIndex {
  /** @returns 1-based line and column (UTF-16 units) of an offset; offsets past the end give the end. */
  at(offset: number): { line: number; column: number };
  /** @returns offset of the first character of a 1-based line; the text's length past the last one. */
  startOf(line: number): number;
  location(path: string, start: number, end: number): Location;
  lines: number;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) starts.push(i + 1);
    else if (c === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  const at = (offset: number) => {
    const bounded = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: bounded - (starts[low] as number) + 1 };
  };
  return {
    at,
    startOf: (line) => starts[line - 1] ?? text.length,
    location: (path, start, end) => {
      const from = at(start);
      const to = at(Math.max(start, end));
      return { path, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
    lines: starts.length,
  };
}

/** Code on one line, at most `max` characters, for messages. */
export function excerpt(text: string, start: number, end: number, max = 60): string {
  const code = text
    .slice(start, Math.min(end, start + max * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return code.length > max ? `${code.slice(0, max - 1)}…` : code;
}

/** @returns the source of a pattern that matches just this text */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
