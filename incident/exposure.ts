/**
 * Where git has secrets: which commits brought them in, moved and removed them, which branches, tags, stashes and remotes lead to them,
 * what no reference leads to. The objects are read here and compared here; git is only asked for objects, commits and names.
 */
import { type ChangedEntry, type CommitNode, eachChange, type Ref } from '../workspace/git-history';
import type { GitObject } from '../workspace/git-objects';

/** Which secrets (by number) an object holds. */
export type Hits = ReadonlyMap<string, ReadonlySet<number>>;

export type EventKind = 'introduced' | 'said' | 'moved' | 'copied' | 'merged' | 'reduced' | 'removed' | 'stashed';

export interface Event {
  kind: EventKind;
  commit: string;
  /** Files that hold it after the commit and did not before; of a removal those that held it. */
  paths: readonly string[];
  /** Of a move: where it stood before. */
  from: readonly string[];
  /** No commit before this one is known: the clone is shallow. */
  isBoundary: boolean;
}

export interface HeldRef extends Ref {
  /** In the files at its tip, or only in commits before it. */
  at: 'tip' | 'history';
}

export interface Exposure {
  /** Parents before children. */
  events: readonly Event[];
  /** Every path under which a commit holds it, in order of appearance. */
  paths: readonly string[];
  refs: readonly HeldRef[];
  /** Commits and tags whose message holds it. */
  messages: readonly { id: string; type: 'commit' | 'tag' }[];
  /** Commits that brought it in and that no branch, tag, remote or stash leads to: a reflog still does. */
  forgotten: readonly string[];
  /** Objects with it that no commit leads to: what a deleted branch, a dropped stash or an index left behind. */
  loose: readonly string[];
  /** Whether the current commit has it in its files. */
  inHead: boolean;
  /** Commits whose history has it: for telling when a reference came to it. */
  isTainted: (commit: string) => boolean;
}

/** What commits add and take, and under which names objects appeared. */
export interface Walk {
  commits: readonly CommitNode[];
  /** By commit: entries whose blob before or after holds some secret. */
  changes: ReadonlyMap<string, readonly ChangedEntry[]>;
  /** By blob. */
  pathsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @returns what the history does with these objects. @throws Error with git's complaint */
export async function walkHistory(cwd: string, commits: readonly CommitNode[], hits: Hits): Promise<Walk> {
  const changes = new Map<string, ChangedEntry[]>();
  const pathsOf = new Map<string, Set<string>>();
  if (hits.size > 0)
    await eachChange(cwd, commits, (commit, entry) => {
      if (!hits.has(entry.before) && !hits.has(entry.after)) return;
      push(changes, commit, entry);
      for (const blob of [entry.before, entry.after]) if (hits.has(blob)) addTo(pathsOf, blob, entry.path);
    });
  return { commits, changes, pathsOf };
}

/**
 * @param secret its number in `hits`
 * @param indexed what the index holds, by blob
 */
export function exposureOf(
  secret: number,
  hits: Hits,
  walk: Walk,
  refs: readonly Ref[],
  types: ReadonlyMap<string, GitObject['type']>,
  head?: string,
): Exposure {
  const { commits } = walk;
  const holds = (object: string) => hits.get(object)?.has(secret) === true;
  const indexOf = new Map(commits.map(({ id }, index) => [id, index]));
  /** In how many files of the commit it stands. */
  const counts = new Int32Array(commits.length);
  const tainted = new Uint8Array(commits.length);
  const events: Event[] = [];
  const paths = new Set<string>();
  const stashed = stashParts(refs, commits, indexOf);
  for (const [index, { id, parents }] of commits.entries()) {
    const before = parents.flatMap((parent) => indexOf.get(parent) ?? []);
    const entries = (walk.changes.get(id) ?? []).filter((entry) => holds(entry.before) !== holds(entry.after));
    const gained = entries.filter((entry) => holds(entry.after)).map(({ path }) => path);
    const lost = entries.filter((entry) => holds(entry.before)).map(({ path }) => path);
    for (const path of gained) paths.add(path);
    const first = before[0] === undefined ? 0 : (counts[before[0]] as number);
    const now = first + gained.length - lost.length;
    counts[index] = now;
    tainted[index] = now > 0 || holds(id) || before.some((parent) => tainted[parent] === 1) ? 1 : 0;
    if (stashed.has(id)) continue;
    if (holds(id)) events.push({ kind: 'said', commit: id, paths: [], from: [], isBoundary: false });
    const kind = kindOf(
      now,
      before.map((parent) => counts[parent] as number),
      gained,
      lost,
    );
    const shown = kind === 'removed' || kind === 'reduced' ? lost : gained;
    if (kind) events.push({ kind, commit: id, paths: shown, from: kind === 'moved' ? lost : [], isBoundary: parents.length === 0 });
  }
  const count = (commit: string) => counts[indexOf.get(commit) ?? -1] ?? 0;
  const isTainted = (commit: string) => tainted[indexOf.get(commit) ?? -1] === 1;
  const held = refs.flatMap((ref): HeldRef[] => {
    if (ref.kind === 'stash') {
      const parts = stashed.parts.get(ref.target) ?? [ref.target];
      return parts.some((part) => count(part) > 0) ? [{ ...ref, at: 'tip' }] : [];
    }
    if (count(ref.target) > 0 || (holds(ref.target) && types.get(ref.target) === 'blob')) return [{ ...ref, at: 'tip' }];
    return isTainted(ref.target) || (ref.tag !== undefined && holds(ref.tag)) ? [{ ...ref, at: 'history' }] : [];
  });
  for (const { target } of held.filter(({ kind }) => kind === 'stash')) {
    const gained = (stashed.parts.get(target) ?? [target]).flatMap((part) => walk.changes.get(part) ?? []).filter((entry) => holds(entry.after));
    for (const { path } of gained) paths.add(path);
    const base = commits[indexOf.get(target) ?? -1]?.parents[0];
    // what the commit below had already is no news
    if (base === undefined || count(base) === 0)
      events.push({ kind: 'stashed', commit: target, paths: [...new Set(gained.map(({ path }) => path))], from: [], isBoundary: false });
  }
  const reachable = reachableFrom(refs, commits, indexOf);
  const objects = [...hits].filter(([, secrets]) => secrets.has(secret)).map(([id]) => id);
  return {
    events,
    paths: [...paths],
    refs: held,
    messages: objects.flatMap((id) => {
      const type = types.get(id);
      const isKnown = indexOf.has(id) || refs.some(({ tag }) => tag === id);
      return isKnown && (type === 'commit' || type === 'tag') ? [{ id, type }] : [];
    }),
    forgotten: events.filter(({ kind, commit }) => (kind === 'introduced' || kind === 'said') && !reachable.has(commit)).map(({ commit }) => commit),
    loose: objects.filter((id) => !indexOf.has(id) && !walk.pathsOf.has(id) && !refs.some(({ target, tag }) => target === id || tag === id)),
    inHead: head !== undefined && count(head) > 0,
    isTainted,
  };
}

/** What one commit did to the secret. @param before in how many files of each parent it stands */
function kindOf(now: number, before: readonly number[], gained: readonly string[], lost: readonly string[]): EventKind | undefined {
  const [first = 0, ...others] = before;
  if (now > 0 && before.every((count) => count === 0)) return 'introduced';
  if (now === 0 && before.length > 0 && before.every((count) => count > 0)) return 'removed';
  if (others.length > 0) return now > 0 && first === 0 ? 'merged' : undefined;
  if (gained.length > 0) return lost.length > 0 ? 'moved' : 'copied';
  return lost.length > 0 && now > 0 ? 'reduced' : undefined;
}

/** A stash is a commit of the work tree with the index, and files git did not know, as further parents. */
function stashParts(refs: readonly Ref[], commits: readonly CommitNode[], indexOf: ReadonlyMap<string, number>) {
  const parts = new Map<string, string[]>();
  for (const { kind, target } of refs) if (kind === 'stash') parts.set(target, [target, ...(commits[indexOf.get(target) ?? -1]?.parents.slice(1) ?? [])]);
  const all = new Set([...parts.values()].flat());
  return { parts, has: (id: string) => all.has(id) };
}

function reachableFrom(refs: readonly Ref[], commits: readonly CommitNode[], indexOf: ReadonlyMap<string, number>): Set<string> {
  const reached = new Set(refs.map(({ target }) => target));
  for (let index = commits.length - 1; index >= 0; index--) {
    const { id, parents } = commits[index] as CommitNode;
    if (reached.has(id)) for (const parent of parents) if (indexOf.has(parent)) reached.add(parent);
  }
  return reached;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
