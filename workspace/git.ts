/**
 * Asks git for the files of a work tree, in one process. Nothing of the scanned repository is run: the file system monitor, the only
 * program of a repository's own configuration that listing files would start, is switched off.
 */
import { repositoryRoot } from './root';

/** One file git knows, or an untracked one it does not ignore. */
export interface GitEntry {
  /** Relative to the directory that was asked about, with forward slashes. */
  file: string;
  kind: 'tracked' | 'untracked' | 'link' | 'repository' | 'deleted' | 'sparse';
}

const STAGED = /^(\d{6}) [0-9a-f]{40,64} [0-3]\t/;

/**
 * @param directory absolute path inside a work tree.
 * @returns its files in git's order; undefined outside of a work tree, without git, or when git refuses (another owner).
 */
export function listWithGit(directory: string): GitEntry[] | undefined {
  if (!repositoryRoot(directory)) return undefined;
  const args = ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '-t', '-s', '--cached', '--others', '--deleted', '--exclude-standard'];
  // loaded when it is needed: most short runs name their files
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const git = spawnSync('git', args, { cwd: directory, env: environment(), maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
  if (git.error || git.status !== 0) return undefined;
  return parse(git.stdout.toString('utf8'));
}

/** Variables that hooks set would make git speak of another repository than the directory's. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...rest } = process.env;
  return { ...rest, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

function parse(output: string): GitEntry[] {
  const entries = new Map<string, GitEntry>();
  for (const record of output.split('\0')) {
    if (record === '') continue;
    const tag = record[0];
    const rest = record.slice(2);
    if (tag === '?') {
      if (rest.endsWith('/')) entries.set(rest, { file: rest.slice(0, -1), kind: 'repository' });
      else entries.set(rest, { file: rest, kind: 'untracked' });
      continue;
    }
    const match = STAGED.exec(rest);
    if (!match) continue;
    const file = rest.slice(match[0].length);
    const mode = match[1];
    if (tag === 'R') entries.set(file, { file, kind: 'deleted' });
    else if (tag === 'S') entries.set(file, { file, kind: 'sparse' });
    else entries.set(file, { file, kind: mode === '120000' ? 'link' : mode === '160000' ? 'repository' : 'tracked' });
  }
  return [...entries.values()];
}
