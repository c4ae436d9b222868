/** Small steps of a user in the editor, for the suites: open a file, replace words in it, wait for diagnostics. */
import path from 'node:path';
import { commands, type Diagnostic, extensions, languages, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Api } from '../../client/main';

export const EXTENSION = 'ai-lint.ai-lint';
const PATIENCE = 25_000;

/** What the running extension offers to others. */
export function api(): Api {
  const extension = extensions.getExtension<Api>(EXTENSION);
  if (!extension?.isActive) throw new Error('the extension is not active');
  return extension.exports;
}

/** @returns the address of a file in a folder that is open; the first one, when none is named. */
export function uriOf(file: string, folderName?: string): Uri {
  const folder = workspace.workspaceFolders?.find(({ name }) => folderName === undefined || name === folderName);
  if (!folder) throw new Error(`no folder ${folderName ?? ''} is open`);
  return Uri.file(path.join(folder.uri.fsPath, file));
}

/** Writes a file on the disk, as another program would. */
export async function write(file: string, text: string, folderName?: string): Promise<void> {
  await workspace.fs.writeFile(uriOf(file, folderName), Buffer.from(text));
}

export async function remove(file: string): Promise<void> {
  await workspace.fs.delete(uriOf(file), { useTrash: false });
}

/** @param file relative to the folder that is open. */
export async function open(file: string, folderName?: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(file, folderName));
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

/** Closes what is open; nobody is there to answer whether it is to be saved. */
export async function closeAll(): Promise<void> {
  await workspace.saveAll();
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces the whole text, without saving. */
export async function setText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text);
  if (!(await workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** The rule's id, which is a link in the editor. */
export const ruleOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** @param document or a file's address, which need not be open. @returns what ai-lint says of it, as soon as it fits. */
export function findings(document: TextDocument | Uri, fits: (found: readonly Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  const uri = document instanceof Uri ? document : document.uri;
  const current = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'ai-lint');
  return until(
    () => (fits(current()) ? current() : undefined),
    (look) => languages.onDidChangeDiagnostics(look),
    () => `unexpected findings in ${uri.path}: ${JSON.stringify(current())}`,
  );
}

/** Looks every few milliseconds until the answer is neither undefined nor false. @param what says what is missed when it takes too long. */
export async function untilSo<T>(look: () => T | Promise<T>, what: string): Promise<Exclude<T, false | null | undefined>> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found as Exclude<T, false | null | undefined>;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(what);
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
