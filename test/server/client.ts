/**
 * An editor's side of the protocol for tests: starts the server from the sources over standard streams, opens, edits and closes
 * documents, and waits for the diagnostics it publishes. Time limits exist only so that a test that waits in vain ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import { FINDINGS_CHANGED, STATUS } from '../../server/protocol';

const ROOT = path.resolve(__dirname, '../..');
const PATIENCE = 20_000;

export interface TestClient {
  connection: ProtocolConnection;
  initialized: InitializeResult;
  /** Set to what the server is to be told when it asks which folders are open. */
  folders: readonly string[];
  /** Everything published, in order. */
  published: PublishDiagnosticsParams[];
  logged: string[];
  /** Other notifications and requests of the server, in order. */
  notified: { method: string; params: unknown }[];
  /** @param text a new document's whole text. @returns its address. */
  open(file: string, text: string, languageId?: string): string;
  openUri(uri: string, text: string, languageId: string): void;
  change(uri: string, ...changes: { range: Range; text: string }[]): void;
  save(uri: string): void;
  close(uri: string): void;
  filesChanged(...files: string[]): void;
  filesMade(...files: string[]): void;
  filesGone(...files: string[]): void;
  /** Waits until something is found in what was received; looked at after every message. */
  until<T>(look: () => T | undefined): Promise<T>;
  /** Waits until the last diagnostics of a document fit. @throws with what was published last. */
  diagnostics(uri: string, fits?: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  /** Waits for a notification or request of the server. */
  told(method: string, fits?: (params: unknown) => boolean): Promise<unknown>;
  /** Waits for a line of the server's log. */
  log(words: RegExp): Promise<void>;
  /** Ends the server, if it has not ended yet. */
  kill(): void;
  /** Shuts down. @returns the exit code. */
  stop(): Promise<number | null>;
}

export interface ClientOptions {
  /** The editor's settings; without them the client cannot be asked. */
  settings?: unknown;
  /** Merged over what a plain client announces, one level deep. */
  capabilities?: ClientCapabilities;
  initializationOptions?: unknown;
  /** Folders of the workspace, absolute; by default the one folder. */
  folders?: readonly string[];
  /** Arguments of node that start the server; by default the sources. */
  command?: readonly string[];
}

/** A client that is never shown progress and has no rule pages of its own. Pauses are short, so that tests need not wait. */
export async function startClient(folder: string, options: ClientOptions = {}): Promise<TestClient> {
  const { settings } = options;
  let folders = options.folders ?? [folder];
  const loader = pathToFileURL(path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
  const command = options.command ?? ['--import', loader, path.join(ROOT, 'server/main.ts'), '--stdio'];
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, AI_LINT_DEBUG: '1' } });
  const ended = new Promise<number | null>((done) => server.once('exit', done));
  const early = ended.then((code) => Promise.reject(new Error(`the server has ended with status ${code}`)));
  early.catch(() => {}); // that it ends is what most tests want
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const versions = new Map<string, number>();
  const notified: { method: string; params: unknown }[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const told = (method: string, params: unknown) => {
    notified.push({ method, params });
    tell();
    return null;
  };
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    tell();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    logged.push(message);
    tell();
  });
  connection.onRequest('workspace/configuration', () => [settings ?? null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
    connection.onProgress(WorkDoneProgress.type, token, (value) => void told('$/progress', value));
    return null;
  });
  connection.onRequest('workspace/workspaceFolders', () => folders.map((each) => ({ uri: pathToFileURL(each).href, name: path.basename(each) })));
  for (const refresh of ['workspace/codeLens/refresh', 'workspace/diagnostic/refresh']) connection.onRequest(refresh, () => told(refresh, null));
  for (const method of [STATUS, FINDINGS_CHANGED]) connection.onNotification(method, (params) => void told(method, params));
  connection.listen();
  const asked = connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      ...options.capabilities,
      workspace: {
        configuration: settings !== undefined,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        ...options.capabilities?.workspace,
      },
      textDocument: { publishDiagnostics: {}, ...options.capabilities?.textDocument },
    },
    initializationOptions: options.initializationOptions ?? { debounce: 20, idle: 40 },
    workspaceFolders: folders.map((each) => ({ uri: pathToFileURL(each).href, name: path.basename(each) })),
  });
  const initialized = await Promise.race([asked, early]);
  await connection.sendNotification(InitializedNotification.type, {});

  const until = <T>(look: () => T | undefined, what: () => string) =>
    new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => finish(() => reject(new Error(what()))), PATIENCE);
      early.catch((error: unknown) => finish(() => reject(error)));
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        listeners.delete(check);
        settle();
      };
      const check = () => {
        const found = look();
        if (found !== undefined) finish(() => resolve(found));
      };
      listeners.add(check);
      check();
    });
  const last = (uri: string) => published.findLast((each) => each.uri === uri);
  const openUri = (uri: string, text: string, languageId: string) => {
    versions.set(uri, 1);
    void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  };

  const watched = (files: readonly string[], type: FileChangeType) =>
    void connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: files.map((file) => ({ uri: pathToFileURL(path.resolve(folder, file)).href, type })),
    });

  return {
    connection,
    initialized,
    get folders() {
      return folders;
    },
    set folders(now) {
      folders = now;
    },
    published,
    logged,
    notified,
    openUri,
    open: (file, text, languageId = 'typescript') => {
      const uri = pathToFileURL(path.join(folder, file)).href;
      openUri(uri, text, languageId);
      return uri;
    },
    change: (uri, ...contentChanges) => {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
    },
    save: (uri) => void connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } }),
    close: (uri) => void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    filesChanged: (...files) => watched(files, FileChangeType.Changed),
    filesMade: (...files) => watched(files, FileChangeType.Created),
    filesGone: (...files) => watched(files, FileChangeType.Deleted),
    told: async (method, fits = () => true) =>
      (
        await until(
          () => notified.find((each) => each.method === method && fits(each.params)),
          () => `no fitting ${method}; last of it: ${JSON.stringify(notified.findLast((each) => each.method === method)?.params)}\nlog: ${logged.join('\n')}`,
        )
      ).params,
    until: (look) => until(look, () => 'waited in vain'),
    diagnostics: (uri, fits = () => true) =>
      until(
        () => {
          const diagnostics = last(uri)?.diagnostics;
          return diagnostics && fits(diagnostics) ? diagnostics : undefined;
        },
        () => `no fitting diagnostics of ${uri}; last published: ${JSON.stringify(last(uri)?.diagnostics)}\nlog: ${logged.join('\n')}`,
      ),
    log: async (words) =>
      void (await until(
        () => logged.find((line) => words.test(line)),
        () => `no log line fits ${words}: ${logged.join('\n')}`,
      )),
    kill: () => {
      if (server.exitCode === null) server.kill('SIGKILL');
      connection.dispose();
    },
    stop: () => stop(connection, server, ended),
  };
}

async function stop(connection: ProtocolConnection, server: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  const timer = setTimeout(() => server.kill('SIGKILL'), PATIENCE);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const code = await ended;
  clearTimeout(timer);
  connection.dispose();
  return code;
}
