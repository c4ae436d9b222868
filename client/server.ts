/**
 * The language server as the client sees it: starts it, starts it again when it has ended by itself, sends it requests, and tells
 * what state it is in. It knows how the server is started and nothing of what it finds.
 */
import path from 'node:path';
import { type CancellationToken, type Event, EventEmitter, type ExtensionContext, env, type LogOutputChannel, UIKind, Uri, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler, LanguageClient, type LanguageClientOptions, State, TransportKind } from 'vscode-languageclient/node';
import { EXPLAIN_RULE_COMMAND, FINDINGS_CHANGED, type InitializationOptions, SHOW_PATH_COMMAND, STATUS, type Status } from '../server/protocol';
import { SELECTOR } from './documents';
import { createRestarts } from './restarts';
import { addressTemplate } from './rules';

/** Messages of a broken connection in a row that are borne before the server is given up. */
const BEARABLE_ERRORS = 3;

export interface Server {
  status(): Status;
  onStatus: Event<Status>;
  /** What the server has found may be another now, or it has ended. */
  onFindingsChanged: Event<void>;
  /** Does nothing when it runs. A failure is shown to the user and ends in the status `failed`. */
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** @returns undefined when the server does not run or does not know the request. @throws what the server answers otherwise. */
  request<T>(method: string, params?: object, token?: CancellationToken): Promise<T | undefined>;
  dispose(): Promise<void>;
}

const NOTHING_FOUND = { errors: 0, warnings: 0, infos: 0 };
/** "Method not found" in JSON-RPC. */
const UNKNOWN_METHOD = -32601;

export function createServer(context: ExtensionContext, output: LogOutputChannel): Server {
  const statusChanged = new EventEmitter<Status>();
  const findingsChanged = new EventEmitter<void>();
  const restarts = createRestarts(() => Date.now());
  let status: Status = { state: 'starting', ...NOTHING_FOUND };
  /** Runs while the next start is waited for. */
  let waiting: NodeJS.Timeout | undefined;

  const tell = (now: Status) => {
    status = now;
    statusChanged.fire(now);
  };
  const reset = (state: Status['state'], message?: string) => {
    tell({ state, ...NOTHING_FOUND, ...(message ? { message } : {}) });
    findingsChanged.fire();
  };

  const errorHandler: ErrorHandler = {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= BEARABLE_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    // Never CloseAction.Restart: while it waited the client would take itself for connected.
    closed: () => {
      const wait = restarts.ended();
      if (wait === undefined) {
        reset('failed', 'The server has ended several times and is not started again.');
        void offerRestart('ai-lint: the server has ended several times within three minutes and is not started again.');
        return { action: CloseAction.DoNotRestart, message: 'The server has ended too often.', handled: true };
      }
      reset('starting', 'The server has ended and is started again.');
      waiting = setTimeout(() => {
        waiting = undefined;
        void start();
      }, wait);
      return { action: CloseAction.DoNotRestart, message: `The server has ended; it is started again in ${wait} ms.`, handled: true };
    },
  };

  const client = new LanguageClient(
    'ai-lint',
    'ai-lint',
    { module: context.asAbsolutePath(path.join('dist', 'server', 'main.cjs')), transport: TransportKind.ipc },
    clientOptions(context, output, errorHandler),
  );
  const subscriptions = [
    client.onNotification(STATUS, tell),
    client.onNotification(FINDINGS_CHANGED, () => findingsChanged.fire()),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) reset('starting');
      // A server that says nothing of its state is idle.
      if (newState === State.Running && status.state === 'starting') reset('idle');
      if (newState === State.Stopped) findingsChanged.fire();
    }),
  ];

  async function offerRestart(message: string): Promise<void> {
    const choice = await window.showErrorMessage(message, 'Restart', 'Show Output');
    if (choice === 'Restart') await restart();
    if (choice === 'Show Output') output.show();
  }

  async function start(): Promise<void> {
    try {
      await client.start();
      output.info('The server is running.');
    } catch (error) {
      // One that has ended while it started has been dealt with by the handler above.
      if (waiting || status.state === 'failed') return;
      const reason = error instanceof Error ? error.message : String(error);
      output.error(`The server did not start: ${reason}`);
      reset('failed', `The server did not start: ${reason}`);
      void offerRestart('ai-lint: the server did not start.');
    }
  }

  async function restart(): Promise<void> {
    output.info('The server is restarted.');
    restarts.forget();
    await stop();
    await start();
  }

  async function stop(): Promise<void> {
    clearTimeout(waiting);
    waiting = undefined;
    // Refused while it starts and after it has ended by itself: then there is nothing to stop.
    await client.stop().catch((error: unknown) => output.debug(String(error)));
  }

  return {
    status: () => status,
    onStatus: statusChanged.event,
    onFindingsChanged: findingsChanged.event,
    start,
    restart,
    stop: async () => {
      await stop();
      reset('idle');
    },
    request: async <T>(method: string, params?: object, token?: CancellationToken) => {
      if (client.state !== State.Running) return undefined;
      try {
        return await (params ? client.sendRequest<T>(method, params, token) : client.sendRequest<T>(method, token));
      } catch (error) {
        if ((error as { code?: unknown }).code === UNKNOWN_METHOD) return undefined;
        throw error;
      }
    },
    dispose: async () => {
      clearTimeout(waiting);
      for (const part of [...subscriptions, statusChanged, findingsChanged]) part.dispose();
      await client.dispose().catch((error: unknown) => output.debug(String(error)));
    },
  };
}

function clientOptions(context: ExtensionContext, output: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector: [...SELECTOR],
    outputChannel: output,
    errorHandler,
    initializationOptions: { rulePage: rulePageTemplate(context.extensionUri), showsFindings: true } satisfies InitializationOptions,
    // What the server writes into a hover may open these two and nothing else.
    markdown: { isTrusted: { enabledCommands: [EXPLAIN_RULE_COMMAND, SHOW_PATH_COMMAND] } },
  };
}

/**
 * A desktop editor hands addresses of its own scheme back to the extension (rule-page.ts). One in a browser would ask the operating
 * system, so there the address is that of the page's file.
 */
function rulePageTemplate(extension: Uri): string {
  if (env.uiKind === UIKind.Desktop) return addressTemplate(env.uriScheme);
  return `${Uri.joinPath(extension, 'docs', 'rules').toString()}/{rule}.md`;
}
