/** Small steps of a user in the editor, for the suites: open a file, replace words in it, wait for diagnostics. */
import path from 'node:path';
import { type Diagnostic, languages, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

const PATIENCE = 25_000;

/** @param file relative to the folder that is open. */
export async function open(file: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  const document = await workspace.openTextDocument(Uri.file(path.join(folder.uri.fsPath, file)));
  await window.showTextDocument(document);
  return document;
}

/** Replaces the first occurrence of some words, without saving. */
export async function replace(document: TextDocument, words: string, by: string): Promise<void> {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`${document.fileName} does not have ${words}`);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(start + words.length)), by);
  if (!(await workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** @returns what ai-lint says of a document, as soon as it fits. */
export function findings(document: TextDocument, fits: (found: readonly Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  const current = () => languages.getDiagnostics(document.uri).filter(({ source }) => source === 'ai-lint');
  return until(
    () => (fits(current()) ? current() : undefined),
    (look) => languages.onDidChangeDiagnostics(look),
    () => `unexpected findings in ${document.fileName}: ${JSON.stringify(current())}`,
  );
}

/** Waits until `look` gives a value; `listen` tells when to look again. */
export function until<T>(look: () => T | undefined, listen: (look: () => void) => { dispose(): void }, what: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(limit);
      subscription.dispose();
      settle();
    };
    const check = () => {
      const found = look();
      if (found !== undefined) finish(() => resolve(found));
    };
    const limit = setTimeout(() => finish(() => reject(new Error(what()))), PATIENCE);
    const subscription = listen(check);
    check();
  });
}
