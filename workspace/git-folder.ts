/**
 * Git's own folder of a work tree, found without starting git: `.git`, or where a file of that name points to, as in submodules and in
 * further work trees.
 */
import fs from 'node:fs';
import path from 'node:path';

export interface GitFolder {
  /** What belongs to this work tree alone: HEAD, the index. */
  own: string;
  /** What all work trees of the repository share: the configuration, hooks. */
  common: string;
}

/** @param root absolute, the top of a work tree. @returns undefined when there is no such folder */
export function gitFolder(root: string): GitFolder | undefined {
  const entry = path.join(root, '.git');
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  const own = stat?.isDirectory() ? entry : stat?.isFile() ? linkedFolder(entry) : undefined;
  if (own === undefined || !fs.existsSync(own)) return undefined;
  const link = path.join(own, 'commondir');
  return { own, common: fs.existsSync(link) ? path.resolve(own, fs.readFileSync(link, 'utf8').trim()) : own };
}

/** @returns the commits that are being merged into the current one; empty outside of a merge */
export function mergeHeads(root: string): string[] {
  const folder = gitFolder(root)?.own;
  const file = folder === undefined ? undefined : path.join(folder, 'MERGE_HEAD');
  return file !== undefined && fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function linkedFolder(file: string): string | undefined {
  const target = /^gitdir:\s*(.+?)\s*$/m.exec(fs.readFileSync(file, 'utf8'))?.[1];
  return target === undefined ? undefined : path.resolve(path.dirname(file), target);
}
