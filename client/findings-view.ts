/**
 * The findings view: groups, in each its findings, below each finding the steps from the source to the sink. A click opens the
 * place. The view holds nothing itself; it draws what findings.ts was told.
 */
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  MarkdownString,
  type Memento,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { PathStep, WorkspaceFinding } from '../server/protocol';
import type { Findings } from './findings';
import { countText, GROUPINGS, type Group, type Grouping, groupsOf } from './groups';
import { titleOf } from './rules';

export type Node =
  | { kind: 'group'; group: Group }
  | { kind: 'finding'; finding: WorkspaceFinding; group: Group }
  | { kind: 'step'; step: PathStep; at: number; of: number };

export interface FindingsView extends Disposable, TreeDataProvider<Node> {
  groupBy(grouping: Grouping): void;
}

const STORED = 'ai-lint.findings.groupBy';

export function createFindingsView(findings: Findings, memory: Memento): FindingsView {
  const changed = new EventEmitter<void>();
  const stored = memory.get<string>(STORED);
  let grouping: Grouping = GROUPINGS.find((candidate) => candidate === stored) ?? 'rule';

  const provider: TreeDataProvider<Node> & { onDidChangeTreeData: Event<void> } = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => childrenOf(node, findings.all(), grouping),
    getTreeItem: itemOf,
  };
  const view = window.createTreeView('ai-lint.findings', { treeDataProvider: provider, showCollapseAll: true });
  const draw = () => {
    const count = findings.all().length;
    view.badge = count > 0 ? { value: count, tooltip: `ai-lint: ${countText(countsOf(findings.all()))}` } : undefined;
    void commands.executeCommand('setContext', 'ai-lint.groupBy', grouping);
    changed.fire();
  };
  const subscription = findings.onChange(draw);
  draw();

  return {
    ...provider,
    groupBy: (chosen) => {
      grouping = chosen;
      void memory.update(STORED, chosen);
      draw();
    },
    dispose: () => {
      for (const part of [subscription, view, changed]) part.dispose();
    },
  };
}

function childrenOf(node: Node | undefined, findings: readonly WorkspaceFinding[], grouping: Grouping): Node[] {
  if (!node) return groupsOf(findings, grouping).map((group) => ({ kind: 'group', group }));
  if (node.kind === 'group') return node.group.findings.map((finding) => ({ kind: 'finding', finding, group: node.group }));
  if (node.kind === 'finding') return node.finding.path.map((step, index) => ({ kind: 'step', step, at: index + 1, of: node.finding.path.length }));
  return [];
}

function itemOf(node: Node): TreeItem {
  if (node.kind === 'group') return groupItem(node.group);
  if (node.kind === 'finding') return findingItem(node.finding, node.group);
  return stepItem(node.step, node.at, node.of);
}

function groupItem({ key, grouping, findings }: Group): TreeItem {
  const label = { rule: titleOf(key), file: nameOf(key), practice: practiceName(key) }[grouping];
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = `${grouping} ${key}`;
  item.description = String(findings.length);
  item.tooltip = grouping === 'rule' ? key : label;
  item.contextValue = grouping;
  if (grouping === 'file') {
    item.resourceUri = Uri.parse(key);
    item.iconPath = ThemeIcon.File;
  }
  return item;
}

const SEVERITY_ICONS = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
};

function findingItem(finding: WorkspaceFinding, { grouping }: Group): TreeItem {
  const { message, path, severity, ruleId, uri, range } = finding;
  const place = placeOf(finding);
  const item = new TreeItem(
    grouping === 'rule' ? place : titleOf(ruleId),
    path.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.description = { rule: message, file: lineOf(finding), practice: place }[grouping];
  item.tooltip = new MarkdownString(`${message}\n\n\`${ruleId}\` · ${severity} · confidence ${finding.confidence}`);
  item.iconPath = SEVERITY_ICONS[severity];
  item.contextValue = path.length > 0 ? 'findingWithPath' : 'finding';
  item.command = openCommand(uri, range);
  return item;
}

function stepItem(step: PathStep, at: number, of: number): TreeItem {
  const { uri, range, what } = step;
  const item = new TreeItem(what);
  item.description = placeOf(step);
  item.tooltip = `${at} of ${of}: ${what}`;
  item.iconPath = new ThemeIcon(at === 1 ? 'circle-large-filled' : at === of ? 'target' : 'arrow-down');
  item.command = openCommand(uri, range);
  return item;
}

type PlainRange = WorkspaceFinding['range'];
type Place = Pick<WorkspaceFinding, 'uri' | 'range' | 'cell'>;

const nameOf = (uri: string) => workspace.asRelativePath(Uri.parse(uri));
/** `src/chat.ts:12`, in a notebook `chat.ipynb cell 2 line 3` */
export const placeOf = (place: Place) =>
  place.cell ? `${nameOf(place.cell.notebook)} ${lineOf(place)}` : `${nameOf(place.uri)}:${place.range.start.line + 1}`;
const lineOf = ({ range, cell }: Place) => `${cell ? `cell ${cell.number} ` : ''}line ${range.start.line + 1}`;
/** "supply-chain" is shown as "Supply chain". */
const practiceName = (category: string) => category.charAt(0).toUpperCase() + category.slice(1).replaceAll('-', ' ');

/** @param range of the protocol, which counts as the editor does. */
export const rangeOf = ({ start, end }: PlainRange): Range => new Range(start.line, start.character, end.line, end.character);

function openCommand(uri: string, range: PlainRange) {
  return { title: 'Open', command: 'vscode.open', arguments: [Uri.parse(uri), { selection: rangeOf(range), preview: true }] };
}

function countsOf(findings: readonly WorkspaceFinding[]) {
  const of = (severity: WorkspaceFinding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}
