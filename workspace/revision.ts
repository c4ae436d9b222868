/**
 * A project as a commit has it: its files and their contents, asked of git, with the disk for what no commit holds (installed packages). For comparing a work
 * tree with what it was.
 */
import path from 'node:path';
import type { Host } from '../engine/index';
import { trackedFiles } from './files';
import { createIndexFiles, type IndexEntry } from './git-index';
import { complaint, runGit } from './git-run';
import type { IgnoreList } from './ignore-files';
import { createIndexHost, indexVersions } from './index-host';
import { MAX_FILE_SIZE } from './read';
import { createResolver } from './resolve';
import { isInside, relativePath, repositoryRoot } from './root';

export interface RevisionRequest {
  /** Absolute: the project, somewhere in a work tree. */
  root: string;
  /** A branch, a tag, a commit. */
  revision: string;
  /** Absolute paths that are looked at. */
  paths: readonly string[];
  lists: readonly IgnoreList[];
  programDirectory: string;
}

/**
 * @returns the project where this branch left the revision, or at the revision itself where they share no history; a sentence when git refuses
 */
export function hostAt({ root, revision, paths, lists, programDirectory }: RevisionRequest): Host | string {
  const top = repositoryRoot(root);
  if (top === undefined) return 'this folder is in no git work tree';
  const known = runGit(top, ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`]);
  if (known.code < 0) return complaint(known);
  if (known.code !== 0) return 'git knows no such commit here; in CI the history may have to be fetched first (fetch-depth: 0)';
  const commit = known.stdout.toString().trim();
  const merge = runGit(top, ['merge-base', commit, 'HEAD']);
  const tree = runGit(top, ['ls-tree', '-r', '-z', '--full-tree', merge.code === 0 ? merge.stdout.toString().trim() : commit]);
  if (tree.code !== 0) return complaint(tree);
  const entries = parseTree(tree.stdout, relativePath(top, root));
  const files = createIndexFiles(root, entries, MAX_FILE_SIZE);
  const resolver = createResolver(root, files.directories);
  const kinds = [...entries].map(([file, { kind }]) => [file, kind] as const);
  const listed = trackedFiles(root, kinds, lists).files.filter((file) => paths.some((folder) => isInside(folder, path.join(root, file))));
  files.prefetch(listed);
  return createIndexHost({
    root,
    files,
    resolver,
    versions: indexVersions(root, files, resolver),
    lead: () => undefined,
    targets: listed,
    overlay: new Map(),
    isFresh: () => true,
    programDirectory,
  });
}

/** @param folder of the project, from the top of the work tree; '' for the top. @returns what `git ls-tree -r -z` prints, of that folder */
export function parseTree(listing: Buffer, folder: string): Map<string, IndexEntry> {
  const entries = new Map<string, IndexEntry>();
  const prefix = folder === '' || folder === '.' ? '' : `${folder}/`;
  for (const record of listing.toString('utf8').split('\0')) {
    const tab = record.indexOf('\t');
    const file = record.slice(tab + 1);
    if (tab < 0 || !file.startsWith(prefix)) continue;
    const [mode = '', , id = ''] = record.slice(0, tab).split(' ');
    entries.set(file.slice(prefix.length), { id, kind: mode === '120000' ? 'link' : mode === '160000' ? 'repository' : 'file' });
  }
  return entries;
}
