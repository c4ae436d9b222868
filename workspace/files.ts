/**
 * Lists the files to scan. Git is asked where it is at hand (one process, no walk), otherwise an own walk honours nested
 * .gitignore files; both honour .ai-lintignore and the configuration. Symbolic links found on the way are not followed, since what
 * they point to is listed itself or lies outside; nothing is left out without being counted.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type GitEntry, listWithGit } from './git';
import { IGNORE_NAME, type IgnoreList, type IgnoreRules, ignoreRules } from './ignore-files';
import { ancestors, isInside, relativePath } from './root';

/** Files left out for one reason. A skipped directory counts once where nobody looked inside. */
export interface Skipped {
  reason: string;
  count: number;
  /** The first few, root-relative, in listing order. */
  examples: string[];
}

export interface Listing {
  /** Root-relative paths with forward slashes, sorted by UTF-16 code units, without duplicates. */
  files: string[];
  /** Those of `files` that were named themselves rather than found in a directory. */
  named: Set<string>;
  skipped: Skipped[];
  /** Sentences for the user: named files that ignore rules would have left out. */
  notes: string[];
  /** Sentences about inputs that gave nothing: they do not exist or hold no file. Any of them is a usage error. */
  problems: string[];
}

export interface ListOptions {
  root: string;
  /** Absolute paths of files and directories. */
  inputs: readonly string[];
  /** How a problem names an input; default: the input relative to the root. */
  display?: (input: string) => string;
  /** Patterns of the configuration. */
  ignore?: readonly IgnoreList[];
  /** False: always walk. For tests and for hosts without processes. */
  git?: boolean;
}

/** Directories of tools and dependencies, left out even where nothing ignores them. */
const TOOL_DIRECTORIES = new Set(['node_modules', 'bower_components', '.git', '.hg', '.svn', '.venv', '__pycache__', 'site-packages', '.yarn', '.pnpm-store']);
const MINIFIED = /\.min\.(?:js|mjs|cjs|css)$/i;
/** Formats that hold no text; other binary files are recognised by their content. */
const BINARY =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|psd|heic|mp[34]|m4[av]|mov|webm|avi|mkv|wav|flac|ogg|pdf|docx?|xlsx?|pptx?|zip|t?gz|tgz|bz2|xz|zst|7z|rar|jar|war|whl|woff2?|ttf|otf|eot|so|dylib|dll|exe|node|wasm|pyc|pyo|class|o|a|bin|onnx|pt|pth|safetensors|gguf|npy|npz|parquet|sqlite3?|db|pkl|h5|snap\.png)$/i;

const BY_TOOL = 'in a folder of dependencies or tools (node_modules, .git, .venv …)';
const BY_MINIFIED = 'minified by name (*.min.js)';
const BY_BINARY = 'binary by name';
const BY_LINK = 'symbolic link, not followed';
const BY_SUBMODULE = 'submodule, which has commits of its own';
const BY_SPECIAL = 'not a regular file';
const BY_NAME = 'name is not valid UTF-8';
const BY_UNREADABLE = 'directory that cannot be read';
const BY_SPARSE = 'not checked out (sparse checkout)';
const BY_LINT = `ignored by ${IGNORE_NAME} or the configuration`;
const BY_GIT = 'ignored by .gitignore';

export function listFiles(options: ListOptions): Listing {
  const { root, inputs } = options;
  const display = options.display ?? ((input: string) => relativePath(root, input) || '.');
  const files = new Set<string>();
  const named = new Set<string>();
  const skips = skipCounter(root);
  const notes: string[] = [];
  const problems: string[] = [];
  const lists = options.ignore ?? [];

  for (const input of new Set(inputs)) {
    const stat = statOf(input);
    if (typeof stat === 'string') {
      problems.push(`${display(input)}: ${stat}`);
    } else if (stat.isDirectory()) {
      const skippedBefore = skips.total();
      const found = directoryFiles(input, root, lists, options.git !== false, skips);
      for (const file of found) files.add(file);
      if (found.length === 0) problems.push(`${display(input)}: ${emptyReason(skips.total() - skippedBefore)}`);
    } else if (stat.isFile()) {
      const file = relativePath(root, input);
      files.add(file);
      named.add(file);
    } else {
      problems.push(`${display(input)}: is not a regular file`);
    }
  }
  if (named.size > 0) notes.push(...namedNotes(root, [...named], lists));
  return { files: [...files].sort(), named, skipped: skips.all(), notes, problems };
}

/**
 * For a host that is given single files, such as an editor: would they be in a listing of the root?
 * @param file absolute. @param lists patterns of the configuration.
 * @returns why a listing would leave the file out, from its name and the ignore files alone: git's index is not asked.
 */
export function reasonToSkip(root: string, file: string, lists: readonly IgnoreList[] = []): string | undefined {
  const relative = relativePath(root, file);
  if (inToolDirectory(relative)) return BY_TOOL;
  if (ignoreRules(root, ['.gitignore']).path(file)) return BY_GIT;
  return ignoreRules(root, [IGNORE_NAME], lists).path(file) ? BY_LINT : reasonByName(relative);
}

/**
 * Of the files that git tracks, those that a listing of the root would have.
 * @param entries root-relative path and what git says it is
 */
export function trackedFiles(
  root: string,
  entries: Iterable<readonly [string, 'file' | 'link' | 'repository']>,
  lists: readonly IgnoreList[],
): Pick<Listing, 'files' | 'skipped'> {
  const all = [...entries];
  const withIgnoreFile = all.flatMap(([file]) => (path.basename(file) === IGNORE_NAME ? [path.dirname(path.join(root, file))] : []));
  const ignored = ignoreRules(root, [IGNORE_NAME], lists, new Set([root, ...withIgnoreFile]));
  const skips = skipCounter(root);
  const files: string[] = [];
  for (const [file, kind] of all) {
    const byPlace = inToolDirectory(file) ? BY_TOOL : kind === 'link' ? BY_LINK : kind === 'repository' ? BY_SUBMODULE : reasonByName(file);
    const reason = byPlace ?? (ignored.path(path.join(root, file)) ? BY_LINT : undefined);
    if (reason) skips.add(reason, file);
    else files.push(file);
  }
  return { files: files.sort(), skipped: skips.all() };
}

function emptyReason(skipped: number): string {
  if (skipped === 0) return 'no files to scan here; they may be ignored by git. A file named by itself is scanned even when it is ignored';
  return `no files to scan here, all ${skipped} are skipped; a file named by itself is scanned even when it is ignored`;
}

function statOf(input: string): fs.Stats | string {
  try {
    return fs.statSync(input);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ELOOP') return 'is a loop of symbolic links';
    if (code === 'EACCES') return 'permission denied';
    const link = fs.lstatSync(input, { throwIfNoEntry: false });
    if (link?.isSymbolicLink()) return `is a symbolic link to ${fs.readlinkSync(input)}, which does not exist`;
    if (/[*?{]/.test(path.basename(input))) return 'no such file or directory (patterns are expanded by the shell, not by ai-lint)';
    return 'no such file or directory';
  }
}

function directoryFiles(directory: string, root: string, lists: readonly IgnoreList[], useGit: boolean, skips: SkipCounter): string[] {
  const found = useGit ? gitFiles(directory, root, lists, skips) : undefined;
  return found ?? walk(directory, root, lists, skips);
}

/** @returns undefined where git does not answer. */
function gitFiles(directory: string, root: string, lists: readonly IgnoreList[], skips: SkipCounter): string[] | undefined {
  const entries = listWithGit(directory);
  if (!entries) return undefined;
  const withIgnoreFile = entries.flatMap((entry) => (path.basename(entry.file) === IGNORE_NAME ? [path.dirname(path.join(directory, entry.file))] : []));
  const ignored = ignoreRules(root, [IGNORE_NAME], lists, new Set([...ancestors(directory, root), ...withIgnoreFile]));
  const prefix = relativePath(root, directory);
  const found: string[] = [];
  for (const entry of entries) {
    const relative = prefix === '' ? entry.file : `${prefix}/${entry.file}`;
    if (entry.kind === 'deleted') continue;
    if (entry.kind === 'sparse') skips.add(BY_SPARSE, relative);
    else if (inToolDirectory(entry.file)) skips.add(BY_TOOL, relative);
    else if (entry.kind === 'link') skips.add(BY_LINK, relative);
    else if (entry.kind === 'repository') {
      const inner = path.join(directory, entry.file);
      if (ignored.path(inner)) skips.add(BY_LINT, relative);
      else if (fs.statSync(inner, { throwIfNoEntry: false })?.isDirectory()) found.push(...directoryFiles(inner, root, lists, true, skips));
    } else {
      const reason = reasonByName(entry.file) ?? reasonOnDisk(path.join(directory, entry.file), entry.kind, ignored);
      if (reason) skips.add(reason, relative);
      else found.push(relative);
    }
  }
  return found;
}

function walk(top: string, root: string, lists: readonly IgnoreList[], skips: SkipCounter): string[] {
  const byGit = ignoreRules(root, ['.gitignore'], []);
  const byLint = ignoreRules(root, [IGNORE_NAME], lists);
  const found: string[] = [];
  const start = path.join(top, 'x');
  if (top !== root && isInside(root, top) && (byGit.path(start) || byLint.path(start))) {
    skips.add(byGit.path(start) ? BY_GIT : BY_LINT, relativePath(root, top));
    return found;
  }
  const pending = [top];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(directory, { withFileTypes: true });
    } catch {
      skips.add(BY_UNREADABLE, relativePath(root, directory));
      continue;
    }
    for (const entry of entries) {
      const file = path.join(directory, entry.name);
      const relative = relativePath(root, file);
      const isDirectory = entry.isDirectory();
      const reason = entryReason(entry, file, byGit, byLint);
      if (reason) skips.add(reason, relative);
      else if (isDirectory) pending.push(file);
      else found.push(relative);
    }
  }
  return found;
}

function entryReason(entry: fs.Dirent, file: string, byGit: IgnoreRules, byLint: IgnoreRules): string | undefined {
  const isDirectory = entry.isDirectory();
  if (isDirectory && TOOL_DIRECTORIES.has(entry.name)) return BY_TOOL;
  if (entry.name === '.git') return BY_TOOL; // a file in work trees and submodules
  if (entry.isSymbolicLink()) return BY_LINK;
  if (!isDirectory && !entry.isFile()) return BY_SPECIAL;
  if (byGit.entry(file, isDirectory)) return BY_GIT;
  if (byLint.entry(file, isDirectory)) return BY_LINT;
  return isDirectory ? (entry.name.includes('\ufffd') ? BY_NAME : undefined) : reasonByName(file);
}

function reasonByName(file: string): string | undefined {
  if (file.includes('\ufffd')) return BY_NAME;
  if (MINIFIED.test(file)) return BY_MINIFIED;
  if (BINARY.test(file)) return BY_BINARY;
  return undefined;
}

function reasonOnDisk(file: string, kind: GitEntry['kind'], ignored: IgnoreRules): string | undefined {
  if (ignored.path(file)) return BY_LINT;
  // Git does not say what an untracked entry is.
  const stat = kind === 'untracked' ? fs.lstatSync(file, { throwIfNoEntry: false }) : undefined;
  if (stat?.isSymbolicLink()) return BY_LINK;
  return stat && !stat.isFile() ? BY_SPECIAL : undefined;
}

const TOOL_PART = new RegExp(`(?:^|/)(?:${[...TOOL_DIRECTORIES].map((name) => name.replace('.', '\\.')).join('|')})/`);

function inToolDirectory(file: string): boolean {
  return TOOL_PART.test(file);
}

function namedNotes(root: string, files: string[], lists: readonly IgnoreList[]): string[] {
  const rules = ignoreRules(root, ['.gitignore', IGNORE_NAME], lists);
  const ignored = files.filter((file) => inToolDirectory(file) || rules.path(path.join(root, file)));
  const notes = ignored.slice(0, 3).map((file) => `${file} is ignored, and scanned because it was named`);
  if (ignored.length > 3) notes.push(`${ignored.length - 3} more ignored files are scanned because they were named`);
  return notes;
}

interface SkipCounter {
  add(reason: string, file: string): void;
  total(): number;
  all(): Skipped[];
}

function skipCounter(root: string): SkipCounter {
  const byReason = new Map<string, Set<string>>();
  return {
    add: (reason, file) => {
      let files = byReason.get(reason);
      if (!files) byReason.set(reason, (files = new Set()));
      files.add(file || path.basename(root));
    },
    total: () => [...byReason.values()].reduce((sum, files) => sum + files.size, 0),
    all: () =>
      [...byReason]
        .map(([reason, files]) => ({ reason, count: files.size, examples: [...files].sort().slice(0, 3) }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
