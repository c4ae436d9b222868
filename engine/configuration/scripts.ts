/**
 * Shell scripts of pipelines, read as far as two questions go: which statements ask a model, and where text that a model wrote is run. Variables
 * are followed by name through assignments of the same script. It is no parser of shells: a statement ends where its line and its quotes do.
 */
import type { Span } from '../finding';
import type { AiCommand } from './types';

export interface Statement extends Span {
  text: string;
}

/** @returns the statements of a script with their offsets in it; lines that are continued, quoted or fed by `<<` belong to their statement */
export function statementsOf(script: string): Statement[] {
  const found: Statement[] = [];
  let start = 0;
  let quote = '';
  for (let i = 0; i <= script.length; i++) {
    const c = script[i];
    if (c === '\\') {
      i++;
      continue;
    }
    if (quote === '' && c === '#' && /(?:^|\s)$/.test(script.slice(Math.max(0, i - 1), i))) {
      const end = script.indexOf('\n', i);
      i = (end < 0 ? script.length : end) - 1;
      continue;
    }
    if (c !== undefined && (c === '"' || c === "'")) quote = quote === c ? '' : quote === '' ? c : quote;
    if (c !== undefined && (c !== '\n' || quote !== '')) continue;
    const heredoc = c === '\n' ? /<<-?\s*(["']?)(\w+)\1[^\n]*$/.exec(script.slice(start, i)) : null;
    if (heredoc) {
      // ai-lint-disable-next-line llm-output-to-regex -- the word is letters, digits and underscores
      const close = new RegExp(`\\n[ \\t]*${heredoc[2]}[ \\t]*(?=\\n|$)`).exec(script.slice(i));
      if (close) i += close.index + close[0].length;
    }
    const text = script.slice(start, i);
    if (text.trim() !== '' && !/^\s*#/.test(text)) found.push({ text, start, end: i });
    start = i + 1;
  }
  return found;
}

/** The program of a table that a statement asks a model with, not one that is only named in a text or looked for. */
export function commandIn(statement: string, commands: readonly AiCommand[]): { command: AiCommand; at: number } | undefined {
  for (const command of commands) {
    const pattern = new RegExp(
      String.raw`(?:^|[|;&(]|\$\(|\x60|\b(?:then|do|else|if|time|timeout\s+\S+|npx(?:\s+-y|\s+--yes)?|bunx|exec|sudo(?:\s+-\S+)*)\s)\s*(?:[A-Z_]\w*=\S*\s+)*(${command.line.source})`,
      'm',
    );
    const match = pattern.exec(statement);
    if (match) return { command, at: match.index + match[0].length - (match[1] ?? '').length };
  }
  return undefined;
}

/** `name=…` at the beginning of a statement, also behind `export` and the like. */
export const assignedIn = (statement: string): string | undefined =>
  /^\s*(?:export\s+|local\s+|readonly\s+|declare\s+(?:-\w+\s+)*)?([A-Za-z_]\w*)=/.exec(statement)?.[1];

export const reads = (text: string, name: string): boolean => new RegExp(String.raw`\$(?:${name}\b|\{${name}\b)|\$env:${name}\b`).test(text);

const SHELL = String.raw`(?:sudo\s+)?(?:/(?:usr/)?bin/(?:env\s+)?)?(?:ba|z|da|k)?sh\b(?!\s+-n)`;

/** @returns how a statement runs the value of a variable as code, completing "… is"; undefined where it does not */
export function howItRuns(statement: string, name: string): string | undefined {
  const value = String.raw`["']?\$(?:${name}\b|\{${name}\})`;
  if (new RegExp(String.raw`(?:^|[\s;&|(])eval\s[^\n;|&]*${value}`).test(statement)) return 'evaluated by the shell';
  if (new RegExp(String.raw`(?:^|[\s;&|(])${SHELL}\s+-\w*c\s+[^\n]*${value}`).test(statement)) return 'given to a shell as a command';
  if (new RegExp(String.raw`${value}[^\n|]*\|\s*${SHELL}`).test(statement)) return 'piped into a shell';
  if (new RegExp(String.raw`(?:^|[\s;&|(])(?:python3?|node|ruby|perl|deno)\s+-[ce]\s+${value}`).test(statement)) return 'run as a program';
  if (new RegExp(String.raw`(?:^|[\s;&|(])(?:${SHELL}|source|\.)\s+<\(\s*(?:echo|printf)[^\n]*${value}`).test(statement)) return 'run by a shell';
  if (new RegExp(String.raw`(?:^|[\s;&|(])${SHELL}(?:\s+-\w+)*\s*<<<\s*${value}`).test(statement)) return 'run by a shell';
  return new RegExp(String.raw`^\s*\$(?:${name}\b|\{${name}\})`).test(statement) ? 'run as a command' : undefined;
}

/** @returns how a statement that asks a model runs its answer; undefined where it does not */
export function runsItsAnswer(statement: string, at: number): string | undefined {
  const before = statement.slice(0, at);
  if (/(?:^|[\s;&|(])eval\s+["']?(?:\$\(|`)[^)`]*$/.test(before)) return 'evaluated by the shell';
  if (new RegExp(String.raw`(?:^|[\s;&|(])${SHELL}\s+-\w*c\s+["']?(?:\$\(|\x60)[^)\x60]*$`).test(before)) return 'given to a shell as a command';
  const rest = statement.slice(at).replace(/"(?:\\.|[^"\\])*"|'[^']*'/gs, (text) => 'x'.repeat(text.length));
  return new RegExp(String.raw`^[^;&\n]*\|\s*${SHELL}(?:\s*$|\s+-s?\s*$|\s*[;&\n])`).test(rest) ? 'piped into a shell' : undefined;
}

/** The file that a statement's output goes to. */
export const writtenTo = (statement: string): string | undefined => /(?<![0-9&])>{1,2}\s*["']?([\w./-]+\.(?:sh|bash|py|js|mjs))\b/.exec(statement)?.[1];

/** Whether a statement runs a file as a script. */
export const runsFile = (statement: string, file: string): boolean =>
  new RegExp(
    String.raw`(?:^|[\s;&|(])(?:${SHELL}|source|\.|python3?|node)\s+(?:-\w+\s+)*["']?(?:\./)?${file.replace(/^\.\//, '').replace(/[.]/g, '\\.')}\b`,
  ).test(statement);
