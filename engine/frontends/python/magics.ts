/**
 * What in a notebook's cell is not Python: magics, shell commands, help. Each such piece becomes an expression of equal length, so that
 * the rest is read as it stands and every offset stays the same; what the pieces mean is looked up by their offset (expand.ts).
 */
import { endOfString } from './repair';

export interface Magic {
  /** `!cmd`, `%name line`, `%%name line` with the rest of the cell. */
  kind: 'system' | 'line' | 'cell';
  /** Of the magic; of a shell command the method that runs it. */
  name: string;
  /** What stands behind the name, on its line and the lines that continue it. */
  from: number;
  to: number;
  /** Of a cell magic: where the lines below begin; they go on to the cell's end. */
  body?: number;
}

export interface CellCode {
  /** As long as the cell's text. */
  code: string;
  /** By the offset of the expression that stands for it. */
  magics: ReadonlyMap<number, Magic>;
  /** It begins with a magic that is not known: it is Python only if it reads as Python. */
  isDoubtful: boolean;
}

const SHELLS = new Set(['bash', 'sh', 'shell', 'zsh', 'script', 'cmd', 'sx', 'system']);
const SQL = new Set(['sql', 'jupysql', 'dql', 'duckdb', 'sparksql']);
/** They run or measure the Python that follows. */
const RUNS_PYTHON = new Set(['time', 'timeit', 'prun', 'lprun', 'memit', 'mprun', 'debug', 'capture', 'python', 'python3', 'px', 'local', 'spark', 'pyspark']);
/** Line magics that take the whole cell when they stand on its first line (Databricks). */
const WHOLE_CELL = new Set(['sh', 'md', 'scala', 'r', 'fs']);
/** Cells in other languages, and for other programs. */
const FOREIGN = new Set(
  (
    'writefile,file,writetemplate,appendfile,html,HTML,javascript,js,svg,SVG,css,latex,markdown,md,R,r,ruby,perl,julia,octave,matlab,fortran,cython,pypy,python2,rust,cpp,cu,' +
    'cuda,mermaid,ai,powershell,pwsh,bat,cypher,opencypher,oc,gremlin,sparql,graphql,kql,bigquery,scala,yaml,json,xml,node,typescript,prolog,fs'
  ).split(','),
);

const ASSIGNMENT = /[ \t]*[A-Za-z_][\w.,[\]'"() \t*]*=[ \t]*(?=[!%][^=\s])/y;
const MAGIC = /[ \t]*(%{1,2})[ \t]?([A-Za-z_]\w*)[ \t]*/y;
const SYSTEM = /[ \t]*(!{1,2})(?!=)[ \t]*/y;
const HELP = /^[ \t]*(?:\?{1,2}[ \t]*[%\w.*]+|%{0,2}[A-Za-z_*][\w.*[\]'"]*[ \t]?\?{1,2})[ \t]*;?$/;
/** Commands that IPython takes without a percent sign. */
const PLAIN_COMMAND = /^[ \t]*(?:pip3?|conda|mamba|uv)[ \t]+(?:install|uninstall|list|show|freeze|pip|add|sync)\b/;
const OPTIONS = /(?:-\w+(?:[ \t]*\d+)?[ \t]+)*/y;
const BLANK_LINES = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : text[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** The end of a command's line, with those that a backslash continues it on. */
function commandEnd(text: string, at: number): number {
  let end = lineEnd(text, at);
  while (end < text.length && text[end - 1] === '\\') end = lineEnd(text, text.indexOf('\n', end) + 1);
  return end;
}

/** The cell's code as it is built, from left to right. */
interface Building {
  text: string;
  parts: string[];
  copied: number;
  magics: Map<number, Magic>;
}

/** Puts an expression in place of a piece of the cell. */
function replace(to: Building, start: number, end: number, magic?: Magic): void {
  to.parts.push(to.text.slice(to.copied, start), magic ? '_' : '0', blank(to.text.slice(start + 1, end)));
  to.copied = end;
  if (magic) to.magics.set(start, magic);
}

/** Leaves out a piece, of which what is given stays. */
function leaveOut(to: Building, start: number, end: number, left = ''): void {
  to.parts.push(to.text.slice(to.copied, start), left, blank(to.text.slice(start + left.length, end)));
  to.copied = end;
}

export function readCell(text: string): CellCode {
  const to: Building = { text, parts: [], copied: 0, magics: new Map() };
  const head = readHead(to);
  if (head.begin < text.length) readLines(to, head.begin);
  to.parts.push(text.slice(to.copied));
  return { code: to.parts.join(''), magics: to.magics, isDoubtful: head.isDoubtful };
}

/** Magics of the whole cell. @returns where lines of Python begin: the cell's end where there are none */
function readHead(to: Building): { begin: number; isDoubtful: boolean } {
  const { text } = to;
  let begin = 0;
  let isDoubtful = false;
  for (;;) {
    const start = begin + (matchAt(BLANK_LINES, text, begin)?.[0].length ?? 0);
    const match = matchAt(MAGIC, text, start);
    if (!match) return { begin, isDoubtful };
    const [, mark, name = ''] = match;
    const from = start + match[0].length;
    const stop = lineEnd(text, from);
    const isAlone = from === stop && stop < text.length;
    if (mark === '%' && !WHOLE_CELL.has(name) && !(SQL.has(name) && isAlone) && !(name === 'python' && isAlone)) return { begin, isDoubtful };
    if (SHELLS.has(name) || SQL.has(name)) {
      replace(to, start, text.length, { kind: 'cell', name, from, to: stop, body: Math.min(stop + 1, text.length) });
      return { begin: text.length, isDoubtful };
    }
    if (FOREIGN.has(name)) {
      leaveOut(to, start, text.length);
      return { begin: text.length, isDoubtful };
    }
    isDoubtful ||= !RUNS_PYTHON.has(name);
    leaveOut(to, start, stop);
    begin = stop;
    if (begin >= text.length) return { begin, isDoubtful };
  }
}

function readLines(to: Building, begin: number): void {
  const { text } = to;
  let depth = 0;
  let i = begin;
  while (i < text.length) {
    const stop = lineEnd(text, i);
    const line = text.slice(i, stop);
    // no line within brackets begins with a `!` of its own
    const end = depth === 0 || /^[ \t]*!(?!=)/.test(line) ? readOdd(to, i, line) : undefined;
    if (end !== undefined) {
      depth = 0;
      i = end;
    }
    while (i < text.length && text[i] !== '\n') {
      const c = text[i] as string;
      if (c === '#') i = lineEnd(text, i);
      else if (c === '"' || c === "'") i = endOfString(text, i);
      else if (c === '\\') i += text[i + 1] === '\r' ? 3 : 2;
      else {
        if (c === '(' || c === '[' || c === '{') depth++;
        else if (c === ')' || c === ']' || c === '}') depth = Math.max(0, depth - 1);
        i++;
      }
    }
    i++;
  }
}

/** @returns where a piece that is not Python ends, or begins to be Python again; undefined for a line of Python */
function readOdd(to: Building, start: number, line: string): number | undefined {
  const { text } = to;
  const indent = line.length - line.trimStart().length;
  if (HELP.test(line) || PLAIN_COMMAND.test(line)) {
    const end = commandEnd(text, start);
    replace(to, start + indent, end);
    return end;
  }
  if (!line.includes('!') && !line.includes('%')) return undefined;
  const at = start + (matchAt(ASSIGNMENT, line, 0)?.[0].length ?? 0);
  const isAssigned = at > start;
  const system = matchAt(SYSTEM, text, at);
  if (system) {
    const end = commandEnd(text, at);
    const name = isAssigned || system[1] === '!!' ? 'getoutput' : 'system';
    replace(to, at + system[0].indexOf('!'), end, { kind: 'system', name, from: Math.min(at + system[0].length, end), to: end });
    return end;
  }
  const magic = matchAt(MAGIC, text, at);
  if (magic?.[1] !== '%') return undefined;
  const name = magic[2] as string;
  const begin = at + magic[0].indexOf('%');
  const from = at + magic[0].length;
  if (RUNS_PYTHON.has(name)) {
    const code = from + (matchAt(OPTIONS, text, from)?.[0].length ?? 0);
    if (code < lineEnd(text, at)) {
      // the statement stays where it is, behind another one
      leaveOut(to, begin, code, isAssigned ? '' : '0;');
      return code;
    }
  }
  const end = commandEnd(text, at);
  if (SHELLS.has(name))
    replace(to, begin, end, { kind: 'system', name: isAssigned || name === 'sx' || name === 'system' ? 'getoutput' : 'system', from, to: end });
  else replace(to, begin, end, SQL.has(name) ? { kind: 'line', name, from, to: end } : undefined);
  return end;
}
