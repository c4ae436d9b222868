/**
 * Random edits of a project that have nothing to do with its findings: lines, functions and comments put in between, files that get another name while their imports
 * follow, and files that a formatter writes anew. They are the same for the same seed. Used to show that what a finding is told by survives them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, posix } from 'node:path';
import * as ts from 'typescript';

export interface Edit {
  kind: 'lines' | 'rename' | 'format';
  /** What was done, for a message. */
  what: string;
  /** New texts by path; undefined: the file is gone. */
  changed: Map<string, string | undefined>;
  renamed?: { from: string; to: string };
}

type Random = () => number;

/** @returns numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SCRIPT = /\.(?:[mc]?[jt]s|[jt]sx)$/;
/** Names that a framework, a test runner or Node gives a meaning to. */
const MEANS_SOMETHING =
  /^(?:index|main|app|page|route|layout|template|loading|error|default|middleware|proxy|instrumentation|server|client|worker|config|setup|test|tests|spec|cli|bin)$/i;

/**
 * @param files path → text; not changed
 * @param number of the edit, which makes what it adds unique
 * @param kinds of which one is taken
 * @returns undefined when the file that was drawn does not lend itself to the edit
 */
export function unrelatedEdit(files: ReadonlyMap<string, string>, random: Random, number: number, kinds: readonly Edit['kind'][]): Edit | undefined {
  const kind = pick(kinds, random) as Edit['kind'];
  const candidates = [...files.keys()].filter((path) => SCRIPT.test(path) || (kind === 'lines' && path.endsWith('.py'))).sort();
  const path = pick(candidates, random);
  if (path === undefined) return undefined;
  if (kind === 'lines') return withLines(path, files.get(path) ?? '', random, number);
  return kind === 'rename' ? renamed(files, path, number) : formatted(path, files.get(path) ?? '', random);
}

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[Math.floor(random() * items.length)];

function withLines(path: string, text: string, random: Random, number: number): Edit | undefined {
  const place = pick(path.endsWith('.py') ? pythonPlaces(text) : scriptPlaces(path, text), random);
  if (!place) return undefined;
  const { at, indent, code } = place;
  const comment = path.endsWith('.py') ? '#' : '//';
  const additions = ['\n\n', `${indent}${comment} note ${number}\n`, ...(code ? [code(number)] : [])];
  const addition = pick(additions, random) as string;
  const ends = text.includes('\r\n') ? addition.replaceAll('\n', '\r\n') : addition;
  return { kind: 'lines', what: `${JSON.stringify(addition)} in ${path} at ${at}`, changed: new Map([[path, text.slice(0, at) + ends + text.slice(at)]]) };
}

interface InsertionPoint {
  at: number;
  indent: string;
  /** Code that may stand there; undefined: only comments and empty lines may. */
  code?: (number: number) => string;
}

/** Beginnings of lines with a statement that no comment belongs to, which may be a suppression. */
function scriptPlaces(path: string, text: string): InsertionPoint[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const places: InsertionPoint[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isSourceFile(node) || ts.isBlock(node))
      for (const [index, statement] of node.statements.entries()) {
        const before = node.statements[index - 1];
        const start = statement.getStart(file);
        const at = text.lastIndexOf('\n', start - 1) + 1;
        const indent = text.slice(at, start);
        const isFree = before !== undefined && before.end <= at && indent.trim() === '' && !ts.getLeadingCommentRanges(text, statement.getFullStart())?.length;
        const afterDirective = before !== undefined && ts.isExpressionStatement(before) && ts.isStringLiteral(before.expression);
        if (!isFree || afterDirective) continue;
        const code = ts.isSourceFile(node)
          ? (number: number) => `function unrelated${number}(a) {\n  return a + ${number};\n}\n`
          : (number: number) => `${indent}const unrelated${number} = ${number};\n`;
        places.push({ at, indent, code });
      }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

/** Beginnings of top-level statements after an empty line, outside of long strings. */
function pythonPlaces(text: string): InsertionPoint[] {
  const places: InsertionPoint[] = [];
  for (const match of text.matchAll(/(?<=\n\r?\n)(def |async def |class |@|import |from )/g)) {
    const before = text.slice(0, match.index);
    if ((before.match(/"""|'''/g)?.length ?? 0) % 2 === 1) continue;
    const isImport = /import|from/.test(match[0]);
    places.push({ at: match.index, indent: '', ...(!isImport && { code: (number: number) => `def unrelated_${number}(a):\n    return a + ${number}\n\n\n` }) });
  }
  return places;
}

/** Only a file whose name means nothing and that is imported by relative paths alone, which then follow. */
function renamed(files: ReadonlyMap<string, string>, path: string, number: number): Edit | undefined {
  const extension = extname(path);
  const stem = basename(path, extension);
  if (MEANS_SOMETHING.test(stem) || !/^[A-Za-z][\w-]*$/.test(stem)) return undefined;
  const folder = posix.dirname(path);
  const to = posix.join(folder, `${stem.replace(/-moved\d+$/, '')}-moved${number}${extension}`);
  const changed = new Map<string, string | undefined>([
    [path, undefined],
    [to, files.get(path)],
  ]);
  const named = new RegExp(`(['"\`])([^'"\`\\n]*?)(?<![\\w-])${stem}(\\.\\w+)?\\1`, 'g');
  for (const [file, text] of files) {
    if (!text.includes(stem)) continue;
    let isSafe = SCRIPT.test(file) || !new RegExp(`(?<![\\w-])${stem}${extension.replace('.', '\\.')}`).test(text);
    if (!SCRIPT.test(file)) {
      if (!isSafe) return undefined;
      continue;
    }
    const next = text.replace(named, (whole, quote: string, lead: string, ending = '') => {
      if (lead === '' && ending === '') return whole; // a plain word, no path
      if (!/^\.{1,2}\//.test(lead)) {
        isSafe = false;
        return whole;
      }
      if (posix.join(posix.dirname(file), lead) !== (folder === '.' ? './' : `${folder}/`)) return whole;
      return `${quote}${lead}${basename(to, extension)}${ending}${quote}`;
    });
    if (!isSafe) return undefined;
    if (next !== text) changed.set(file === path ? to : file, next);
  }
  return { kind: 'rename', what: `${path} → ${to}`, changed, renamed: { from: path, to } };
}

const STYLES = [
  ['--indent-style=space', '--indent-width=4', '--line-width=60', '--javascript-formatter-quote-style=double', '--semicolons=always'],
  ['--indent-style=tab', '--line-width=120', '--javascript-formatter-quote-style=single', '--semicolons=as-needed', '--trailing-commas=none'],
  ['--indent-style=space', '--line-width=80', '--javascript-formatter-quote-style=single', '--semicolons=always', '--arrow-parentheses=as-needed'],
];

/** Biome's formatter, which writes what Prettier writes, in one of several styles. */
function formatted(path: string, text: string, random: Random): Edit | undefined {
  const style = pick(STYLES, random) as string[];
  const folder = mkdtempSync(join(tmpdir(), 'ai-lint-format-'));
  try {
    writeFileSync(join(folder, 'biome.json'), '{"root":true}');
    const program = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome');
    const { status, stdout } = spawnSync(process.execPath, [program, 'format', ...style, `--stdin-file-path=${basename(path)}`], {
      cwd: folder,
      input: text,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return status === 0 && stdout !== '' && stdout !== text
      ? { kind: 'format', what: `${path} ${style.join(' ')}`, changed: new Map([[path, stdout]]) }
      : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
