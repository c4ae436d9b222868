/**
 * Suppression comments: reads them from a file's text and applies them to findings. The forms are
 * `ai-lint-disable-next-line rule[, rule] -- reason` (the next line of code, on to the end of the call it begins),
 * `ai-lint-disable-line rule -- reason` (this line), `ai-lint-disable rule` … `ai-lint-enable [rule]` (all lines between, or to the
 * end of the file), and `ai-lint-disable-file rule -- reason` (the whole file, wherever in it the comment stands),
 * in line, block, JSX, `#` and HTML comments (in Markdown: HTML comments only, since its code is there to be read); `all` stands for
 * every rule, and a comment that names none does nothing and is reported. Text is looked at, not syntax: a comment opener within
 * quotes on its line does not count, one in a string of several lines does.
 *
 * A finding is kept quiet where it is reported, or at its origins by a comment other than -file; with several origins, all of
 * them must be.
 */
import type { Finding, Location, Suppressed, SuppressionProblem, UnusedSuppression } from './finding';
import { lineIndex } from './text';

export interface Suppression {
  kind: 'next-line' | 'line' | 'block' | 'file';
  /** As written; `all` for every rule. Empty when the comment names none. */
  ruleIds: string[];
  /** What follows `--`. */
  reason: string | undefined;
  /** The directive's words, without the comment's marks. */
  location: Location;
  /** Lines it covers, counted from 1, both ends included. */
  fromLine: number;
  toLine: number;
}

export interface Applied {
  kept: Finding[];
  suppressed: Suppressed[];
  unused: UnusedSuppression[];
  /** Comments that name no rule, or one that does not exist. */
  problems: SuppressionProblem[];
}

const DIRECTIVE = /ai-lint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])/g;

/** @returns the suppressions of a file in source order; never throws */
export function parseSuppressions(text: string, path: string): Suppression[] {
  if (!text.includes('ai-lint-')) return [];
  const lines = lineIndex(text);
  const found: Suppression[] = [];
  const open: Suppression[] = [];
  for (const match of text.matchAll(DIRECTIVE)) {
    const start = match.index;
    const { line } = lines.at(start);
    const opener = commentBefore(text.slice(lines.startOf(line), start), path);
    if (!opener) continue;
    const { words, reason, length } = readRest(text.slice(start + match[0].length, lineEnd(text, start)), opener);
    const location = lines.location(path, start, start + match[0].length + length);
    if (match[1] === 'enable') {
      close(open, words, line);
      continue;
    }
    const base = { ruleIds: words, reason, location };
    if (match[1] === 'disable-line') found.push({ ...base, kind: 'line', fromLine: line, toLine: line });
    else if (match[1] === 'disable-file') found.push({ ...base, kind: 'file', fromLine: 1, toLine: lines.lines });
    else if (match[1] === 'disable-next-line') {
      const fromLine = nextCodeLine(text, lines, line);
      const toLine = (MARKUP.test(path) && endOfTag(text, lines, fromLine)) || endOfCall(text, lines, fromLine);
      found.push({ ...base, kind: 'next-line', fromLine, toLine });
    } else {
      // One for each rule, since they may end at different places.
      for (const id of words.length > 0 ? words : [undefined]) {
        const block: Suppression = { ...base, ruleIds: id === undefined ? [] : [id], kind: 'block', fromLine: line, toLine: lines.lines };
        found.push(block);
        open.push(block);
      }
    }
  }
  return found;
}

/**
 * @param perFile suppressions of every file that has some
 * @param rules ids of all rules that exist, to tell a misspelt one
 * @param active ids of the rules that were on: a comment for a rule that was off is not called unused
 */
export function applySuppressions(
  findings: readonly Finding[],
  perFile: ReadonlyMap<string, readonly Suppression[]>,
  rules: Iterable<string>,
  active: Iterable<string> = rules,
): Applied {
  const existing = new Set(rules);
  const on = new Set(active);
  const used = new Map<Suppression, Set<string>>();
  const find = (place: Location, ruleId: string, atOrigin: boolean): Suppression | undefined =>
    (perFile.get(place.path) ?? []).find(
      (s) =>
        place.line >= s.fromLine && place.line <= s.toLine && (s.ruleIds.includes(ruleId) || s.ruleIds.includes('all')) && !(atOrigin && s.kind === 'file'),
    );
  const mark = (s: Suppression, ruleId: string) => {
    const ids = used.get(s) ?? new Set<string>();
    ids.add(s.ruleIds.includes(ruleId) ? ruleId : 'all');
    used.set(s, ids);
  };

  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    let by = find(finding.location, finding.ruleId, false);
    if (by) mark(by, finding.ruleId);
    else {
      const atOrigins = finding.origins.map((origin) => find(origin.location, finding.ruleId, true));
      for (const s of atOrigins) if (s) mark(s, finding.ruleId);
      if (atOrigins.length > 0 && atOrigins.every((s) => s !== undefined)) by = atOrigins[0];
    }
    if (by) suppressed.push({ finding, by: 'comment', reason: by.reason, location: by.location });
    else kept.push(finding);
  }

  const unused: UnusedSuppression[] = [];
  const problems: SuppressionProblem[] = [];
  for (const path of [...perFile.keys()].sort()) {
    for (const s of perFile.get(path) as readonly Suppression[]) {
      if (s.ruleIds.length === 0) {
        problems.push({ location: s.location, message: 'this comment names no rule and suppresses nothing; name the rules, or `all`' });
        continue;
      }
      const unknown = s.ruleIds.filter((id) => id !== 'all' && !existing.has(id));
      for (const id of unknown) problems.push({ location: s.location, message: `there is no rule \`${id}\`` });
      const idle = s.ruleIds.filter((id) => !used.get(s)?.has(id) && (id === 'all' || on.has(id)));
      if (idle.length > 0) unused.push({ location: s.location, ruleIds: idle.includes('all') ? [] : idle });
    }
  }
  return { kept, suppressed, unused, problems };
}

type Opener = 'line' | 'block' | 'markup';

const SCRIPT = /\.(?:[mc]?[jt]sx?|jsonc?|json5|vue|svelte|astro|html?)$/i;
const MARKUP = /\.(?:vue|svelte|astro|html?)$/i;
const PROSE = /\.(?:mdx?|markdown|rst|txt|adoc)$/i;
const HASH_ONLY = /\.(?:pyi?|ya?ml|toml|sh|bash|zsh|rb|tf|env)$|(?:^|\/)(?:\.env[^/]*|Dockerfile[^/]*|Makefile)$/i;

/** @returns what kind of comment the directive begins, given what stands before it on its line; undefined when it is none */
function commentBefore(left: string, path: string): Opener | undefined {
  const opener = /(\/\/|\/\*+|<!--|#+)\s*$/.exec(left);
  if (!opener) return /^\s*\*\s*$/.test(left) && !HASH_ONLY.test(path) && !PROSE.test(path) ? 'block' : undefined;
  const mark = opener[1] as string;
  if (PROSE.test(path) && mark !== '<!--') return undefined;
  if (mark.startsWith('#') ? SCRIPT.test(path) : HASH_ONLY.test(path) && mark !== '<!--') return undefined;
  if (endsInQuotes(left.slice(0, opener.index))) return undefined;
  return mark === '<!--' ? 'markup' : mark.startsWith('/*') ? 'block' : 'line';
}

/** Is a string literal open at the end of this piece of a line? An apostrophe within a word (`don't`) opens none. */
function endsInQuotes(left: string): boolean {
  let quote = '';
  for (let i = 0; i < left.length; i++) {
    const c = left[i] as string;
    if (quote) {
      if (c === '\\') i++;
      else if (c === quote) quote = '';
    } else if (c === '"' || c === '`') quote = c;
    else if (c === "'" && !/(?<![\w$])(?!(?:[rbfu]|rb|br|fr|rf)$)[\w$]+$/i.test(left.slice(Math.max(0, i - 20), i))) quote = c;
  }
  return quote !== '';
}

/** Rule ids and reason after the directive's word, up to the end of the comment. */
function readRest(rest: string, opener: Opener): { words: string[]; reason: string | undefined; length: number } {
  const stop = opener === 'block' ? rest.indexOf('*/') : opener === 'markup' ? rest.indexOf('-->') : -1;
  const body = stop < 0 ? rest : rest.slice(0, stop);
  const dash = /(?:^|\s)--(?:\s|$)/.exec(body);
  const names = dash ? body.slice(0, dash.index) : body;
  const reason = dash ? body.slice(dash.index + dash[0].length).trim() : '';
  return { words: [...new Set(names.split(/[\s,:]+/).filter(Boolean))], reason: reason || undefined, length: names.trimEnd().length };
}

/** `ai-lint-enable` ends the blocks of the rules it names, or all of them. A block ends on the line before. */
function close(open: Suppression[], words: readonly string[], line: number): void {
  for (let i = open.length - 1; i >= 0; i--) {
    const block = open[i] as Suppression;
    if (words.length > 0 && !words.includes('all') && !block.ruleIds.some((id) => words.includes(id))) continue;
    block.toLine = line;
    open.splice(i, 1);
  }
}

type Lines = ReturnType<typeof lineIndex>;

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

const textOfLine = (text: string, lines: Lines, line: number): string => text.slice(lines.startOf(line), lines.startOf(line + 1)).trim();

/** The first line after this one that is neither blank nor only a comment; the last line when there is none. */
function nextCodeLine(text: string, lines: Lines, line: number): number {
  let next = line + 1;
  while (next < lines.lines && /^(?:$|\/\/|\/\*.*\*\/$|\{\/\*.*\*\/\}$|\*|#|<!--.*-->$)/.test(textOfLine(text, lines, next))) next++;
  return Math.min(next, lines.lines);
}

const MAX_CALL_LINES = 60;

/** The last line of the opening tag that a line begins; undefined where it begins none. */
function endOfTag(text: string, lines: Lines, line: number): number | undefined {
  if (!/^<[A-Za-z]/.test(textOfLine(text, lines, line))) return undefined;
  const stop = lines.startOf(line + MAX_CALL_LINES);
  let quote = '';
  let depth = 0;
  for (let i = lines.startOf(line); i < text.length && i < stop; i++) {
    const c = text[i] as string;
    if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'" || c === '`') quote = c;
    else if (c === '{') depth++;
    else if (c === '}') depth--;
    else if (c === '>' && depth === 0) return lines.at(i).line;
  }
  return undefined;
}

/**
 * The last line of the call or literal that a line begins: brackets are counted, text in quotes left out. It stops where the body
 * of a function or block begins, so that a comment above a handler does not cover the handler.
 */
function endOfCall(text: string, lines: Lines, line: number): number {
  let depth = 0;
  for (let at = line; at <= Math.min(lines.lines, line + MAX_CALL_LINES); at++) {
    const code = textOfLine(text, lines, at)
      .replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '')
      .replace(/(?:\/\/|#\s).*$/, '')
      .trimEnd();
    depth += (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0);
    if (depth <= 0 || /(?:\)|=>|\b(?:else|try|do|finally)|[\w>]\s)\s*\{$/.test(code) || /(?:=>|\)\s*:)$/.test(code)) return at;
  }
  return line;
}
