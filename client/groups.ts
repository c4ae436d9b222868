/**
 * How the findings view groups what was found: by rule, by file or by practice, which is the rule's category. Groups and findings
 * stand in a fixed order, so that the view does not jump when it is drawn again. It knows no editor.
 */
import type { WorkspaceFinding } from '../server/protocol';

export const GROUPINGS = ['rule', 'file', 'practice'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** The rule's id, the file's address or the category. */
  key: string;
  grouping: Grouping;
  findings: WorkspaceFinding[];
}

const KEYS: Record<Grouping, (finding: WorkspaceFinding) => string> = {
  rule: ({ ruleId }) => ruleId,
  file: ({ uri, cell }) => cell?.notebook ?? uri,
  practice: ({ category }) => category,
};

/** @returns the groups by their key, in each the findings by severity, then by file and place. */
export function groupsOf(findings: readonly WorkspaceFinding[], grouping: Grouping): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of [...findings].sort(worstFirst)) {
    const key = KEYS[grouping](finding);
    const group = groups.get(key) ?? { key, grouping, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => compare(a.key, b.key));
}

/** "2 errors, 1 warning"; what there is none of is left out, and nothing at all is "no findings". */
export function countText({ errors, warnings, infos }: { errors: number; warnings: number; infos: number }): string {
  const parts = [of(errors, 'error'), of(warnings, 'warning'), of(infos, 'note')].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'no findings';
}

const RANK = { error: 0, warning: 1, info: 2 };
const worstFirst = (a: WorkspaceFinding, b: WorkspaceFinding) =>
  RANK[a.severity] - RANK[b.severity] || compare(a.uri, b.uri) || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const of = (count: number, word: string) => (count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`);
