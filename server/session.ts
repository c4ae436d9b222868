/**
 * What is open in the editor, and when it is checked. A change is followed, a moment later, by a check of the open documents of its
 * folder, and, when nobody types, by one of the whole folder, which also brings findings in other files up to date; where the whole folder takes
 * no longer than a blink it is checked at once. A result for text that has changed meanwhile is dropped. It knows no connection.
 */
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine, Finding, Host, Notice } from '../engine/index';
import { isInside } from '../workspace/root';
import { type Configuration, createConfigurations } from './configuration';
import { configDiagnostic } from './diagnostics';
import { type Folder, isChecked, isQuick } from './folder';
import { createKnown, type Known } from './known';
import type { Documents } from './notebooks';
import { createOpenFiles, type OpenFiles } from './open-files';
import { type Checked, createProject, type Project } from './project';
import type { Counts, Status } from './protocol';
import { createQueue } from './queue';
import type { Choices, Settings } from './settings';
import { checkUntitled, nameOfUntitled } from './untitled';
import { fileOf, isUntitled } from './uris';
import { decides, isNoise, keyOf } from './watched';

export interface SessionOptions {
  engine: Engine;
  /** Directory of the running program, where the grammars are looked for. */
  programDirectory: string;
  documents: Documents;
  choices: () => Choices;
  /** Whether the client tells of every change on the disk; otherwise files are looked at again in every check. */
  isToldOfFiles: () => boolean;
  publish: (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;
  log: (message: string) => void;
  /** What the editor's settings say for a document or folder. */
  settings: (uri: string) => Promise<Settings>;
  page: (ruleId: string) => string | undefined;
  status: (status: Status) => void;
  findingsChanged: () => void;
  callsChanged: () => void;
  /** A pass over a whole folder that may take a while. @returns what to call with how far it is, and at its end. */
  progress: (title: string) => Promise<{ report: NonNullable<Host['progress']>; done: () => void }>;
}

export interface Session {
  readonly known: Known;
  readonly open: OpenFiles;
  /** @param uris of the folders that are open in the editor. */
  setFolders(uris: readonly string[]): void;
  /** A document was opened or its text changed. */
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
  /** Files changed outside the editor, or were created or deleted. */
  filesChanged(changes: readonly { uri: string; isContent: boolean }[]): void;
  /** Files or folders were renamed or deleted in the editor: what is known of them goes at once. */
  moved(uris: readonly string[]): void;
  /** Everything is checked again: settings changed, or the user asks. */
  checkAll(): void;
  /** Checks all folders now. @returns what was found, when that is done. */
  scan(): Promise<Counts>;
  /** Resolves when what is known of a document is of its present text; without a document, when everything is checked. Neither waits for a pause. */
  settled(uri?: string): Promise<void>;
  /** Resolves when the folder of a document has been checked after the last change, in its own time. */
  rested(uri: string): Promise<void>;
  /**
   * What would be found in a document if some files had other texts.
   * @param key as in `known`. @param texts by the path that the engine knows the file by, without byte order mark.
   */
  recheck(key: string, texts: ReadonlyMap<string, string>): Promise<readonly Finding[]>;
  dispose(): void;
}

/** Milliseconds after which the list of files is made anew for clients that tell nothing of the disk. */
const LOOK_AGAIN = 2000;
const URGENT = { document: 0, folder: 1 };

export function createSession(options: SessionOptions): Session {
  const { documents, log, choices } = options;
  const open = createOpenFiles();
  const known = createKnown({ open, versionOf: documents.versionOf, cells: documents.cells, page: options.page, publish: options.publish });
  const configurations = createConfigurations(options.engine.rules, (file) => open.textOf(file));
  const folders = new Map<string, Folder>();
  const queue = createQueue(failed);
  const logged = new Set<string>();
  /** Version of each open document that its findings are of. */
  const versions = new Map<string, number>();
  let directories: string[] = [];

  function folderOf(file: string): Folder {
    const within = directories.filter((directory) => isInside(directory, file)).sort((a, b) => b.length - a.length)[0];
    const directory = within ?? path.dirname(file);
    let folder = folders.get(directory);
    if (!folder) {
      const project = createProject({
        ...options,
        directory,
        isFolder: within !== undefined,
        owns: (each) => folderOf(each).project.directory === directory,
        open,
        configurations,
      });
      folders.set(directory, (folder = { project, revision: 0, checked: -1, took: Number.POSITIVE_INFINITY, files: 0, lookedAt: 0 }));
    }
    return folder;
  }

  function failed(name: string, error: unknown): void {
    log(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
    tell({ state: 'failed', message: `A check failed: ${error instanceof Error ? error.message : String(error)}` });
  }

  const tell = (status: Pick<Status, 'state' | 'message'>) => options.status({ ...status, ...known.counts() });
  const announce = (news: { findings: boolean; calls: boolean }) => {
    if (news.findings) options.findingsChanged();
    if (news.calls) options.callsChanged();
  };
  const settingsOf = (project: Project) => options.settings(known.urisOf(project.directory)[0] as string);
  const nameOf = (folder: Folder) => `folder ${folder.project.directory}`;
  const openIn = ({ project }: Folder) => [...open.all()].filter(({ file }) => folderOf(file).project === project).map(({ file }) => file);

  // ---- what is done when

  function documentChanged(uri: string, delay: number): void {
    const file = fileOf(uri);
    if (file === undefined) {
      if (isUntitled(uri)) queue.later(uri, URGENT.document, delay, () => checkAlone(uri));
      return;
    }
    if (decides(file)) checkEverything(delay, file);
    else touch(folderOf(file), delay);
  }

  /** Something in a folder changed. */
  function touch(folder: Folder, delay: number): void {
    folder.revision++;
    if (isQuick(folder)) queue.later(nameOf(folder), URGENT.folder, delay, () => checkFolder(folder));
    else {
      queue.later(`open in ${nameOf(folder)}`, URGENT.document, delay, () => checkOpen(folder));
      queue.later(nameOf(folder), URGENT.folder, Math.max(delay, choices().idle), () => checkFolder(folder));
    }
  }

  /** @param file what has changed; without it, anything may have. */
  function checkEverything(delay: number, file?: string): void {
    configurations.forget();
    versions.clear();
    for (const config of known.configurationsWithMistakes()) if (!configurations.exists(config) && known.setMistakes(config, [])) known.show(config);
    for (const folder of folders.values()) {
      if (file !== undefined && !isInside(folder.project.root, file)) continue;
      folder.project.reset();
      touch(folder, delay);
    }
  }

  /** What waits for a pause is done now, as far as it concerns the open documents. */
  function hurry(folder: Folder): void {
    if (!queue.flush(`open in ${nameOf(folder)}`) && isQuick(folder)) queue.flush(nameOf(folder));
  }

  // ---- checks

  async function checkOpen(folder: Folder): Promise<void> {
    const wanted = openIn(folder);
    if (folder.checked === folder.revision || wanted.length === 0) return;
    // what the findings known so far pass through is looked at again, or those from files that import these would come and go
    const related = wanted.flatMap((file) => known.filesOnPaths(file));
    await check(folder, { files: [...new Set([...wanted, ...related])], wanted: new Set(wanted) });
  }

  async function checkFolder(folder: Folder): Promise<void> {
    if (folder.checked === folder.revision || folders.get(folder.project.directory) !== folder) return;
    const settings = await settingsOf(folder.project);
    const isLong = folder.project.isFolder && (folder.took > 1000 || folder.checked < 0);
    if (settings.checkWorkspace === false && folder.project.isFolder) {
      const files = openIn(folder);
      await check(folder, { files, isWhole: true });
      return;
    }
    if (!isLong) {
      await check(folder, { isWhole: true });
      return;
    }
    tell({ state: 'checking' });
    const progress = await options.progress(`checking ${path.basename(folder.project.directory)}`);
    try {
      await check(folder, { isWhole: true, progress: progress.report });
    } finally {
      progress.done();
    }
  }

  async function check(
    folder: Folder,
    what: { files?: readonly string[]; wanted?: ReadonlySet<string>; isWhole?: true; progress?: Host['progress'] },
  ): Promise<void> {
    const { project, revision } = folder;
    if (!options.isToldOfFiles() && performance.now() - folder.lookedAt > LOOK_AGAIN) {
      folder.lookedAt = performance.now();
      configurations.forget();
      project.reset();
    }
    const settings = await settingsOf(project);
    const seen = new Map(openIn(folder).map((file) => [file, open.at(file)?.document.version]));
    const calls = what.isWhole && settings.codeLens !== false ? [...seen.keys()] : [];
    const begun = performance.now();
    const checked = await project.check({ ...what, settings, calls });
    if (what.isWhole) Object.assign(folder, { took: performance.now() - begun, files: checked.files });
    const isStale = [...seen].some(([file, version]) => open.at(file)?.document.version !== version);
    if (isStale || folder.revision !== revision) return; // the check that follows is waiting already
    enter(folder, checked, what.isWhole ? undefined : what.wanted);
    for (const [file, version] of seen) if (version !== undefined && (what.isWhole || what.wanted?.has(file))) versions.set(file, version);
    if (what.isWhole) folder.checked = revision;
    if (project.limit !== undefined) note(`${project.limit}, so only open documents are checked`);
    tell({ state: 'idle', ...(project.limit === undefined ? {} : { message: 'Only open documents are checked.' }) });
  }

  /** @param only the files that were checked; without it, all of the folder. */
  function enter(folder: Folder, { findings, calls, notices, configurations: used }: Checked, only: ReadonlySet<string> | undefined): void {
    const { project } = folder;
    const news = { findings: false, calls: false };
    for (const configuration of used) report(configuration);
    const before = [...known.entries()].filter(([key]) => !isUntitled(key) && folderOf(key).project === project).map(([key]) => key);
    const keys = only ?? new Set([...before, ...findings.keys(), ...calls.keys(), ...openIn(folder)]);
    for (const key of keys) {
      const changed = known.set(key, project.root, findings.get(key) ?? [], only ? known.get(key)?.calls : calls.get(key));
      news.findings ||= changed.findings;
      news.calls ||= changed.calls;
      known.show(key);
    }
    for (const notice of notices) if (isWorthLogging(notice)) note(`${path.join(project.root, notice.path)}: ${notice.message}`);
    announce(news);
  }

  /** Mistakes stay on the configuration file until it is read again without them. */
  function report({ file, text, errors }: Configuration): void {
    if (file === undefined) return;
    const mistakes = errors.map((error) => configDiagnostic(error, text));
    if (!known.setMistakes(file, mistakes)) return;
    for (const error of errors) log(`${file}:${error.line}:${error.column}: ${error.message}; the last valid configuration stays in force`);
    known.show(file);
  }

  async function checkAlone(uri: string): Promise<void> {
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const result = await untitledFindings(document);
    if (documents.get(uri)?.version !== version) return;
    const changed = known.set(uri, undefined, result.findings, result.modelCalls);
    versions.set(uri, version);
    known.show(uri);
    tell({ state: 'idle' });
    announce(changed);
  }

  const untitledFindings = async (document: TextDocument, text = document.getText()) =>
    checkUntitled(options.engine, document, text, await options.settings(document.uri), options.programDirectory);

  /** Logged once. */
  function note(message: string): void {
    if (logged.has(message)) return;
    if (logged.size > 1000) logged.clear();
    logged.add(message);
    log(message);
  }

  function drop(key: string): void {
    versions.delete(key);
    const changed = known.set(key, undefined, []);
    known.show(key);
    announce(changed);
  }

  return {
    known,
    open,
    setFolders: (uris) => {
      directories = [...new Set(uris.flatMap((uri) => fileOf(uri) ?? []))];
      for (const [directory] of folders) if (!directories.includes(directory)) folders.delete(directory);
      configurations.forget();
      for (const [key] of [...known.entries()])
        if (!isUntitled(key) && open.at(key) === undefined && !directories.some((directory) => isInside(directory, key))) drop(key);
      for (const directory of directories) touch(folderOf(path.join(directory, '_')), 0);
      for (const { file } of open.all()) touch(folderOf(file), 0);
      if (folders.size === 0) tell({ state: 'idle' });
    },
    changed: (uri) => {
      const document = documents.get(uri);
      if (document) open.update(document);
      documentChanged(uri, choices().debounce);
    },
    saved: (uri) => {
      const file = fileOf(uri);
      if (file !== undefined) hurry(folderOf(file));
    },
    closed: (uri) => {
      open.remove(uri);
      known.forgotten(uri);
      const key = keyOf(uri);
      const file = fileOf(uri);
      queue.drop(uri);
      versions.delete(key);
      if (file === undefined || (open.at(file) === undefined && !folderOf(file).project.isFolder)) drop(key);
      // text that was not saved is gone, here and for those that import it
      if (file !== undefined) documentChanged(uri, 0);
    },
    filesChanged: (changes) => {
      const files = changes.flatMap(({ uri, isContent }) => {
        const file = fileOf(uri);
        return file === undefined || isNoise(file) ? [] : [{ file, isContent }];
      });
      const { debounce } = choices();
      const deciding = files.find(({ file }) => decides(file));
      if (deciding) checkEverything(debounce);
      for (const { file, isContent } of files) {
        if (isContent && open.at(file) !== undefined) continue;
        for (const folder of folders.values()) {
          if (!isInside(folder.project.root, file)) continue;
          folder.project.changed(file);
          if (!isContent) folder.project.reset();
          touch(folder, debounce);
        }
      }
    },
    moved: (uris) => {
      const gone = uris.flatMap((uri) => fileOf(uri) ?? []);
      for (const [key] of [...known.entries()]) if (!isUntitled(key) && open.at(key) === undefined && gone.some((file) => isInside(file, key))) drop(key);
      checkEverything(choices().debounce);
    },
    checkAll: () => {
      checkEverything(0);
      for (const document of documents.all()) if (isUntitled(document.uri)) documentChanged(document.uri, 0);
    },
    scan: async () => {
      checkEverything(0);
      await settled();
      return known.counts();
    },
    settled,
    rested,
    recheck,
    dispose: () => queue.dispose(),
  };

  async function recheck(key: string, texts: ReadonlyMap<string, string>): Promise<readonly Finding[]> {
    if (isUntitled(key)) {
      const document = documents.get(key);
      return document ? (await untitledFindings(document, texts.get(nameOfUntitled(document)))).findings : [];
    }
    const { project } = folderOf(key);
    const files = [...new Set([key, ...known.filesOnPaths(key)])];
    const { findings } = await project.check({ files, wanted: new Set([key]), settings: await settingsOf(project), texts });
    return findings.get(key) ?? [];
  }

  async function settled(uri?: string): Promise<void> {
    const file = uri === undefined ? undefined : fileOf(uri);
    await queue.until(
      () => (uri === undefined ? [...folders.values()].every(isChecked) : isCurrent(uri)),
      () => {
        if (file !== undefined) hurry(folderOf(file));
        else if (uri !== undefined) queue.flush(uri);
        else for (const folder of folders.values()) queue.flush(nameOf(folder));
      },
    );
  }

  async function rested(uri: string): Promise<void> {
    const file = fileOf(uri);
    if (file === undefined) await settled(uri);
    else await queue.until(() => isChecked(folderOf(file)));
  }

  function isCurrent(uri: string): boolean {
    const document = documents.get(uri);
    return !document || (fileOf(uri) === undefined && !isUntitled(uri)) || versions.get(keyOf(uri)) === document.version;
  }
}

/** Syntax errors are the rule while somebody types. */
const isWorthLogging = ({ kind }: Notice) => kind !== 'syntax-errors';
