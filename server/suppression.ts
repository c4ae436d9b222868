/**
 * The comment that keeps a finding quiet, with a place for the reason: where it goes and how it is written in each language. A line
 * that begins inside of a text literal cannot be commented, so the comment goes above the line on which the literal begins.
 */
import type { Edit, Finding } from '../engine/index';
import { isNotebook, notebookView } from '../engine/notebook';

const REASON = 'why this is safe';
const HASH = /\.(?:pyi?|ya?ml|toml|sh|bash|zsh|rb|tf|tofu|hcl|env|ini|cfg|properties)$|(?:^|\/)(?:\.env[^/]*|Dockerfile[^/]*|Makefile)$/i;
/** Settings of VS Code are read with comments, whatever they are called. */
const SLASHES = /\.(?:[mc]?[jt]sx?|jsonc|json5|code-workspace)$|(?:^|\/)(?:\.vscode\/[^/]+|\.?devcontainer)\.json$/i;
const MARKUP = /\.(?:html?|xml|vue|svelte|astro|mdx?|mdc|markdown)$/i;

/**
 * @param text of the file that the finding is in, without byte order mark.
 * @returns an insertion of one line above the finding, as text and as a snippet in which the reason is selected; undefined where the language
 *   has no comments.
 */
export function suppressionEdit(finding: Finding, text: string): (Edit & { snippet: string }) | undefined {
  return isNotebook(finding.location.path) ? inCell(finding, text) : inText(finding, text);
}

/** A comment in a cell of Python; the texts of other cells are not ours to write in. */
function inCell(finding: Finding, file: string): (Edit & { snippet: string }) | undefined {
  const { path, cell: place } = finding.location;
  const view = notebookView(file);
  const cell = place && view.cell(place.number);
  const span = place && view.fromCell(place);
  if (!cell || !span || (cell.kind !== 'python' && cell.kind !== 'script')) return undefined;
  const source = view.text.slice(cell.start, cell.end);
  if (/^\s*%%(?!(?:time|timeit|capture|prun)\b)/.test(source)) return undefined;
  const location = {
    ...finding.location,
    path: `${path}${cell.kind === 'python' ? '.py' : '.ts'}`,
    start: span.start - cell.start,
    end: span.end - cell.start,
  };
  const edit = inText({ ...finding, location }, source);
  const inFile = edit && view.fileEdit({ ...edit, path, start: edit.start + cell.start, end: edit.end + cell.start });
  return inFile && edit && { ...inFile, snippet: edit.snippet };
}

function inText(finding: Finding, text: string): (Edit & { snippet: string }) | undefined {
  const { path, start } = finding.location;
  const python = /\.pyi?$/i.test(path);
  const within = scriptAround(path, text, start);
  const script = SLASHES.test(path) || within !== undefined;
  const markup = MARKUP.test(path) && !script;
  if (!HASH.test(path) && !script && !markup) return undefined;
  let at = lineStart(text, start);
  if (markup) at = lineStart(text, tagAround(text, at));
  if (script || python) {
    const literals = literalsIn(within === undefined ? text : `${' '.repeat(within)}${text.slice(within)}`, python);
    for (let within = literals.find((each) => each.start < at && at < each.end); within; within = literals.find((each) => each.start < at && at < each.end))
      at = lineStart(text, within.start);
    // after a backslash the line goes on
    while (python && at > 0 && /\\\r?\n$/.test(text.slice(0, at))) at = lineStart(text, at - 1);
  }
  const line = text.slice(at, lineEnd(text, at));
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const [opener, closer] = HASH.test(path) ? ['#', ''] : markup ? ['<!--', ' -->'] : isAmongTags(path, text, at) ? ['{/*', ' */}'] : ['//', ''];
  const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const before = `${indent}${opener} ai-lint-disable-next-line ${finding.ruleId} -- `;
  const after = `${closer}${ending}`;
  return { path, start: at, end: at, text: `${before}${REASON}${after}`, snippet: `${escaped(before)}\${1:${REASON}}${escaped(after)}` };
}

/** @returns where the script begins that an offset of a component or page stands in; undefined for templates and other files */
function scriptAround(path: string, text: string, offset: number): number | undefined {
  if (!/\.(?:html?|vue|svelte|astro)$/i.test(path)) return undefined;
  const fence = /\.astro$/i.test(path) ? /^\s*---/.exec(text)?.[0].length : undefined;
  if (fence !== undefined && offset >= fence && offset < (/^[ \t]*---/m.exec(text.slice(fence))?.index ?? text.length) + fence) return fence;
  const before = text.slice(0, offset);
  const opener = [...before.matchAll(/<script\b[^>]*>/gi)].at(-1);
  if (!opener || /<\/script[\s>]/i.test(before.slice(opener.index))) return undefined;
  return opener.index + opener[0].length;
}

/** @returns where the tag begins that is open at the start of a line, or that start */
function tagAround(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_TAG), at);
  let start = -1;
  let quote = '';
  let depth = 0;
  for (let i = 0; i < before.length; i++) {
    const c = before[i] as string;
    if (start < 0) {
      if (c === '<' && /[A-Za-z]/.test(before[i + 1] ?? '')) start = i;
    } else if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'" || c === '`') quote = c;
    else if (c === '{') depth++;
    else if (c === '}') depth--;
    else if (c === '>' && depth <= 0) start = -1;
  }
  return start < 0 ? at : at - before.length + start;
}

const LONGEST_TAG = 4000;

/** Whether a line stands between the tags of JSX, where `//` would be text. */
function isAmongTags(path: string, text: string, at: number): boolean {
  if (!/\.[jt]sx$/i.test(path)) return false;
  const line = text.slice(at, lineEnd(text, at)).trim();
  const before = text.slice(0, at).trimEnd();
  if (!/^(?:<|\{)/.test(line)) return false;
  // `<p>` or `</p>` or `/>` before it, or a value in braces; not `=>`, `(` or an operator
  if (/(?:^|[^=])>$/.test(before)) return true;
  return line.startsWith('<') && /\}$/.test(before) && /^\s*\{/.test(lastLine(before));
}

const lastLine = (text: string) => text.slice(lineStart(text, text.length));

interface Literal {
  start: number;
  end: number;
}

/**
 * Literals that may go over several lines: templates and triple quotes. Comments and one-line strings are passed over, so that
 * quotes in them open nothing, and so are regular expressions where a value may begin.
 */
function literalsIn(text: string, python: boolean): Literal[] {
  const pattern = python
    ? /#[^\r\n]*|("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|$)|"(?:\\[\s\S]|[^"\\\r\n])*"?|'(?:\\[\s\S]|[^'\\\r\n])*'?/g
    : /(?<=[(,=:[!&|?{;]\s*|\breturn\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\r\n])*\]|[^/\\[\r\n])+\/|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\r\n])*"?|'(?:\\[\s\S]|[^'\\\r\n])*'?|`/g;
  const found: Literal[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '`') {
      const end = templateEnd(text, match.index);
      found.push({ start: match.index, end });
      pattern.lastIndex = end;
    } else if (match[0].startsWith('"""') || match[0].startsWith("'''") || match[0].startsWith('/*'))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** @returns the offset behind the template that begins at an offset; templates within its braces are passed over with it. */
function templateEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '`') return at + 1;
    else if (text.startsWith('${', at)) at = bracesEnd(text, at + 2);
    else at++;
  }
  return text.length;
}

function bracesEnd(text: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < text.length && depth > 0) {
    const c = text[at];
    if (c === '`') at = templateEnd(text, at);
    else {
      if (c === '{') depth++;
      if (c === '}') depth--;
      at++;
    }
  }
  return at;
}

const lineStart = (text: string, offset: number) => (offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);
function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end < 0 ? text.length : offset + end;
}
const escaped = (text: string) => text.replace(/[\\$}]/g, '\\$&');
