/**
 * Texts of files as the engine counts them (without byte order mark), and edits of them as the client takes them.
 */
import path from 'node:path';
import type {
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  Position,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { decodeBytes, type Edit, lineIndex, type Span } from '../engine/index';
import { createReader } from '../workspace/read';
import type { Entry } from './known';
import type { OpenCell } from './notebooks';
import { hasMark, type OpenFiles } from './open-files';

/** What the client can do with an edit. */
export interface EditAbilities {
  /** Versions, and files that are made. */
  documentChanges: boolean;
  createFiles: boolean;
  snippets: boolean;
}

export interface Texts {
  /** @param name path as the engine knows it. @returns undefined when there is no such file, or it cannot be read. */
  read(name: string): string | undefined;
  /** @returns undefined when the client cannot make the files that the edits need. */
  workspaceEdit(edits: readonly (Edit & { snippet?: string })[], abilities: EditAbilities): WorkspaceEdit | undefined;
  range(name: string, span: Span): { start: Position; end: Position };
}

/**
 * @param key of the document that `entry` speaks of, as in `known`.
 * @param versionOf version of an open document.
 */
export function textsOf(key: string, entry: Pick<Entry, 'root' | 'addresses'>, open: OpenFiles, versionOf: (uri: string) => number | undefined): Texts {
  const { root, addresses } = entry;
  const fromDisk = createReader();

  const read = (name: string): string | undefined => {
    const file = root === undefined ? key : path.join(root, name);
    const held = open.textOf(file);
    if (held !== undefined) return hasMark(held) ? held.slice(1) : held;
    if (root === undefined) return undefined;
    const bytes = fromDisk(file);
    return 'error' in bytes ? undefined : decodeBytes(bytes).text;
  };

  const rangeIn = (name: string, text: string) => {
    const lines = lineIndex(text);
    const mark = addresses.countsMark(name) ? 1 : 0;
    const position = (offset: number): Position => {
      const { line, column } = lines.at(offset);
      return { line: line - 1, character: column - 1 + (line === 1 ? mark : 0) };
    };
    return ({ start, end }: Span) => ({ start: position(start), end: position(end) });
  };

  return {
    read,
    range: (name, span) => rangeIn(name, read(name) ?? '')(span),
    workspaceEdit: (edits, abilities) => {
      const byName = new Map<string, (Edit & { snippet?: string })[]>();
      for (const edit of edits) byName.set(edit.path, [...(byName.get(edit.path) ?? []), edit]);
      const changes: (CreateFile | TextDocumentEdit)[] = [];
      for (const [name, inFile] of byName) {
        const uri = addresses.uriOf(name);
        const cells = addresses.cells?.(name);
        if (cells) {
          changes.push(...cellChanges(inFile, cells, abilities));
          continue;
        }
        const text = read(name);
        const range = rangeIn(name, text ?? '');
        if (text === undefined && abilities.documentChanges) {
          if (!abilities.createFiles) return undefined;
          changes.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
        }
        const textDocument: OptionalVersionedTextDocumentIdentifier = { uri, version: versionOf(uri) ?? null };
        const changed = inFile.map((edit): TextEdit | SnippetTextEdit =>
          edit.snippet !== undefined && abilities.snippets
            ? { range: range(edit), snippet: { kind: 'snippet', value: edit.snippet } }
            : { range: range(edit), newText: edit.text },
        );
        changes.push({ textDocument, edits: changed });
      }
      if (abilities.documentChanges) return { documentChanges: changes };
      return { changes: Object.fromEntries(changes.flatMap((change) => ('edits' in change ? [[change.textDocument.uri, change.edits as TextEdit[]]] : []))) };
    },
  };
}

/** Edits of an open notebook are edits of its cells. */
function cellChanges(edits: readonly (Edit & { snippet?: string })[], cells: readonly OpenCell[], { snippets }: EditAbilities): TextDocumentEdit[] {
  const byCell = new Map<OpenCell, (TextEdit | SnippetTextEdit)[]>();
  for (const { cell: edit, snippet } of edits) {
    const cell = edit && cells[edit.number - 1];
    if (!cell) continue;
    const lines = lineIndex(cell.text);
    const position = (offset: number): Position => {
      const { line, column } = lines.at(offset);
      return { line: line - 1, character: column - 1 };
    };
    const range = { start: position(edit.start), end: position(edit.end) };
    const change = snippet !== undefined && snippets ? { range, snippet: { kind: 'snippet' as const, value: snippet } } : { range, newText: edit.text };
    byCell.set(cell, [...(byCell.get(cell) ?? []), change]);
  }
  return [...byCell].map(([{ uri, version }, changed]) => ({ textDocument: { uri, version }, edits: changed }));
}

/** @returns the smallest single edit that makes one text into another, on whole UTF-16 pairs; undefined when they are the same */
export function difference(before: string, after: string): (Span & { text: string }) | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // a pair of surrogates, or \r\n, is not taken apart
  const splits = (text: string, at: number) => /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1));
  if (splits(before, start) || splits(after, start)) start--;
  if (tail > 0 && (splits(before, before.length - tail) || splits(after, after.length - tail))) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
