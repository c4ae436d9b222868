/**
 * The VS Code extension: starts the language server, shows what it says in the status bar and the findings view, and offers commands. It
 * finds nothing itself; what is wrong with the code is the server's to say. Here the parts are put together.
 */
import { commands, type ExtensionContext, ProgressLocation, window, workspace } from 'vscode';
import { LSPErrorCodes } from 'vscode-languageclient/node';
import { type Counts, SCAN_WORKSPACE, type Status, type WorkspaceFinding } from '../server/protocol';
import { createFindings } from './findings';
import { createFindingsView, type FindingsView } from './findings-view';
import { countText } from './groups';
import { writeIncidentNote } from './incident';
import { createConfig, installPreCommitHook } from './project-files';
import { createUriHandler, explainRule } from './rule-page';
import { createServer, type Server } from './server';
import { showPath } from './show-path';
import { createStatusItem, faceOf, type StatusFace, showMenu } from './status';

/** What other extensions, and the tests, may ask. */
export interface Api {
  status(): Status | undefined;
  statusBar(): StatusFace;
  findings(): readonly WorkspaceFinding[];
  view: Pick<FindingsView, 'getChildren' | 'getTreeItem'>;
}

let server: Server | undefined;

export async function activate(context: ExtensionContext): Promise<Api> {
  const output = window.createOutputChannel('ai-lint', { log: true });
  const running = createServer(context, output);
  server = running;
  const findings = createFindings(running, (message) => output.warn(message));
  const view = createFindingsView(findings, context.workspaceState);
  const item = createStatusItem();
  const isOn = () => workspace.getConfiguration('ai-lint').get('enable', true);
  const status = () => (isOn() ? running.status() : undefined);
  const showStatus = () => item.show(status());

  const register = (name: string, run: (...args: unknown[]) => unknown) => commands.registerCommand(name, run);
  context.subscriptions.push(
    output,
    findings,
    view,
    item,
    running.onStatus(showStatus),
    workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration('ai-lint.enable')) return;
      showStatus();
      await (isOn() ? running.start() : running.stop());
    }),
    window.registerUriHandler(createUriHandler(context.extensionUri)),
    register('ai-lint.scanWorkspace', () => scanWorkspace(running, isOn())),
    register('ai-lint.restart', () => (isOn() ? running.restart() : tellOff())),
    register('ai-lint.showOutput', () => output.show()),
    register('ai-lint.showMenu', () => showMenu(status())),
    register('ai-lint.explainRule', (asked) => explainRule(context.extensionUri, ruleAsked(asked))),
    register('ai-lint.showPath', (asked) => showPath(findings.all(), asked)),
    register('ai-lint.writeIncidentNote', (asked) => writeIncidentNote(running, findings.all(), asked)),
    register('ai-lint.createConfig', createConfig),
    register('ai-lint.installHook', installPreCommitHook),
    register('ai-lint.groupByRule', () => view.groupBy('rule')),
    register('ai-lint.groupByFile', () => view.groupBy('file')),
    register('ai-lint.groupByPractice', () => view.groupBy('practice')),
  );
  showStatus();
  if (isOn()) void running.start(); // what is shown tells how far it is
  return { status, statusBar: () => faceOf(status()), findings: findings.all, view };
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
}

/** @returns what there is; undefined when it was cancelled or could not be done, which the user is told. */
async function scanWorkspace(running: Server, isOn: boolean): Promise<Counts | undefined> {
  if (!isOn) {
    tellOff();
    return undefined;
  }
  const title = 'ai-lint: scanning the workspace';
  try {
    const counts = await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
      running.request<Counts>(SCAN_WORKSPACE, undefined, token),
    );
    if (counts) void offerFindings(`ai-lint: ${countText(counts)} in the workspace.`);
    else void window.showWarningMessage('ai-lint: the server does not run.');
    return counts;
  } catch (error) {
    if ((error as { code?: unknown }).code !== LSPErrorCodes.RequestCancelled)
      void window.showErrorMessage(`ai-lint: the workspace could not be scanned. ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function offerFindings(message: string): Promise<void> {
  const choice = await window.showInformationMessage(message, 'Show Findings');
  if (choice) await commands.executeCommand('ai-lint.findings.focus');
}

/** From a menu of the findings view the node is given, from a link the rule's id. */
function ruleAsked(asked: unknown): unknown {
  if (typeof asked !== 'object' || asked === null) return asked;
  const { finding, group } = asked as { finding?: WorkspaceFinding; group?: { key: string } };
  return finding?.ruleId ?? group?.key;
}

function tellOff(): void {
  void window.showInformationMessage('ai-lint is turned off by the setting "ai-lint.enable".');
}
