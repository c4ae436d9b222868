/**
 * What the client can do, read once from what it announces, and what the server offers it in return.
 */
import { type ClientCapabilities, CodeActionKind, MarkupKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { type ActionAbilities, FIX_ALL } from './code-actions';
import type { InitializationOptions } from './protocol';

export interface Abilities {
  configuration: boolean;
  folders: boolean;
  progress: boolean;
  /** Diagnostics are asked for; otherwise they are published. Never both: clients would show them twice. */
  pull: boolean;
  refreshDiagnostics: boolean;
  refreshLenses: boolean;
  /** The server says which files are to be watched. */
  registerWatchers: boolean;
  /** Changes on the disk are told. */
  toldOfFiles: boolean;
  markdownHover: boolean;
  actions: ActionAbilities;
}

export function abilitiesOf({ workspace, textDocument, window }: ClientCapabilities, { rulePage, diagnostics }: InitializationOptions): Abilities {
  const canPull = textDocument?.diagnostic !== undefined;
  const canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const { workspaceEdit } = workspace ?? {};
  const { codeAction } = textDocument ?? {};
  return {
    configuration: workspace?.configuration === true,
    folders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    pull: canPull && (diagnostics ?? (textDocument?.publishDiagnostics ? 'push' : 'pull')) === 'pull',
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    registerWatchers: canWatch,
    toldOfFiles: canWatch,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    actions: {
      documentChanges: workspaceEdit?.documentChanges === true,
      createFiles: workspaceEdit?.resourceOperations?.includes('create') === true,
      snippets: workspaceEdit?.snippetEditSupport === true,
      resolve: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
      showPath: rulePage !== undefined, // so it is the client of this project
    },
  };
}

const FILES = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };

export function capabilitiesFor(can: Abilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    // all cells, since they are told by their number
    notebookDocumentSync: { notebookSelector: [{ notebook: { scheme: 'file', notebookType: 'jupyter-notebook' } }], save: true },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: can.actions.resolve },
    ...(can.pull ? { diagnosticProvider: { identifier: 'ai-lint', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: FILES, didRename: FILES, didDelete: FILES },
    },
  };
}
