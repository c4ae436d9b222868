/**
 * What `--staged` asks of git first: the files that the commit changes, and all that it will hold. Both questions are asked at once and before
 * the rest of the program is loaded.
 */
import { STAGED_FILES } from '../workspace/changes';
import { LIST_INDEX } from '../workspace/git-index';
import { type GitOutput, startGit } from '../workspace/git-run';
import { repositoryRoot } from '../workspace/root';
import { UsageError } from './options';

export interface AskedOfGit {
  /** Absolute, the top of the work tree. */
  root: string;
  staged: Promise<GitOutput>;
  index: Promise<GitOutput>;
}

/** @throws UsageError outside of a work tree */
export function askGit(cwd: string): AskedOfGit {
  const root = repositoryRoot(cwd);
  if (root === undefined) throw new UsageError('--staged looks at what git is about to commit, and this folder is in no git work tree');
  return { root, staged: startGit(root, STAGED_FILES), index: startGit(root, LIST_INDEX) };
}
