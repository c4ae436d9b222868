/**
 * The comment assertions of fixtures: reads them from a file's text and compares them with findings, both ways. The words
 * are the same in every language: `// expect: rule`, `# expect: rule`, `/* expect: rule`. It runs no engine and knows
 * no rule.
 */
import type { Finding } from '../../engine/index';

/**
 * - expect: a finding begins on this line. ok: a near miss, silent.
 * - todo-expect: a known miss; todo-ok: a known false alarm. Both fail as soon as they are no longer wrong.
 * - source: the flow of some finding in the project starts on this line.
 */
export type AssertionKind = 'expect' | 'ok' | 'todo-expect' | 'todo-ok' | 'source';

export interface Assertion {
  kind: AssertionKind;
  rule: string;
  path: string;
  /** The 1-based line it speaks of: its own, the next code line when it stands alone, the line above for `^^^^`. */
  line: number;
  /** Words the message must contain. */
  words?: string;
  /** 1-based columns that `^^^^` marks, end exclusive. A finding that goes on past the line is marked up to its end. */
  columns?: { start: number; end: number; toLineEnd: boolean };
}

const KIND = String.raw`(todo:\s*expect|todo:\s*ok|expect:|ok:|source:)`;
const ARGUMENTS = String.raw`\s+([a-z][a-z0-9-]*)(?:\s+"([^"]*)")?`;
const SCRIPT = { marker: String.raw`(?:\/\/|\{?\/\*)`, commentOnly: /^\s*(?:\/\/|\{?\/\*|\*(?:\s|\/|$))/ };
/** Scripts and templates in one file: `<!-- expect: rule -->` in the template. */
const MARKUP = { marker: String.raw`(?:\/\/|\{?\/\*|<!--)`, commentOnly: /^\s*(?:\/\/|\{?\/\*|\*(?:\s|\/|$)|<!--.*-->\s*$)/ };
const HASH = { marker: '#', commentOnly: /^\s*#/ };

/**
 * @param mapColumn where a column of this text stands in the text that was checked, for files whose placeholders were replaced.
 * @returns all assertions of a file in source order.
 */
export function readAssertions(path: string, text: string, mapColumn: (line: number, column: number) => number = (_, column) => column): Assertion[] {
  const { marker, commentOnly } = /\.(?:vue|svelte|astro|html|mdc?)$/.test(path)
    ? MARKUP
    : /\.(?:[mc]?[jt]sx?|jsonc?|code-workspace)$/.test(path)
      ? SCRIPT
      : HASH;
  const pattern = new RegExp(`${marker}\\s*(\\^+)?\\s*${KIND}${ARGUMENTS}`, 'g');
  const lines = text.split(/\r\n|\n|\r/);
  const isCode = (line: string) => line.trim() !== '' && !commentOnly.test(line);
  const nearestCode = (from: number, step: 1 | -1) => {
    let index = from + step;
    while (lines[index] !== undefined && !isCode(lines[index] as string)) index += step;
    return lines[index] === undefined ? from : index;
  };
  const assertions: Assertion[] = [];
  lines.forEach((content, index) => {
    for (const match of content.matchAll(pattern)) {
      const [, carets, kind = '', rule = '', words] = match;
      const assertion: Assertion = { kind: kind.replace(/:?\s*$/, '').replace(/:\s*/, '-') as AssertionKind, rule, path, line: index + 1 };
      if (words !== undefined) assertion.words = words;
      if (carets) {
        const above = nearestCode(index, -1);
        const line = above + 1;
        const start = content.indexOf(carets, match.index) + 1;
        const end = start + carets.length;
        assertion.line = line;
        assertion.columns = { start: mapColumn(line, start), end: mapColumn(line, end), toLineEnd: end > (lines[above] ?? '').trimEnd().length };
      } else if (commentOnly.test(content)) {
        assertion.line = nearestCode(index, 1) + 1;
      }
      assertions.push(assertion);
    }
  });
  return assertions;
}

/**
 * Compares one rule's findings in one project with the project's assertions.
 * @returns one sentence per disagreement, each beginning with `path:line`; empty when all agrees.
 */
export function disagreements(rule: string, findings: readonly Finding[], assertions: readonly Assertion[]): string[] {
  const problems: string[] = [];
  const left = new Set(findings);
  const at = (a: Assertion) => `${a.path}:${a.line}`;
  const here = (a: Assertion) => [...left].filter((f) => f.location.path === a.path && f.location.line === a.line);

  for (const a of assertions) if (a.rule !== rule) problems.push(`${at(a)}: speaks of ${a.rule} in a fixture of ${rule}`);
  // The most particular first, so that a plain `expect` on the same line takes what is left.
  const expected = assertions.filter((a) => a.kind === 'expect').sort((a, b) => particularity(b) - particularity(a));
  for (const a of expected) {
    const candidates = here(a);
    const match = candidates.find((f) => !mismatch(f, a)) ?? candidates[0];
    if (!match) problems.push(`${at(a)}: expected a finding, got none`);
    else {
      left.delete(match);
      const difference = mismatch(match, a);
      if (difference) problems.push(`${at(a)}: ${difference}`);
    }
  }
  for (const a of assertions) {
    if (a.kind === 'todo-expect' && here(a).length) problems.push(`${at(a)}: a known miss is found now; write "expect" in place of "todo: expect"`);
    if (a.kind === 'todo-ok' && !here(a).length) problems.push(`${at(a)}: a known false alarm is silent now; write "ok" in place of "todo: ok"`);
    if (a.kind === 'ok' && here(a).length) problems.push(`${at(a)}: must stay silent, got "${here(a)[0]?.message}"`);
    if (a.kind === 'source' && !findings.some((f) => startsAt(f, a))) {
      const starts = findings.flatMap((f) => f.origins.map((o) => `${o.location.path}:${o.location.line}`));
      problems.push(`${at(a)}: no flow starts here; flows start at ${[...new Set(starts)].join(', ') || 'no line'}`);
    }
  }
  const spokenOf = new Set(assertions.filter((a) => a.kind !== 'source' && a.kind !== 'expect').map(at));
  for (const f of left) {
    const place = `${f.location.path}:${f.location.line}`;
    if (!spokenOf.has(place)) problems.push(`${place}: unexpected finding "${f.message}"`);
  }
  return problems;
}

const particularity = (a: Assertion) => (a.columns ? 2 : 0) + (a.words === undefined ? 0 : 1);
const startsAt = (f: Finding, a: Assertion) => f.origins.some((o) => o.location.path === a.path && o.location.line === a.line);

/** @returns what of a finding on the right line is not as asserted. */
function mismatch(f: Finding, a: Assertion): string | undefined {
  const { column, endColumn, line, endLine } = f.location;
  if (a.columns) {
    const { start, end, toLineEnd } = a.columns;
    const endsRight = endLine === line ? endColumn === end : toLineEnd;
    if (column !== start || !endsRight) return `expected columns ${start}-${end}, got ${column}-${endLine === line ? endColumn : `line ${endLine}`}`;
  }
  if (a.words !== undefined && !f.message.includes(a.words)) return `expected a message with "${a.words}", got "${f.message}"`;
  return undefined;
}
