/**
 * "Show Path": walks the user from the source of a finding to its sink. The steps stand in a list in their order; the step that is
 * chosen in the list is shown in the editor beside it, and leaving the list without a choice leads back to where one was.
 */
import { type QuickPickItem, type Range, type TextDocumentShowOptions, Uri, window, workspace } from 'vscode';
import type { FindingPlace, PathStep, WorkspaceFinding } from '../server/protocol';
import { placeOf, rangeOf } from './findings-view';

/** @param asked the place of a finding, or a node of the findings view; without it the finding at the cursor is taken. */
export async function showPath(findings: readonly WorkspaceFinding[], asked: unknown): Promise<void> {
  const finding = findingAsked(findings, asked);
  if (!finding) void window.showInformationMessage('ai-lint: there is no finding at the cursor.');
  else if (finding.path.length === 0) void window.showInformationMessage('ai-lint: this finding is about one place and has no path.');
  else await walk(finding.path);
}

/** The finding that a command is about; also that of an incident note. */
export const findingAsked = (findings: readonly WorkspaceFinding[], asked: unknown): WorkspaceFinding | undefined =>
  isNode(asked) ? asked.finding : isPlace(asked) ? findings.find((candidate) => isAt(candidate, asked)) : atCursor(findings);

interface StepItem extends QuickPickItem {
  step: PathStep;
}

async function walk(path: readonly PathStep[]): Promise<void> {
  const before = window.activeTextEditor;
  const back = before && { document: before.document, selection: before.selection, viewColumn: before.viewColumn };
  const picker = window.createQuickPick<StepItem>();
  picker.title = 'The path of the value, from where it enters to where it does harm';
  picker.items = path.map((step, index) => ({ label: `${index + 1}  ${placeOf(step)}`, description: step.what, step, alwaysShow: true }));
  let isChosen = false;
  picker.onDidChangeActive(([item]) => item && void show(Uri.parse(item.step.uri), rangeOf(item.step.range), { preserveFocus: true }));
  picker.onDidAccept(() => {
    isChosen = true;
    const [item] = picker.activeItems;
    picker.hide();
    if (item) void show(Uri.parse(item.step.uri), rangeOf(item.step.range), {});
  });
  picker.onDidHide(() => {
    picker.dispose();
    if (!isChosen && back) void show(back.document.uri, back.selection, { viewColumn: back.viewColumn });
  });
  picker.show();
}

async function show(uri: Uri, selection: Range, options: TextDocumentShowOptions): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true, ...options, selection });
}

function atCursor(findings: readonly WorkspaceFinding[]): WorkspaceFinding | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const here = findings.filter(({ uri }) => Uri.parse(uri).toString() === editor.document.uri.toString());
  const { active } = editor.selection;
  return here.find(({ range }) => rangeOf(range).contains(active)) ?? here.find(({ range }) => range.start.line === active.line);
}

const isNode = (given: unknown): given is { finding: WorkspaceFinding } => isObject(given) && 'finding' in given;
const isPlace = (given: unknown): given is FindingPlace => isObject(given) && 'uri' in given && 'range' in given && 'ruleId' in given;
const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;
const isAt = (finding: WorkspaceFinding, place: FindingPlace) =>
  finding.ruleId === place.ruleId &&
  Uri.parse(finding.uri).toString() === Uri.parse(place.uri).toString() &&
  rangeOf(finding.range).isEqual(rangeOf(place.range));
