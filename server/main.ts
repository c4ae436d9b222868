/**
 * The language server's process: the only file with a connection. It answers over Node's IPC or standard streams, whichever the
 * client asks for, and hands everything else to the session. What goes wrong is logged and ends nothing.
 */
import { createConnection, DidChangeConfigurationNotification, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { createSession } from './session';
import { parseSettings, type Settings } from './settings';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const settings = new Map<string, Promise<Settings>>();
let can = { configuration: false, folders: false };

const session = createSession({
  engine: createEngine({ rules, models, now: () => performance.now() }),
  programDirectory: __dirname,
  documents,
  publish: (uri, version, diagnostics) => void connection.sendDiagnostics({ uri, version, diagnostics }),
  log: (message) => connection.console.warn(message),
  settings: settingsOf,
});

connection.onInitialize(({ capabilities, workspaceFolders, rootUri }) => {
  can = { configuration: capabilities.workspace?.configuration === true, folders: capabilities.workspace?.workspaceFolders === true };
  session.setFolders(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
  return {
    serverInfo: { name: 'ai-lint' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
});

connection.onInitialized(async () => {
  if (can.configuration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'ai-lint' });
  if (can.folders) connection.workspace.onDidChangeWorkspaceFolders(() => void followFolders());
});

async function followFolders(): Promise<void> {
  const folders = await connection.workspace.getWorkspaceFolders();
  session.setFolders((folders ?? []).map(({ uri }) => uri));
  session.checkAll();
}

connection.onDidChangeConfiguration(() => {
  settings.clear();
  session.checkAll();
});
connection.onDidChangeWatchedFiles(({ changes }) => {
  for (const { uri } of changes) session.fileChanged(uri);
});
connection.onShutdown(() => session.dispose());

// Opening a document is also its first change.
documents.onDidChangeContent(({ document }) => session.changed(document.uri));
documents.onDidSave(({ document }) => session.saved(document.uri));
documents.onDidClose(({ document }) => {
  settings.delete(document.uri);
  session.closed(document.uri);
});

/** Asked once per document and change of settings; a client that cannot be asked has none. */
function settingsOf(uri: string): Promise<Settings> {
  if (!can.configuration) return Promise.resolve({});
  let asked = settings.get(uri);
  if (!asked) {
    const none = () => ({});
    asked = connection.workspace.getConfiguration({ scopeUri: uri, section: 'ai-lint' }).then((given: unknown) => parseSettings(given, rules), none);
    settings.set(uri, asked);
  }
  return asked;
}

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));

documents.listen(connection);
connection.listen();
