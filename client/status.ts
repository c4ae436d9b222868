/**
 * The status-bar item: what the server is doing and how much it has found. A click opens a menu of what one can do next.
 */
import { commands, type Disposable, type QuickPickItem, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Status } from '../server/protocol';
import { countText } from './groups';

/** What the item shows of a status; the texts have the editor's icons in them. */
export interface StatusFace {
  text: string;
  tooltip: string;
  background?: 'error' | 'warning';
}

/** @param status undefined while the extension is turned off by its setting. */
export function faceOf(status: Status | undefined): StatusFace {
  if (!status) return { text: '$(shield) ai-lint: off', tooltip: 'ai-lint is turned off by the setting "ai-lint.enable".' };
  const { state, message } = status;
  if (state === 'failed') return { text: '$(error) ai-lint', tooltip: message ?? 'The server has failed.', background: 'error' };
  if (state === 'starting') return { text: '$(sync~spin) ai-lint', tooltip: message ?? 'ai-lint is starting.' };
  const { errors, warnings, infos } = status;
  const counts = [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : '', infos > 0 ? `$(info) ${infos}` : ''];
  const numbers = counts.filter((part) => part !== '').join(' ');
  const icon = state === 'checking' ? '$(sync~spin)' : '$(shield)';
  const tooltip = `${state === 'checking' ? `${message ?? 'Checking'}: ` : ''}${countText(status)}`;
  return { text: `${icon} ai-lint${numbers ? ` ${numbers}` : ''}`, tooltip: `ai-lint: ${tooltip}` };
}

export interface StatusItem extends Disposable {
  show(status: Status | undefined): void;
}

export function createStatusItem(): StatusItem {
  const item = window.createStatusBarItem('ai-lint.status', StatusBarAlignment.Left, 10);
  item.name = 'ai-lint';
  item.command = 'ai-lint.showMenu';
  return {
    show: (status) => {
      const { text, tooltip, background } = faceOf(status);
      item.text = text;
      item.tooltip = tooltip;
      item.backgroundColor = background ? new ThemeColor(`statusBarItem.${background}Background`) : undefined;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}

interface MenuEntry extends QuickPickItem {
  command: string;
  args?: unknown[];
}

const MENU: readonly MenuEntry[] = [
  { label: '$(list-tree) Show Findings', command: 'ai-lint.findings.focus' },
  { label: '$(search) Scan Workspace', command: 'ai-lint.scanWorkspace' },
  { label: '$(book) Explain a Rule', command: 'ai-lint.explainRule' },
  { label: '$(gear) Open Settings', command: 'workbench.action.openSettings', args: ['@ext:ai-lint.ai-lint'] },
  { label: '$(output) Show Output', command: 'ai-lint.showOutput' },
  { label: '$(debug-restart) Restart Server', command: 'ai-lint.restart' },
];

/** The menu of the status-bar item. */
export async function showMenu(status: Status | undefined): Promise<void> {
  const choice = await window.showQuickPick(MENU, { title: 'ai-lint', placeHolder: faceOf(status).tooltip });
  if (choice) await commands.executeCommand(choice.command, ...(choice.args ?? []));
}
