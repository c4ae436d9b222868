/**
 * Code frames: source lines with numbers and an underline below a span. Works on cells (what is printed for a part of the source, and
 * how wide it is), so tabs, wide characters, masked secrets and lines cut around the span keep the underline in place.
 */
import type { Location } from '../../engine/index';
import type { Mask } from './redact';
import { isPlain, textWidth, visible } from './terminal-text';

export interface FrameStyle {
  /** Columns for code, at least 20. */
  width: number;
  gutter: (text: string) => string;
  mark: (text: string) => string;
}

export interface FrameRequest {
  lines: readonly string[];
  location: Pick<Location, 'line' | 'column' | 'endLine' | 'endColumn'>;
  /** Lines of context before and after. */
  context: number;
  underline: boolean;
  /** Of a span over more lines this many are shown. */
  spanLines: number;
  /** What to hide in a line of this 1-based number; `from` is the offset in the line at which `text` begins. */
  masks: (text: string, line: number, from: number) => readonly Mask[];
  style: FrameStyle;
}

interface Cell {
  start: number;
  end: number;
  shown: string;
  width: number;
}

/** How much of a very long line is looked at beyond what can be shown; longer than any key. */
const MARGIN = 600;

/** @returns printed lines without a final newline; [] when the file has no such line. */
export function codeFrame(request: FrameRequest): string[] {
  const { lines, location, context, style } = request;
  if (location.line > lines.length) return [];
  const lastShown = Math.min(location.endLine, location.line + request.spanLines - 1, lines.length);
  const first = Math.max(1, location.line - context);
  const last = Math.min(lines.length, lastShown + context);
  const digits = String(last).length;
  const gutter = (label: string) => style.gutter(`${label.padStart(digits + 3)} │`);
  const printed: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? '';
    const inSpan = number >= location.line && number <= lastShown;
    if (!inSpan && text.trim() === '' && (number === first || number === last)) continue;
    const from = number === location.line ? location.column - 1 : indentation(text);
    const to = number === location.endLine ? location.endColumn - 1 : text.length;
    const { shown, underline } = renderLine(text, number, inSpan ? { from, to: Math.max(to, from) } : { from: 0, to: 0 }, request);
    printed.push(`${gutter(String(number))} ${shown}`.trimEnd());
    if (inSpan && request.underline && (text.trim() !== '' || number === location.line)) printed.push(`${gutter('')} ${underline.replace(/\^+/, style.mark)}`);
  }
  const more = location.endLine - lastShown;
  if (more > 0 && request.spanLines > 1) printed.push(`${gutter('')} … ${more} more ${more === 1 ? 'line' : 'lines'}`);
  return printed;
}

function renderLine(text: string, number: number, span: { from: number; to: number }, request: FrameRequest): { shown: string; underline: string } {
  const width = Math.max(request.style.width, 20);
  const from = safeCut(text, Math.max(0, span.from - width - MARGIN));
  const windowed = text.slice(from, span.from + width + MARGIN);
  const masks = request.masks(windowed, number, from);
  if (masks.length === 0 && windowed.length === text.length && text.length <= width && isPlain(text)) return plainLine(text, span);
  const cells = toCells(windowed, from, masks);
  const { shownCells, before, after } = cutCells(cells, span, width);
  let shown = before ? '…' : '';
  let underline = before ? ' ' : '';
  for (const cell of shownCells) {
    const inside = cell.start < span.to && cell.end > span.from;
    shown += cell.shown;
    underline += (inside ? '^' : ' ').repeat(cell.width);
  }
  if (after) shown += '…';
  if (!underline.includes('^')) underline = `${' '.repeat(columnsUpTo(shownCells, span.from) + (before ? 1 : 0))}^`;
  return { shown, underline: underline.trimEnd() };
}

/** A line that is shown as it stands, one column to a character: what cells would come to. */
function plainLine(text: string, { from, to }: { from: number; to: number }): { shown: string; underline: string } {
  const end = Math.min(to, text.length);
  return { shown: text, underline: from < end ? ' '.repeat(from) + '^'.repeat(end - from) : `${' '.repeat(Math.min(from, text.length))}^` };
}

function toCells(text: string, from: number, masks: readonly Mask[]): Cell[] {
  const cells: Cell[] = [];
  let mask = 0;
  for (let at = 0; at < text.length; ) {
    const hidden = masks[mask];
    if (hidden && at >= hidden.start) {
      cells.push({ start: from + at, end: from + hidden.end, shown: hidden.shown, width: textWidth(hidden.shown) });
      at = Math.max(hidden.end, at + 1);
      mask++;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const shown = visible(char);
    cells.push({ start: from + at, end: from + at + char.length, shown, width: textWidth(shown) });
    at += char.length;
  }
  return cells;
}

/** Chooses the cells that fit: all of them, or those around the span, the span's beginning a third of the way in. */
function cutCells(cells: Cell[], span: { from: number; to: number }, width: number): { shownCells: Cell[]; before: boolean; after: boolean } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const truncatedLeft = (cells[0]?.start ?? 0) > 0;
  if (total <= width && !truncatedLeft) return { shownCells: cells, before: false, after: false };
  const lead = Math.floor(width / 3);
  const target = columnsUpTo(cells, span.from) - lead;
  let first = 0;
  for (let columns = 0; first < cells.length - 1 && columns < target; first++) columns += cells[first]?.width ?? 0;
  let end = first;
  for (let columns = 0; end < cells.length; end++) {
    columns += cells[end]?.width ?? 0;
    if (columns > width - 2) break;
  }
  return { shownCells: cells.slice(first, end), before: first > 0 || truncatedLeft, after: end < cells.length };
}

function columnsUpTo(cells: readonly Cell[], offset: number): number {
  let columns = 0;
  for (const cell of cells) {
    if (cell.end > offset) break;
    columns += cell.width;
  }
  return columns;
}

function indentation(text: string): number {
  return text.length - text.trimStart().length;
}

/** Never begins a window in the middle of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
