/**
 * The VS Code extension: starts the language server, shows what it says, and offers to restart it. It finds nothing itself and
 * reads no file; what is wrong with the code is the server's to say.
 */
import path from 'node:path';
import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { SELECTOR, WATCHED } from './documents';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('ai-lint', { log: true });
  const watchers = WATCHED.map((pattern) => workspace.createFileSystemWatcher(pattern));
  client = new LanguageClient(
    'ai-lint',
    'ai-lint',
    { module: context.asAbsolutePath(path.join('dist', 'server', 'main.cjs')), transport: TransportKind.ipc },
    { documentSelector: [...SELECTOR], synchronize: { fileEvents: watchers }, outputChannel: output },
  );
  context.subscriptions.push(
    output,
    ...watchers,
    commands.registerCommand('ai-lint.restart', () => restart(output)),
    commands.registerCommand('ai-lint.showOutput', () => output.show()),
  );
  await start(output);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}

async function start(output: LogOutputChannel): Promise<void> {
  try {
    await client?.start();
    output.info('The server is running.');
  } catch (error) {
    output.error(`The server did not start: ${error instanceof Error ? error.message : String(error)}`);
    void window.showErrorMessage('ai-lint: the server did not start. The command "ai-lint: Show Output" says why.');
  }
}

async function restart(output: LogOutputChannel): Promise<void> {
  output.info('The server is restarted.');
  try {
    await client?.stop();
  } catch {
    // it had stopped by itself
  }
  await start(output);
}
