/**
 * What is open in the editor, and when it is checked: a document is checked a moment after it changed, together with the open
 * documents that read it; a result for text that has changed meanwhile is dropped. One check looks at one document and follows
 * its imports, as the command does for one named file; nothing is checked that is not open. It knows no connection.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { levelsOf } from '../engine/config';
import type { Engine, Notice } from '../engine/index';
import { reasonToSkip } from '../workspace/files';
import { createHost } from '../workspace/host';
import { CONFIG_NAME, isInside, projectRoot, relativePath } from '../workspace/root';
import { type Configuration, createConfigurations } from './configuration';
import { configDiagnostic, diagnosticOf } from './diagnostics';
import type { Settings } from './settings';

/** Milliseconds without a keystroke before a document is checked. */
const DELAY = 150;

export interface OpenDocument {
  uri: string;
  version: number;
  getText(): string;
}

export interface SessionOptions {
  engine: Engine;
  /** Directory of the running program, where the grammars are looked for. */
  programDirectory: string;
  documents: { all(): OpenDocument[]; get(uri: string): OpenDocument | undefined };
  publish: (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;
  log: (message: string) => void;
  /** What the editor's settings say for a document. */
  settings: (uri: string) => Promise<Settings>;
}

export interface Session {
  /** @param uris of the folders that are open in the editor. */
  setFolders(uris: readonly string[]): void;
  /** A document was opened or its text changed. */
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
  /** A file changed outside the editor, or was created or deleted. */
  fileChanged(uri: string): void;
  checkAll(): void;
  dispose(): void;
}

/** What is known of an open document since it was last checked. */
interface State {
  findings: Diagnostic[];
  /** Absolute paths the last check asked for, whether they were there or not. */
  read: ReadonlySet<string>;
  notices: string;
}

export function createSession(options: SessionOptions): Session {
  const { documents, log } = options;
  const states = new Map<string, State>();
  const timers = new Map<string, NodeJS.Timeout>();
  /** Mistakes by absolute path of the configuration file. */
  const mistakes = new Map<string, Diagnostic[]>();
  const configurations = createConfigurations(options.engine.rules, (file) => textOf(file));
  let folders: string[] = [];
  let queue = Promise.resolve();
  /** The document under check and what it has asked for so far. */
  let running: { uri: string; read: Set<string> } | undefined;
  /** Goes up when more than one document's text changed: what is under way then has seen the old state. */
  let generation = 0;

  const openFiles = () =>
    documents.all().flatMap((document) => (fileOf(document.uri) === undefined ? [] : [{ document, file: fileOf(document.uri) as string }]));
  const textOf = (file: string) =>
    openFiles()
      .find((open) => open.file === file)
      ?.document.getText();
  const uriOf = (file: string) => openFiles().find((open) => open.file === file)?.document.uri ?? pathToFileURL(file).href;

  function schedule(uri: string, delay: number): void {
    clearTimeout(timers.get(uri));
    const start = () => {
      timers.delete(uri);
      queue = queue.then(() => check(uri)).catch((error: unknown) => log(`${uri}: ${error instanceof Error ? error.stack : String(error)}`));
    };
    timers.set(uri, setTimeout(start, delay));
  }

  async function check(uri: string): Promise<void> {
    const document = documents.get(uri);
    const file = fileOf(uri);
    if (!document || file === undefined) return;
    const { version } = document;
    const begun = generation;
    const settings = await options.settings(uri);
    const root = projectRoot([file], folderOf(file));
    const configuration = configurations.nearest(file, root);
    report(configuration);
    const state = reasonToSkip(root, file, configuration.ignore) ? NOTHING : await findingsIn(file, root, configuration, settings);
    const isStale = documents.get(uri)?.version !== version || generation !== begun;
    if (isStale) return;
    if (state.notices !== '' && state.notices !== states.get(uri)?.notices) log(state.notices);
    states.set(uri, state);
    show(file);
  }

  async function findingsIn(file: string, root: string, configuration: Configuration, settings: Settings): Promise<State> {
    const levels = levelsOf(options.engine.rules, configuration.config.preset ?? settings.preset ?? 'recommended', settings.rules, configuration.config.rules);
    const overlay = new Map<string, Uint8Array>();
    for (const open of openFiles()) if (isInside(root, open.file)) overlay.set(relativePath(root, open.file), Buffer.from(open.document.getText()));
    const host = createHost({ root, targets: [relativePath(root, file)], overlay, programDirectory: options.programDirectory });
    const read = new Set<string>();
    running = { uri: uriOf(file), read };
    const noting = {
      ...host,
      read: (name: string) => {
        read.add(path.join(root, name));
        return host.read(name);
      },
    };
    const { findings, notices } = await options.engine.check(noting, { levels });
    const toUri = (name: string) => uriOf(path.join(root, name));
    return { findings: findings.map((finding) => diagnosticOf(finding, toUri)), read, notices: notices.filter(isWorthLogging).map(noticeText).join('\n') };
  }

  /** Mistakes stay on the configuration file until it is read again without them. */
  function report({ file, text, errors }: Configuration): void {
    if (file === undefined) return;
    const now = errors.map((error) => configDiagnostic(error, text));
    if (JSON.stringify(now) === JSON.stringify(mistakes.get(file) ?? [])) return;
    for (const error of errors) log(`${file}:${error.line}:${error.column}: ${error.message}; the last valid configuration stays in force`);
    mistakes.set(file, now);
    show(file);
  }

  function show(file: string): void {
    const uri = uriOf(file);
    options.publish(uri, documents.get(uri)?.version, [...(mistakes.get(file) ?? []), ...(states.get(uri)?.findings ?? [])]);
  }

  function checkAll(delay = 0): void {
    generation++;
    for (const file of [...mistakes.keys()]) {
      if (configurations.exists(file)) continue;
      mistakes.delete(file);
      show(file);
    }
    for (const { document } of openFiles()) schedule(document.uri, delay);
  }

  function recheckReadersOf(file: string, delay: number): void {
    if (DECIDES.test(file)) {
      checkAll(delay);
      return;
    }
    for (const { document } of openFiles()) {
      const hasRead = states.get(document.uri)?.read.has(file) || (running?.uri === document.uri && running.read.has(file));
      if (hasRead && fileOf(document.uri) !== file) schedule(document.uri, delay);
    }
  }

  const folderOf = (file: string) => folders.filter((folder) => isInside(folder, file)).sort((a, b) => b.length - a.length)[0] ?? path.dirname(file);

  function textChanged(uri: string, delay: number): void {
    const file = fileOf(uri);
    if (file === undefined) return;
    schedule(uri, delay);
    recheckReadersOf(file, delay);
  }

  return {
    setFolders: (uris) => {
      folders = uris.flatMap((uri) => fileOf(uri) ?? []);
    },
    changed: (uri) => textChanged(uri, DELAY),
    saved: (uri) => textChanged(uri, 0),
    closed: (uri) => {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      states.delete(uri);
      const file = fileOf(uri);
      if (file === undefined) return;
      mistakes.delete(file);
      show(file);
      recheckReadersOf(file, 0); // they have read text that was not saved
    },
    fileChanged: (uri) => {
      const file = fileOf(uri);
      if (file === undefined || textOf(file) !== undefined) return;
      // A file that comes or goes changes what imports mean, also for documents that have not read it.
      checkAll(DELAY);
    },
    checkAll: () => checkAll(),
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

const NOTHING: State = { findings: [], read: new Set(), notices: '' };

/** Files that decide how others are checked. */
const DECIDES = new RegExp(`(?:^|[\\\\/])(?:${CONFIG_NAME.replaceAll('.', '\\.')}|\\.ai-lintignore|\\.gitignore|package\\.json|[jt]sconfig[^\\\\/]*\\.json)$`);

/** @returns an absolute path; undefined for documents that are no files (unsaved, of another machine, of an older revision). */
function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Syntax errors are the rule while somebody types. */
const isWorthLogging = ({ kind }: Notice) => kind !== 'syntax-errors';
const noticeText = (notice: Notice) => `${notice.path}: ${notice.message}`;
