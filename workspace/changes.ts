/**
 * What a change is made of: files, and in each the lines that are new. It comes from git (the index against the last commit, the disk
 * against an older one) or from a unified diff. Lines that were taken out leave none behind, so their neighbours count as changed.
 */
import { complaint, PLAIN_DIFF, runGit } from './git-run';

export interface ChangedFile {
  /** Root-relative, as it is now. */
  path: string;
  /** Before a rename or copy; otherwise the same. */
  before: string;
  /** Of the content now; zeros where git has not hashed it yet. */
  id: string;
  /** Of the content before; zeros for a new file. */
  oldId: string;
  mode: string;
  status: 'added' | 'modified' | 'renamed' | 'deleted';
}

/** Lines from 1, first and last included, in order and apart; 'all' for a file whose every line is new. */
export type ChangedLines = 'all' | readonly (readonly [first: number, last: number])[];

/** Arguments of git for the files that a commit would change. */
export const STAGED_FILES = ['diff', '--cached', ...PLAIN_DIFF, '--raw', '-z', '--full-index', '--no-abbrev'];

/** Followed by a commit: the files in which the disk differs from it. */
export const SINCE_FILES = ['diff', ...PLAIN_DIFF, '--raw', '-z', '--full-index', '--no-abbrev'];

const STATUS: Record<string, ChangedFile['status']> = { A: 'added', C: 'added', M: 'modified', T: 'modified', R: 'renamed', D: 'deleted' };

/** @param raw what `git diff --raw -z` prints. Unmerged entries are left out: git does not commit them. */
export function parseRaw(raw: Buffer): ChangedFile[] {
  const fields = raw.toString('utf8').split('\0');
  const files: ChangedFile[] = [];
  for (let i = 0; i < fields.length; ) {
    const head = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(fields[i++] ?? '');
    if (!head) continue;
    const [, , mode = '', oldId = '', id = '', letter = ''] = head;
    const before = fields[i++] ?? '';
    const path = letter === 'R' || letter === 'C' ? (fields[i++] ?? '') : before;
    const status = STATUS[letter];
    if (status) files.push({ path, before: letter === 'R' ? before : path, id, oldId, mode, status });
  }
  return files;
}

/**
 * The changed lines of some files.
 * @param against what the diff compares: `['--cached']`, a commit
 * @returns lines by path; a file of which git prints no lines (binary, mode only) has none
 * @throws Error when git fails
 */
export function linesFromGit(root: string, against: readonly string[], files: readonly ChangedFile[]): Map<string, ChangedLines> {
  // both names of a renamed file, or git could not see where its lines came from
  const names = files.length > 400 ? [] : ['--', ...new Set(files.flatMap(({ path, before }) => [path, before]))];
  const output = runGit(root, ['diff', ...against, ...PLAIN_DIFF, '--patch', '-U0', '--inter-hunk-context=0', '--src-prefix=a/', '--dst-prefix=b/', ...names]);
  if (output.code !== 0) throw new Error(complaint(output));
  const lines = new Map<string, ChangedLines>();
  for (const { path, lines: found } of parsePatch(output.stdout.toString('utf8'))) lines.set(path, found);
  for (const { path, status } of files) if (status === 'added') lines.set(path, 'all');
  return lines;
}

export interface PatchedFile {
  /** As it stands after `+++ `, without git's `b/`. */
  path: string;
  lines: ChangedLines;
}

/**
 * Reads a unified diff, of git or of `diff -u`. Lines are counted by the heads of the hunks, so nothing that stands in a line is mistaken for a head.
 * @returns files that still exist afterwards, in the order of the diff
 */
export function parsePatch(text: string): PatchedFile[] {
  const files: PatchedFile[] = [];
  let path: string | undefined;
  let isGit = false;
  let ranges: [number, number][] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.startsWith('diff --git ')) isGit = true;
    if (line.startsWith('--- ') && lines[i + 1]?.startsWith('+++ ')) {
      path = fileName((lines[++i] as string).slice(4), isGit || line.startsWith('--- a/') || line.startsWith('--- "a/') || /^--- \/dev\/null\s*$/.test(line));
      ranges = [];
      if (path !== undefined) files.push({ path, lines: ranges });
      continue;
    }
    const hunk = path === undefined ? undefined : /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) {
      if (path === undefined) i = skipHunk(lines, i);
      continue;
    }
    let left = { old: Number(hunk[1] ?? 1), new: Number(hunk[3] ?? 1) };
    // a hunk without new lines names the line before it
    let at = Number(hunk[2]) + (left.new === 0 ? 1 : 0);
    let removed = false;
    const endOfRun = () => {
      if (removed) add(ranges, Math.max(1, at - 1), at);
      removed = false;
    };
    while ((left.old > 0 || left.new > 0) && i + 1 < lines.length) {
      const mark = lines[++i]?.[0];
      if (mark === '+') {
        // what stands in the place of removed lines
        removed = false;
        add(ranges, at, at);
        left = { ...left, new: left.new - 1 };
        at++;
      } else if (mark === '-') {
        removed = true;
        left = { ...left, old: left.old - 1 };
      } else if (mark !== '\\') {
        endOfRun();
        left = { old: left.old - 1, new: left.new - 1 };
        at++;
      }
    }
    endOfRun();
  }
  return files;
}

/** Of a file that is gone: its hunks are passed by, for a removed line may look like a head. */
function skipHunk(lines: readonly string[], at: number): number {
  const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(lines[at] ?? '');
  return hunk ? at + Number(hunk[1] ?? 1) + Number(hunk[2] ?? 1) : at;
}

function add(ranges: [number, number][], first: number, last: number): void {
  const before = ranges.at(-1);
  if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
  else ranges.push([first, last]);
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '"': '"', '\\': '\\' };

/** @returns undefined for `/dev/null` */
function fileName(written: string, hasPrefix: boolean): string | undefined {
  let name = written.replace(/\r$/, '');
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(name);
  // a name with a tab or a date after it: `diff -u` puts the date, git the tab where the name has spaces
  if (quoted) name = unquoted(quoted[1] as string);
  else name = name.replace(/\t.*$/, '');
  if (name === '/dev/null') return undefined;
  return hasPrefix ? name.replace(/^[^/]+\//, '') : name.replace(/^\.\//, '');
}

function unquoted(text: string): string {
  const bytes = text.replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
    /^[0-7]{3}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
  // octal escapes are bytes of UTF-8; other letters stand for themselves
  return /^[\0-\xff]*$/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

/** Whether a stretch of lines has a changed one. */
export function touches(lines: ChangedLines | undefined, first: number, last: number): boolean {
  if (lines === undefined) return false;
  return lines === 'all' || lines.some(([from, to]) => from <= last && first <= to);
}

/** The lines that are changed on both sides. */
export function both(a: ChangedLines, b: ChangedLines): ChangedLines {
  if (a === 'all') return b;
  if (b === 'all') return a;
  return a.flatMap(([from, to]) =>
    b.flatMap(([other, end]): [number, number][] => (Math.max(from, other) <= Math.min(to, end) ? [[Math.max(from, other), Math.min(to, end)]] : [])),
  );
}
