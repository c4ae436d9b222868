/**
 * The history of a repository as data: commits with their parents, what each changed against its first parent, references, and who made
 * a commit. Read with plumbing commands only, whose output does not depend on the user's settings. Nothing is fetched and nothing judged.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gitFolder } from './git-folder';
import { lineReader } from './git-objects';
import { askHistory, complaint, streamGit } from './git-run';

export interface CommitNode {
  id: string;
  /** In a shallow clone empty at the boundary. */
  parents: readonly string[];
}

export interface CommitFacts {
  id: string;
  author: string;
  authorEmail: string;
  /** ISO 8601 with the author's time zone. */
  authored: string;
  committer: string;
  committerEmail: string;
  committed: string;
  subject: string;
}

export interface Ref {
  /** Full: `refs/heads/main`. */
  name: string;
  kind: 'branch' | 'remote' | 'tag' | 'stash' | 'other';
  /** As a person calls it: `main`, `origin/main`, `v1.0`, `stash@{0}`. */
  short: string;
  /** What it stands for, tags followed to what they name. */
  target: string;
  /** The object of an annotated tag itself. */
  tag?: string;
}

export interface ChangedEntry {
  path: string;
  /** Blob before and after; zeros where there was or is none. */
  before: string;
  after: string;
}

/**
 * All commits that some reference, a stash, the HEAD of some work tree or a reflog leads to, parents before children.
 * @throws Error with git's complaint
 */
export async function allCommits(cwd: string): Promise<CommitNode[]> {
  const commits: CommitNode[] = [];
  const read = lineReader((line) => {
    const [id = '', ...parents] = line.split(' ');
    if (id !== '') commits.push({ id, parents });
  });
  const ended = await streamGit(cwd, ['rev-list', '--topo-order', '--reverse', '--parents', '--all', '--reflog'], {}, read);
  if (ended.code !== 0) throw new Error(complaint({ ...ended, stdout: Buffer.alloc(0) }));
  return commits;
}

const GITLINK = '160000';

/**
 * What commits change against their first parent, or against nothing; merges too. Renames are a loss here and a gain there.
 * @param visit called for each changed file, commits in the order given
 * @throws Error with git's complaint
 */
export async function eachChange(cwd: string, commits: readonly CommitNode[], visit: (commit: string, entry: ChangedEntry) => void): Promise<void> {
  const input = commits.map(({ id, parents: [first] }) => (first === undefined ? `${id}\n` : `${id} ${first}\n`)).join('');
  let rest: Buffer = Buffer.alloc(0);
  let commit = '';
  let head: RegExpExecArray | undefined;
  const read = (chunk: Buffer) => {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    for (let end = all.indexOf(0, at); end >= 0; end = all.indexOf(0, at)) {
      const field = all.toString('utf8', at, end);
      at = end + 1;
      if (head) {
        const [, oldMode, newMode, before = '', after = ''] = head;
        head = undefined;
        const zeros = '0'.repeat(before.length);
        visit(commit, { path: field, before: oldMode === GITLINK ? zeros : before, after: newMode === GITLINK ? zeros : after });
      } else {
        const entry = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(field);
        if (entry) head = entry;
        else commit = field.trim();
      }
    }
    rest = all.subarray(at);
  };
  const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--root', '--no-renames', '--no-abbrev', '--no-ext-diff'];
  const ended = await streamGit(cwd, args, { input }, read);
  if (ended.code !== 0) throw new Error(complaint({ ...ended, stdout: Buffer.alloc(0) }));
}

const REF_KINDS: readonly (readonly [prefix: string, kind: Ref['kind']])[] = [
  ['refs/heads/', 'branch'],
  ['refs/remotes/', 'remote'],
  ['refs/tags/', 'tag'],
];

/** @returns references, all stashes, and HEADs of work trees that are on no branch. `origin/HEAD`, which only points to another, is left out. */
export async function allRefs(cwd: string): Promise<Ref[]> {
  const format = ['%(refname)', '%(objectname)', '%(*objectname)', '%(symref)'].join('%00');
  const listed = await askHistory(cwd, ['for-each-ref', `--format=${format}`]);
  const refs = listed.stdout
    .toString('utf8')
    .split('\n')
    .flatMap((line): Ref[] => {
      const [name = '', object = '', peeled = '', symref = ''] = line.split('\0');
      if (name === '' || symref !== '' || name === 'refs/stash') return [];
      const [prefix = 'refs/', kind = 'other' as const] = REF_KINDS.find(([start]) => name.startsWith(start)) ?? [];
      const short = kind === 'other' ? name : name.slice(prefix.length);
      return [{ name, kind, short, target: peeled || object, ...(peeled ? { tag: object } : {}) }];
    });
  const stashes = await askHistory(cwd, ['log', '-g', '--format=%H', 'refs/stash', '--']);
  const ids = stashes.code === 0 ? stashes.stdout.toString('latin1').split('\n').filter(Boolean) : [];
  refs.push(...ids.map((target, n): Ref => ({ name: 'refs/stash', kind: 'stash', short: `stash@{${n}}`, target })));
  return [...refs, ...(await detachedHeads(cwd))];
}

async function detachedHeads(cwd: string): Promise<Ref[]> {
  const listed = await askHistory(cwd, ['worktree', 'list', '--porcelain']);
  return listed.stdout
    .toString('utf8')
    .split('\n\n')
    .flatMap((block): Ref[] => {
      const folder = /^worktree (.*)$/m.exec(block)?.[1];
      const target = /^HEAD ([0-9a-f]+)$/m.exec(block)?.[1];
      if (folder === undefined || target === undefined || /^0+$/.test(target) || !/^detached$/m.test(block)) return [];
      return [{ name: 'HEAD', kind: 'other', short: `HEAD of ${path.basename(folder)}`, target }];
    });
}

/** @param ids of commits. @returns who made them and when, by id */
export async function commitFacts(cwd: string, ids: readonly string[]): Promise<Map<string, CommitFacts>> {
  const facts = new Map<string, CommitFacts>();
  if (ids.length === 0) return facts;
  const format = ['%H', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%s'].join('%x00');
  const args = ['log', '--no-walk=unsorted', '--stdin', '--no-show-signature', '--no-patch', '--no-color', `--format=${format}`];
  const told = await askHistory(cwd, args, { input: `${ids.join('\n')}\n` });
  for (const line of told.stdout.toString('utf8').split('\n')) {
    const [id = '', author = '', authorEmail = '', authored = '', committer = '', committerEmail = '', committed = '', subject = ''] = line.split('\0');
    if (id !== '') facts.set(id, { id, author, authorEmail, authored, committer, committerEmail, committed, subject });
  }
  return facts;
}

/** One line of a reflog: what a reference was set to, when (seconds) and by what. */
export interface RefLogLine {
  id: string;
  seconds: number;
  by: string;
}

/** @returns how a reference moved, oldest first; empty where git kept no log of it */
export function refLog(root: string, name: string): RefLogLine[] {
  const folder = gitFolder(root)?.common;
  const file = folder === undefined ? undefined : path.join(folder, 'logs', ...name.split('/'));
  if (file === undefined || !fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^[0-9a-f]+ ([0-9a-f]+) .*> (\d+) [+-]\d+(?:\t(.*))?$/.exec(line);
      return match ? [{ id: match[1] as string, seconds: Number(match[2]), by: match[3] ?? '' }] : [];
    });
}

export interface CloneFacts {
  shallow: boolean;
  /** Objects were left out when it was cloned, and are fetched when they are needed. */
  partial: boolean;
  bare: boolean;
  /** Absolute, of the repository whose submodule this is. */
  superproject: string | undefined;
  /** Name and address; what is secret in an address is left out. */
  remotes: readonly { name: string; url: string }[];
  head: string | undefined;
}

/** @returns undefined where git cannot say, with its complaint */
export async function cloneFacts(cwd: string): Promise<CloneFacts | { problem: string }> {
  const about = await askHistory(cwd, ['rev-parse', '--is-shallow-repository', '--is-bare-repository', '--show-superproject-working-tree']);
  if (about.code !== 0) return { problem: complaint(about) };
  const [shallow, bare, superproject] = about.stdout.toString('utf8').split('\n');
  const settings = await askHistory(cwd, ['config', '--null', '--get-regexp', '^remote\\..*\\.(url|promisor|partialclonefilter)$']);
  const remotes: { name: string; url: string }[] = [];
  let partial = false;
  for (const entry of settings.stdout.toString('utf8').split('\0')) {
    const [, name = '', key = '', value = ''] = /^remote\.(.*)\.(url|promisor|partialclonefilter)(?:\n([\s\S]*))?$/i.exec(entry) ?? [];
    if (key === 'url' && !remotes.some((remote) => remote.name === name)) remotes.push({ name, url: withoutCredentials(value) });
    if (key !== '' && key !== 'url') partial = true;
  }
  const head = await askHistory(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return {
    shallow: shallow === 'true',
    bare: bare === 'true',
    partial,
    superproject: superproject || undefined,
    remotes,
    head: head.code === 0 ? head.stdout.toString('latin1').trim() : undefined,
  };
}

/** Addresses may hold a password or a token. */
const withoutCredentials = (url: string): string => url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1').replace(/[?#].*$/, '');

export interface IndexedFile {
  id: string;
  path: string;
}

/** @returns what the next commit would hold. */
export async function indexedFiles(cwd: string): Promise<IndexedFile[]> {
  const listed = await askHistory(cwd, ['ls-files', '--cached', '--stage', '-z', '--full-name']);
  return listed.stdout
    .toString('utf8')
    .split('\0')
    .flatMap((record) => {
      const match = /^\d{6} ([0-9a-f]+) \d\t([\s\S]+)$/.exec(record);
      return match ? [{ id: match[1] as string, path: match[2] as string }] : [];
    });
}

/** @param paths relative to `root`. @returns those that an ignore file names */
export async function ignoredFiles(root: string, paths: readonly string[]): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const told = await askHistory(root, ['check-ignore', '--stdin', '-z'], { input: `${paths.join('\0')}\0` });
  return new Set(told.stdout.toString('utf8').split('\0').filter(Boolean));
}
