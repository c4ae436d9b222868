/**
 * The page of a rule: the Markdown file that ships with the extension, as a preview. Three ways lead to it: the command, the link at a
 * finding (an address of the editor's own scheme) and the findings view. Nothing is fetched.
 */
import { commands, languages, type QuickPickItem, Uri, type UriHandler, window } from 'vscode';
import { ruleOfAddress } from './rules';
import { rules } from './rules.gen';

export function createUriHandler(extension: Uri): UriHandler {
  return {
    handleUri: async (uri) => {
      const id = ruleOfAddress(uri.path);
      if (id) await openRulePage(extension, id);
      else void window.showWarningMessage(`ai-lint: ${uri.path} is not the address of a rule.`);
    },
  };
}

/** @param asked what a caller gives: a rule's id; undefined lets the user choose. */
export async function explainRule(extension: Uri, asked: unknown): Promise<void> {
  const known = rules.find(({ id }) => id === asked)?.id;
  if (typeof asked === 'string' && !known) {
    void window.showWarningMessage(`ai-lint: there is no rule "${asked}".`);
    return;
  }
  const id = known ?? (await chooseRule());
  if (id) await openRulePage(extension, id);
}

async function openRulePage(extension: Uri, id: string): Promise<void> {
  const page = Uri.joinPath(extension, 'docs', 'rules', `${id}.md`);
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    await window.showTextDocument(page, { preview: true }); // the editor's Markdown extension is turned off
  }
}

/** All rules, those with a finding on the cursor's line first. */
async function chooseRule(): Promise<string | undefined> {
  const here = rulesAtCursor();
  const items = rules.map(({ id, title }): QuickPickItem => ({ label: title, description: id }));
  const [first, others] = [items.filter(({ description }) => here.has(description)), items.filter(({ description }) => !here.has(description))];
  const choice = await window.showQuickPick([...first, ...others], { title: 'Explain a rule of ai-lint', matchOnDescription: true });
  return choice?.description;
}

function rulesAtCursor(): ReadonlySet<unknown> {
  const editor = window.activeTextEditor;
  if (!editor) return new Set();
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'ai-lint' && containsLine(range, editor.selection.active.line));
  return new Set(found.map(({ code }) => (typeof code === 'object' ? code.value : code)));
}

const containsLine = ({ start, end }: { start: { line: number }; end: { line: number } }, line: number) => start.line <= line && line <= end.line;
