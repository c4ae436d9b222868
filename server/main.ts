/**
 * The language server's process: the only file with a connection. It answers over Node's IPC or standard streams, whichever the
 * client asks for, and hands everything else to the session. What goes wrong is logged and ends nothing.
 */
import { createHash } from 'node:crypto';
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  createConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver/node';
import { hint } from '../engine/config';
import { createEngine } from '../engine/index';
import { createFixer, type Fixer } from '../fixes/fixer';
import { fixes } from '../fixes/index.gen';
import { gateTables, keyShapes, keyTable } from '../models/gate.gen';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { wasmReader } from '../workspace/wasm';
import { type Abilities, abilitiesOf, capabilitiesFor } from './abilities';
import { type ActionContext, codeActions, resolveCodeAction } from './code-actions';
import { codeLensesOf } from './code-lens';
import { hoverAt } from './hover';
import { incidentNoteAt } from './incident';
import { createNotebooks } from './notebooks';
import { EXPLAIN_RULE, type ExplainParams, FINDINGS, FINDINGS_CHANGED, type FindingPlace, INCIDENT_NOTE, SCAN_WORKSPACE, STATUS } from './protocol';
import { createRulePages, explanationOf } from './rule-pages';
import { createSession } from './session';
import { parseChoices, parseSettings, type Settings } from './settings';
import { textDocuments } from './text-document';
import { keyOf, PATTERNS } from './watched';
import { workspaceFindings } from './workspace-findings';

const connection = createConnection(ProposedFeatures.all);
const texts = new TextDocuments(textDocuments);
const notebooks = createNotebooks({ changed: (uri) => session.changed(uri), saved: (uri) => session.saved(uri), closed });
const documents = {
  all: () => [...texts.all(), ...notebooks.all()],
  get: (uri: string) => notebooks.get(uri) ?? texts.get(uri),
  versionOf: (uri: string) => notebooks.versionOf(uri) ?? texts.get(uri)?.version,
  cells: notebooks.cells,
};
const settings = new Map<string, Promise<Settings>>();
/** What a client sent that cannot be asked. */
let pushedSettings: unknown;
let can: Abilities = abilitiesOf({}, {});
let choices = parseChoices(undefined);

const engine = createEngine({
  rules,
  models: { gateTables, keyShapes, keyTable, load: async () => models },
  advisories: async () => (await import('../models/_advisories')).advisories,
  configuration: async () => (await import('../models/_configuration')).configuration,
  now: () => performance.now(),
});

const session = createSession({
  engine,
  programDirectory: __dirname,
  documents,
  choices: () => choices,
  isToldOfFiles: () => can.toldOfFiles,
  publish: (uri, version, diagnostics) => {
    if (!can.pull) void connection.sendDiagnostics({ uri, version, diagnostics });
  },
  log: (message) => connection.console.warn(message),
  settings: settingsOf,
  page: createRulePages(() => choices.rulePage, __dirname),
  status: (status) => void connection.sendNotification(STATUS, status),
  findingsChanged: () => {
    void connection.sendNotification(FINDINGS_CHANGED);
    if (can.pull && can.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(ignored);
  },
  callsChanged: () => {
    if (can.refreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignored);
  },
  progress,
});

let fixer: Fixer | undefined;
const actions: ActionContext = {
  session,
  rules,
  fixer: async () => (fixer ??= createFixer({ fixes, rules, models, wasm: wasmReader(__dirname) })),
  versionOf: documents.versionOf,
  documentOf: notebooks.documentOf,
  abilities: () => can.actions,
};

// ---- life

connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
  choices = parseChoices(initializationOptions);
  can = abilitiesOf(capabilities, choices);
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  connection.onInitialized(() => void started(folders));
  return { serverInfo: { name: 'ai-lint' }, capabilities: capabilitiesFor(can) };
});

async function started(folders: readonly string[]): Promise<void> {
  void connection.sendNotification(STATUS, { state: 'starting', ...session.known.counts() });
  session.setFolders(folders);
  if (can.folders) connection.workspace.onDidChangeWorkspaceFolders(() => void followFolders());
  if (can.configuration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'ai-lint' }).catch(ignored);
  if (can.registerWatchers)
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: PATTERNS.map((globPattern) => ({ globPattern })) }).catch(ignored);
}

async function followFolders(): Promise<void> {
  const folders = await connection.workspace.getWorkspaceFolders();
  session.setFolders((folders ?? []).map(({ uri }) => uri));
}

connection.onDidChangeConfiguration((change) => {
  pushedSettings = (change.settings as Record<string, unknown> | null)?.['ai-lint'];
  settings.clear();
  session.checkAll();
});
connection.onDidChangeWatchedFiles(({ changes }) =>
  session.filesChanged(changes.map(({ uri, type }) => ({ uri, isContent: type === FileChangeType.Changed }))),
);
connection.workspace.onDidRenameFiles(({ files }) => session.moved(files.map(({ oldUri }) => oldUri)));
connection.workspace.onDidDeleteFiles(({ files }) => session.moved(files.map(({ uri }) => uri)));
connection.workspace.onDidCreateFiles(({ files }) => session.filesChanged(files.map(({ uri }) => ({ uri, isContent: false }))));
connection.onShutdown(() => session.dispose());

// Opening a document is also its first change.
texts.onDidChangeContent(({ document }) => session.changed(document.uri));
texts.onDidSave(({ document }) => session.saved(document.uri));
texts.onDidClose(({ document }) => closed(document.uri));

function closed(uri: string): void {
  settings.delete(uri);
  session.closed(uri);
}

// ---- requests

/** Who no longer wants an answer gets none, and does not wait for it. */
function answer<T>(token: CancellationToken, work: () => Promise<T>): Promise<T> {
  const cancelled = new Promise<never>((_, reject) => {
    const stop = () => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
    if (token.isCancellationRequested) stop();
    else token.onCancellationRequested(stop);
  });
  return Promise.race([cancelled, ...(token.isCancellationRequested ? [] : [work()])]);
}

connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
  answer(token, async () => {
    const document = notebooks.documentOf(uri);
    await session.settled(document);
    return reportOf(session.known.diagnostics(keyOf(document), uri), previousResultId);
  }),
);
connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
  answer(token, async () => {
    await session.settled();
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const asked = previousResultIds.map(({ uri }) => keyOf(notebooks.documentOf(uri)));
    const keys = new Set([...[...session.known.entries()].map(([key]) => key), ...session.known.configurationsWithMistakes(), ...asked]);
    const items = [...keys].flatMap((key) =>
      session.known
        .urisOf(key)
        .map((uri) => ({ uri, version: documents.versionOf(uri) ?? null, ...reportOf(session.known.diagnostics(key, uri), before.get(uri)) })),
    );
    return { items };
  }),
);

function reportOf(items: Diagnostic[], previous: string | undefined) {
  const resultId = createHash('sha1').update(JSON.stringify(items)).digest('base64');
  return resultId === previous ? ({ kind: 'unchanged', resultId } as const) : ({ kind: 'full', resultId, items } as const);
}

connection.onHover(({ textDocument: { uri }, position }, token) =>
  answer(token, async () => {
    const document = notebooks.documentOf(uri);
    await session.settled(document);
    const entry = session.known.get(keyOf(document));
    return entry && hoverAt(entry, rules, uri, position, { isMarkdown: can.markdownHover, isBrief: choices.showsFindings === true });
  }),
);
connection.onCodeLens(({ textDocument: { uri } }, token) =>
  answer(token, async () => {
    const document = notebooks.documentOf(uri);
    await session.rested(document);
    const entry = session.known.get(keyOf(document));
    return entry ? codeLensesOf(entry, uri, models) : [];
  }),
);
connection.onCodeAction((params, token) => answer(token, () => codeActions(actions, params, () => token.isCancellationRequested)));
connection.onCodeActionResolve((action, token) => answer(token, () => resolveCodeAction(actions, action, () => token.isCancellationRequested)));

connection.onRequest(FINDINGS, () => workspaceFindings(session.known, rules));
// the token comes last: a client may send no parameters, or null
connection.onRequest(SCAN_WORKSPACE, (...given: unknown[]) => answer(given.at(-1) as CancellationToken, () => session.scan()));
connection.onRequest(EXPLAIN_RULE, (params: Partial<ExplainParams> | undefined) => {
  const id = String(params?.ruleId ?? '');
  const rule = rules.find((each) => each.id === id);
  if (rule) return explanationOf(rule);
  const names = rules.map((each) => each.id);
  return new ResponseError(ErrorCodes.InvalidParams, `there is no rule "${id}"${hint(id, names)}`);
});
connection.onRequest(INCIDENT_NOTE, (...given: unknown[]) =>
  answer(given.at(-1) as CancellationToken, async () => {
    const place = given[0] as Partial<FindingPlace> | null;
    if (typeof place?.uri !== 'string' || typeof place.range?.start?.line !== 'number' || typeof place.ruleId !== 'string') return null;
    return (await incidentNoteAt({ session, engine, versionOf: actions.versionOf, documentOf: notebooks.documentOf }, place as FindingPlace)) ?? null;
  }),
);
// For tests and benches: what the server holds.
if (process.env.AI_LINT_DEBUG)
  connection.onRequest('ai-lint/debug', ({ uri }: { uri?: string }) => {
    (globalThis as { gc?: () => void }).gc?.();
    const document = documents.get(uri ?? '');
    return { text: document?.getText() ?? null, version: document?.version ?? null, memory: process.memoryUsage(), cpu: process.cpuUsage() };
  });

// ---- the client asked

/** Asked once per document or folder and change of settings; a client that cannot be asked may have sent them. */
function settingsOf(uri: string): Promise<Settings> {
  if (!can.configuration) return Promise.resolve(parseSettings(pushedSettings, rules));
  let asked = settings.get(uri);
  if (!asked) {
    const none = () => ({});
    asked = connection.workspace.getConfiguration({ scopeUri: uri, section: 'ai-lint' }).then((given: unknown) => parseSettings(given, rules), none);
    settings.set(uri, asked);
  }
  return asked;
}

/** Milliseconds a client may take to agree to show progress. */
const PATIENCE = 1000;

async function progress(title: string) {
  const nothing = { report: () => {}, done: () => {} };
  if (!can.progress) return nothing;
  const asked = connection.window.createWorkDoneProgress().catch(() => undefined);
  const shown = await Promise.race([asked, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE).unref())]);
  if (!shown) return nothing;
  shown.begin(`ai-lint: ${title}`, 0, undefined, false);
  const steps = { gate: 'reading', parse: 'parsing', link: 'following values' };
  return {
    report: (phase: keyof typeof steps, done: number, total: number) =>
      shown.report(total > 0 ? Math.round((done / total) * 100) : 0, `${steps[phase]} ${done}/${total}`),
    done: () => shown.done(),
  };
}

/** The client refuses what it has announced, or is about to end. */
function ignored(): void {}

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)));

texts.listen(connection);
notebooks.listen(connection);
connection.listen();
