/**
 * The notebooks that are open in the editor. The client tells of a notebook cell by cell; for the session it is a document like others: the
 * notebook's file as it would be saved, so that what is found is what the command finds in the file. Cells are known by their
 * addresses, which are the client's.
 */
import { NotebookCellKind, type NotebookDocument, NotebookDocuments } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decodeBytes } from '../engine/index';
import { readLimit } from '../engine/limits';
import { notebookView } from '../engine/notebook';
import { createReader } from '../workspace/read';
import { textDocuments } from './text-document';
import { fileOf } from './uris';

export interface OpenCell {
  uri: string;
  version: number;
  /** Its lines end with `\n`. */
  text: string;
}

/** All open documents, notebooks among them. */
export interface Documents {
  all(): TextDocument[];
  get(uri: string): TextDocument | undefined;
  /** As the client counts: of cells, and of documents that are no notebooks. */
  versionOf(uri: string): number | undefined;
  /** The cells of a notebook that is open, by its address. */
  cells(uri: string): readonly OpenCell[] | undefined;
}

export interface OpenNotebooks {
  listen(connection: Connection): void;
  /** The notebook as a document; undefined for what is no open notebook. */
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
  /** The notebook that a cell is of; the address itself for anything else. */
  documentOf(uri: string): string;
  /** Whether it is the address of a cell. */
  isCell(uri: string): boolean;
  /** @param uri of a notebook. @returns its cells; undefined when it is not open as a notebook */
  cells(uri: string): readonly OpenCell[] | undefined;
  versionOf(uri: string): number | undefined;
}

export interface NotebookEvents {
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

export function createNotebooks(events: NotebookEvents): OpenNotebooks {
  const notebooks = new NotebookDocuments(textDocuments);
  const documents = new Map<string, TextDocument>();
  const cellsOf = new Map<string, readonly OpenCell[]>();
  /** Texts of the outputs on the disk, which no client tells of. */
  const outputs = new Map<string, string[]>();
  /** Of all documents that notebooks were made into: another one for every text. */
  let version = 0;

  const take = (notebook: NotebookDocument) => {
    const cells = notebook.cells.map((cell) => {
      const document = notebooks.getCellTextDocument(cell);
      const text = document?.getText().replace(/\r\n?/g, '\n') ?? '';
      return { uri: cell.document, version: document?.version ?? 0, text, kind: cell.kind, language: document?.languageId };
    });
    cellsOf.set(notebook.uri, cells);
    const { metadata = {} } = (notebook.metadata ?? {}) as { metadata?: Record<string, unknown> };
    const saved = {
      cells: cells.map(({ kind, text, language }) =>
        kind === NotebookCellKind.Code
          ? { cell_type: 'code', metadata: { vscode: { languageId: language } }, source: text.split(/(?<=\n)/) }
          : { cell_type: 'markdown', metadata: {}, source: text.split(/(?<=\n)/) },
      ),
      metadata: { kernelspec: metadata.kernelspec, language_info: metadata.language_info, outputs: outputs.get(notebook.uri) },
      nbformat: 4,
      nbformat_minor: 5,
    };
    documents.set(notebook.uri, TextDocument.create(notebook.uri, 'json', ++version, JSON.stringify(saved, null, 1)));
    events.changed(notebook.uri);
  };

  notebooks.onDidOpen((notebook) => {
    outputs.set(notebook.uri, outputsOf(notebook.uri));
    take(notebook);
  });
  notebooks.onDidChange(({ notebookDocument }) => take(notebookDocument));
  notebooks.onDidSave((notebook) => {
    outputs.set(notebook.uri, outputsOf(notebook.uri));
    take(notebook);
    events.saved(notebook.uri);
  });
  notebooks.onDidClose(({ uri }) => {
    for (const kept of [documents, cellsOf, outputs]) kept.delete(uri);
    events.closed(uri);
  });

  return {
    listen: (connection) => void notebooks.listen(connection),
    get: (uri) => documents.get(uri),
    all: () => [...documents.values()],
    documentOf: (uri) => notebooks.findNotebookDocumentForCell(uri)?.uri ?? uri,
    isCell: (uri) => notebooks.getNotebookCell(uri) !== undefined,
    cells: (uri) => cellsOf.get(uri),
    versionOf: (uri) => notebooks.cellTextDocuments.get(uri)?.version,
  };
}

/** Lines of the outputs of a notebook on the disk; none where it cannot be read. */
function outputsOf(uri: string): string[] {
  const file = fileOf(uri);
  const bytes = file === undefined ? undefined : createReader(readLimit(file, 0))(file);
  return !bytes || 'error' in bytes
    ? []
    : notebookView(decodeBytes(bytes).text)
        .others()
        .split(/(?<=\n)/);
}
