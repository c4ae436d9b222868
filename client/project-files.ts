/**
 * The two commands that write into a project when asked to: a configuration to begin with, and a git hook. What is there already is
 * shown and never changed.
 */
import { env, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { installHook } from '../workspace/hooks';

const CONFIG_NAME = 'ai-lint.config.json';

/** Every setting with its default, so that the file changes nothing until it is edited. */
const CONFIG = `{
  // Which rules are on: "recommended", "strict" (all), "secrets" or "ci".
  "preset": "recommended",
  // Levels of single rules: "error", "warning", "info" or "off".
  "rules": {},
  // Paths that are not scanned, written as in .gitignore.
  "ignore": []
}
`;

export async function createConfig(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const file = Uri.joinPath(folder.uri, CONFIG_NAME);
  if (!(await exists(file))) await workspace.fs.writeFile(file, Buffer.from(CONFIG));
  await window.showTextDocument(file);
}

export async function installPreCommitHook(): Promise<void> {
  // The palette hides the command there, but a link may call it: the hook runs a program of the workspace.
  if (!workspace.isTrusted) {
    void window.showWarningMessage('ai-lint: a hook is only written in a workspace that you trust.');
    return;
  }
  const folder = await chooseFolder();
  if (!folder) return;
  const { outcome, file, message, snippet } = installHook(folder.uri.fsPath);
  if (file === undefined) {
    void window.showWarningMessage(`ai-lint: no hook was written. ${message}`);
    return;
  }
  const installed = outcome === 'written' ? ' The command has to be installed in the project.' : '';
  const actions = snippet === undefined ? ['Open'] : ['Open', 'Copy'];
  const choice = await window.showInformationMessage(`ai-lint: ${workspace.asRelativePath(file)}: ${message}${installed}`, ...actions);
  if (choice === 'Copy') await env.clipboard.writeText(snippet ?? '');
  if (choice !== undefined) await window.showTextDocument(Uri.file(file));
}

/** The only folder, or that of the file in front, or the one the user chooses. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void window.showWarningMessage('ai-lint: open a folder first.');
  if (folders.length <= 1) return folders[0];
  const front = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  return front ?? (await window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' }));
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
