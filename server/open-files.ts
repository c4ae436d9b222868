/**
 * The documents that are open in the editor, by the file they stand for: their bytes for the engine, and a mark that changes with every
 * change of the text. Documents that are no files are kept apart, by address.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileOf } from './uris';

export interface OpenFile {
  document: TextDocument;
  /** Absolute. */
  file: string;
  bytes: Uint8Array;
  /** Another one for every text, also when the file is closed and opened again. */
  mark: string;
}

export interface OpenFiles {
  all(): Iterable<OpenFile>;
  /** @param file absolute path. */
  at(file: string): OpenFile | undefined;
  /** @param key absolute path, or the address of a document that was never saved. */
  textOf(key: string): string | undefined;
  /** Addresses of the open documents that stand for a file; usually one. */
  urisOf(file: string): string[];
  /** To be told when a document was opened or changed. */
  update(document: TextDocument): void;
  remove(uri: string): void;
}

export function createOpenFiles(): OpenFiles {
  const byUri = new Map<string, OpenFile>();
  const byFile = new Map<string, OpenFile>();
  const others = new Map<string, TextDocument>();
  let marks = 0;
  return {
    all: () => byFile.values(),
    at: (file) => byFile.get(file),
    textOf: (key) => (byFile.get(key)?.document ?? others.get(key))?.getText(),
    urisOf: (file) => [...byUri.values()].filter((open) => open.file === file).map((open) => open.document.uri),
    update: (document) => {
      const file = fileOf(document.uri);
      if (file === undefined) {
        others.set(document.uri, document);
        return;
      }
      let bytes: Uint8Array | undefined;
      const open: OpenFile = {
        document,
        file,
        mark: `open ${marks++}`,
        get bytes() {
          return (bytes ??= Buffer.from(document.getText()));
        },
      };
      byUri.set(document.uri, open);
      byFile.set(file, open);
    },
    remove: (uri) => {
      const open = byUri.get(uri);
      byUri.delete(uri);
      others.delete(uri);
      if (!open || byFile.get(open.file) !== open) return;
      byFile.delete(open.file);
      const other = [...byUri.values()].find((each) => each.file === open.file);
      if (other) byFile.set(open.file, other);
    },
  };
}

/** Clients that keep a byte order mark send it as the first character; the engine's positions do not count it. */
export const hasMark = (text: string): boolean => text.charCodeAt(0) === 0xfeff;
