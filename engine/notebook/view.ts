/**
 * A notebook as it is analysed (form.ts), and the way from places in that text to places in the file and in the cells, through the
 * escapes of JSON. What it cannot read as a notebook is text, in which keys are looked for.
 */
import type { CellEdit, CellPlace, Edit, Span } from '../finding';
import { lineIndex } from '../text';
import { type Cell, cellsOf } from './cells';
import { markOf, type PartKind, partsOf, withoutMarks } from './form';
import { decodeString, encodeString, JsonError, type JsonString, readJson, widthAt } from './json';

export interface NotebookView {
  /** What is analysed. */
  text: string;
  /** Why it was not, or not wholly, read: a sentence part. */
  problem?: { kind: 'syntax-errors' | 'incomplete'; message: string };
  /** The place in the file of a place in the text. */
  toFile(span: Span): Span;
  /** The other way; undefined for what is no part of the text. */
  fromFile(span: Span): Span | undefined;
  /** Undefined for what lies in no cell. */
  cellAt(span: Span): CellPlace | undefined;
  /** The other way. */
  fromCell(place: CellPlace): Span | undefined;
  /** @returns where the source of a cell stands in the text */
  cell(number: number): (Span & { kind: PartKind }) | undefined;
  /** Texts beside the cells. */
  others(): string;
  /** @returns an edit of the text as an edit of one cell; undefined where it is none */
  cellEdit(edit: Span & { text: string }): CellEdit | undefined;
  /** The same as an edit of the file. */
  fileEdit(edit: Edit): Edit | undefined;
}

/** One string of the file, or a part of the text that is the file's own. */
interface Piece {
  /** In the text. */
  from: number;
  length: number;
  /** In the file, without the quotes. */
  start: number;
  end: number;
  isEscaped: boolean;
}

/** A cell's source in the text. */
interface CellText {
  number: number;
  from: number;
  end: number;
  kind: PartKind;
  /** Whether the file has it as a list of lines. */
  isList: boolean;
}

/** Texts beside the cells are read up to this many characters in all; what is longer than the second by itself is data. */
const MOST_OTHERS = 1024 * 1024;
const LONGEST_OTHER = 128 * 1024;
const SCRIPTS = /^(?:javascript|typescript|deno|node|tslab|jslab|js|ts)$/;

/** @param file the notebook's text, without a byte order mark. @returns how it is analysed; never throws */
export function notebookView(file: string): NotebookView {
  const builder = createBuilder();
  try {
    const found = cellsOf(file, readJson(file));
    if ('problem' in found) return asText(file, `is no notebook: ${found.problem}; it was read as text`);
    const isScript = found.language !== undefined && SCRIPTS.test(found.language);
    const kindOf = ({ isCode, language = found.language ?? 'python' }: Cell): PartKind => {
      if (!isCode) return 'text';
      if (isScript) return SCRIPTS.test(language) ? 'script' : 'text';
      return language === 'python' || language === 'ipython' || language === 'python3' ? 'python' : 'text';
    };
    const kinds = found.cells.map(kindOf);
    for (const isCode of [true, false])
      found.cells.forEach((cell, index) => {
        const kind = kinds[index] as PartKind;
        if ((kind !== 'text') === isCode) builder.cell(file, cell, index + 1, kind);
      });
    const isCut = builder.others(file, found.others);
    const problem = isCut && ({ kind: 'incomplete', message: 'has so much output that keys were looked for in a part of it' } as const);
    return { ...mapped(file, builder), ...(problem && { problem }) };
  } catch (error) {
    if (error instanceof RangeError) return asText(file, 'nests too deeply to be read as a notebook; it was read as text');
    if (!(error instanceof JsonError)) throw error;
    const { line, column } = lineIndex(file).at(error.offset);
    return asText(file, `is not valid JSON: ${error.message} (line ${line}, column ${column}); it was read as text`);
  }
}

function asText(file: string, message: string): NotebookView {
  const builder = createBuilder();
  builder.whole(file);
  return { ...mapped(file, builder), problem: { kind: 'syntax-errors', message } };
}

/** The parts of a string around pictures that stand in the text itself. */
function withoutData(file: string, { kind, start, end }: JsonString): JsonString[] {
  if (end - start < LONGEST_OTHER) return [{ kind, start, end }];
  const parts: JsonString[] = [];
  let from = start;
  for (const { index, 0: data } of file.slice(start, end).matchAll(/(?<=;base64,)[A-Za-z0-9+/=]{1000,}/g)) {
    parts.push({ kind, start: from, end: start + index });
    from = start + index + data.length;
  }
  return [...parts, { kind, start: from, end }];
}

type Builder = ReturnType<typeof createBuilder>;

function createBuilder() {
  const pieces: Piece[] = [];
  const cells: CellText[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const string = (file: string, { start, end, ...rest }: JsonString) => {
    const text = withoutMarks(decodeString(file, { start, end, ...rest }));
    if (text.length > 0) pieces.push({ from: length, length: text.length, start, end, isEscaped: text.length !== end - start });
    add(text);
  };
  return {
    pieces,
    cells,
    text: () => parts.join(''),
    cell(file: string, { source }: Cell, number: number, kind: PartKind) {
      add(markOf(kind, number));
      const from = length;
      for (const each of source) for (const piece of kind === 'text' ? withoutData(file, each) : [each]) string(file, piece);
      const [first] = source;
      cells.push({
        number,
        from,
        end: length,
        kind,
        isList: source.length > 1 || (first !== undefined && /\[\s*"$/.test(file.slice(Math.max(0, first.start - 200), first.start))),
      });
      add('\n');
    },
    /** @returns whether some were left out */
    others(file: string, strings: readonly JsonString[]): boolean {
      if (strings.length === 0) return false;
      add(markOf('other'));
      const stop = length + MOST_OTHERS;
      for (const each of strings) {
        if (each.end - each.start > LONGEST_OTHER) continue;
        if (length > stop) return true;
        string(file, each);
        if (!parts.at(-1)?.endsWith('\n')) add('\n');
      }
      return false;
    },
    whole(file: string) {
      add(markOf('text'));
      pieces.push({ from: length, length: file.length, start: 0, end: file.length, isEscaped: false });
      add(withoutMarks(file));
    },
  };
}

function mapped(file: string, { pieces, cells, text: join }: Builder): NotebookView {
  const text = join();
  /** The piece that an offset lies in, or the last one that begins before it. */
  const pieceAt = (offset: number): Piece | undefined => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).from <= offset) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  const within = ({ from, length, start, isEscaped }: Piece, offset: number): number => {
    const count = Math.min(Math.max(offset - from, 0), length);
    if (!isEscaped) return start + count;
    let at = start;
    for (let k = 0; k < count; k++) at += widthAt(file, at);
    return at;
  };
  const toFile = ({ start, end }: Span): Span => {
    const first = pieceAt(start);
    if (!first) return { start: 0, end: 0 };
    const from = within(first, start);
    if (end <= start) return { start: from, end: from };
    const last = pieceAt(end - 1) as Piece;
    return { start: from, end: Math.max(from, within(last, end)) };
  };
  const backTo = (offset: number, isEnd: boolean): number | undefined => {
    const piece = pieces.find(({ start, end }) => (isEnd ? start < offset && offset <= end : start <= offset && offset < end));
    if (!piece) return undefined;
    if (!piece.isEscaped) return piece.from + offset - piece.start;
    let at = piece.start;
    let count = 0;
    for (; at < offset; count++) at += widthAt(file, at);
    return piece.from + count;
  };
  const cellOf = (offset: number) => cells.find(({ from, end }) => from <= offset && offset <= end);
  const cellEdit: NotebookView['cellEdit'] = ({ start, end, text: inserted }) => {
    const cell = cellOf(start);
    if (!cell || end > cell.end) return undefined;
    return { number: cell.number, start: start - cell.from, end: end - cell.from, text: inserted };
  };
  return {
    text,
    toFile,
    fromFile: ({ start, end }) => {
      const from = backTo(start, false) ?? backTo(start, true);
      const to = end > start ? backTo(end, true) : from;
      return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to };
    },
    cellAt: ({ start, end }) => {
      const cell = cellOf(start);
      if (!cell) return undefined;
      const lines = lineIndex(text.slice(cell.from, cell.end));
      const { line, column } = lines.at(start - cell.from);
      const to = lines.at(Math.max(start, end) - cell.from);
      return { number: cell.number, line, column, endLine: to.line, endColumn: to.column };
    },
    fromCell: ({ number, line, column, endLine, endColumn }) => {
      const cell = cells.find((each) => each.number === number);
      if (!cell) return undefined;
      const lines = lineIndex(text.slice(cell.from, cell.end));
      return { start: cell.from + lines.startOf(line) + column - 1, end: cell.from + lines.startOf(endLine) + endColumn - 1 };
    },
    cell: (number) => {
      const cell = cells.find((each) => each.number === number);
      return cell && { start: cell.from, end: cell.end, kind: cell.kind };
    },
    others: () =>
      partsOf(text)
        .filter(({ kind }) => kind === 'other')
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    cellEdit,
    fileEdit: (edit) => {
      const cell = cellOf(edit.start);
      const inCell = cellEdit(edit);
      if (!cell || !inCell || cell.from === cell.end) return undefined;
      // where a cell ends, what is added belongs to its last line
      const at = edit.start === edit.end && edit.start === cell.end ? toFile({ start: edit.start - 1, end: edit.end }).end : undefined;
      const place = at === undefined ? toFile(edit) : { start: at, end: at };
      const piece = pieceAt(Math.min(edit.start, cell.end - 1)) as Piece;
      return {
        path: edit.path,
        ...place,
        cell: inCell,
        text: cell.isList ? asLines(edit.text, file, piece.start, file[place.end] === '"') : encodeString(edit.text),
      };
    },
  };
}

/** Text within a list of lines: each line is a string of its own, as editors of notebooks write it. */
function asLines(text: string, file: string, start: number, atEnd: boolean): string {
  const before = /(\r\n|\n|\r)[ \t]*(?="$)/.exec(file.slice(Math.max(0, start - 200), start));
  const between = before ? `",${before[0]}"` : '", "';
  const lines = text.split(/(?<=\n)/);
  const closes = !atEnd && text.endsWith('\n') ? between : '';
  return lines.map(encodeString).join(between) + closes;
}
