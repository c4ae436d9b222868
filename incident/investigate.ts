/**
 * From leaked keys to what can be told of them: asks git once for everything, and says what it cannot know. It prints nothing, judges
 * nothing and changes nothing.
 */
import path from 'node:path';
import {
  allCommits,
  allRefs,
  type CloneFacts,
  type CommitFacts,
  cloneFacts,
  commitFacts,
  ignoredFiles,
  indexedFiles,
  type Ref,
  refLog,
} from '../workspace/git-history';
import { eachObject, type GitObject, readObjects } from '../workspace/git-objects';
import { needleOf } from '../workspace/needle';
import { repositoryRoot } from '../workspace/root';
import { type Exposure, exposureOf, type Walk, walkHistory } from './exposure';
import { fingerprintOf, type KeysIn, type Leak, type Place } from './leak';

export interface InvestigateRequest {
  /** Absolute; what places are relative to. */
  root: string;
  leaks: readonly Leak[];
  /** Look for keys that are in no file any more, but in what git remembers. */
  history: boolean;
  keysIn: KeysIn;
  /** Secrets that somebody has already judged, by a comment or a baseline: no incident is made of them. */
  judged?: ReadonlySet<string>;
  /** @returns those of these paths that a scan would look at, did they exist: not dependencies, nor what the configuration ignores */
  listed: (paths: readonly string[]) => readonly string[];
}

export interface PlaceFacts extends Place {
  /**
   * In the current commit; in the index only; in a file git knows, not added yet; in a file it does not know; in one it is told to ignore; in a
   * submodule or another repository within this one; or git is not there to ask.
   */
  state: 'committed' | 'staged' | 'changed' | 'untracked' | 'ignored' | 'elsewhere' | 'unknown';
}

export type Pushed =
  | { state: 'yes'; refs: readonly string[]; since?: { date: string; by: string } }
  | { state: 'no'; refs: number }
  | { state: 'unknown'; reason: string }
  | { state: 'nothing' };

export interface Incident {
  leak: Leak;
  places: readonly PlaceFacts[];
  /** Other files of the index with the same secret, which the scan did not report. */
  alsoIn: readonly string[];
  exposure: Exposure | undefined;
  pushed: Pushed;
}

export interface Investigation {
  incidents: readonly Incident[];
  /** Undefined where git could not be asked. */
  clone: CloneFacts | undefined;
  commits: ReadonlyMap<string, CommitFacts>;
  /** Sentences: what this clone cannot tell. */
  limits: readonly string[];
  /** Things of the project that copies of its files go into. */
  surroundings: readonly ('actions' | 'gitlab-ci' | 'ci' | 'docker' | 'npm' | 'pypi')[];
}

export async function investigate(request: InvestigateRequest): Promise<Investigation> {
  const { root, leaks } = request;
  const repository = repositoryRoot(root);
  if (repository === undefined) return withoutGit(leaks, `The folder ${path.basename(root)} lies in no git repository`);
  const clone = await cloneFacts(repository);
  if ('problem' in clone) return withoutGit(leaks, `Git could not be asked (${clone.problem})`);
  const found = await search(repository, request);
  const walk = await historyOf(repository, found);
  const refs = await allRefs(repository);
  const all = [...leaks, ...(await confirmed(repository, found.discovered, walk.pathsOf, found.hits, request))];
  const index = await indexedFiles(repository);
  const prefix = path.relative(repository, root).split(path.sep).filter(Boolean).join('/');
  const inRepository = (file: string) => (prefix === '' ? file : `${prefix}/${file}`);
  const ignored = await ignoredFiles(
    repository,
    all.flatMap((leak) => leak.places.map((place) => inRepository(place.path))),
  );
  const incidents = all.map((leak): Incident => {
    const secret = found.numberOf(leak.secret);
    const exposure = exposureOf(secret, found.hits, walk, refs, found.types, clone.head);
    const holders = new Set(index.filter(({ id }) => found.hits.get(id)?.has(secret)).map((file) => file.path));
    const tracked = new Set(index.map((file) => file.path));
    const stateOf = (file: string): PlaceFacts['state'] => {
      if (repositoryRoot(path.dirname(path.join(repository, file))) !== repository) return 'elsewhere';
      if (!tracked.has(file)) return ignored.has(file) ? 'ignored' : 'untracked';
      if (!holders.has(file)) return 'changed';
      return exposure.inHead && exposure.paths.includes(file) ? 'committed' : 'staged';
    };
    const places = leak.places.map((place) => ({ ...place, state: stateOf(inRepository(place.path)) }));
    const alsoIn = [...holders].filter((file) => !leak.places.some((place) => inRepository(place.path) === file));
    const pushed = places.some(({ state }) => state === 'elsewhere') ? ELSEWHERE : pushedOf(repository, exposure, refs, clone);
    return { leak, places, alsoIn, exposure, pushed };
  });
  const wanted = new Set(incidents.flatMap(({ exposure }) => exposure?.events.map(({ commit }) => commit) ?? []));
  for (const { exposure } of incidents) for (const { id, type } of exposure?.messages ?? []) if (type === 'commit') wanted.add(id);
  return {
    incidents,
    clone,
    commits: await commitFacts(repository, [...wanted]),
    limits: [...otherRepositories(repository, root, incidents), ...limitsOf(clone, found)],
    surroundings: surroundingsOf(index.map((file) => file.path)),
  };
}

const ELSEWHERE: Pushed = { state: 'unknown', reason: 'some of its files belong to another repository' };

/** What cannot be walked, as a partial clone without trees, is told and not fetched. */
async function historyOf(repository: string, found: Found): Promise<Walk> {
  try {
    return await walkHistory(repository, await allCommits(repository), found.hits);
  } catch (error) {
    found.problem ??= (error as Error).message;
    return { commits: [], changes: new Map(), pathsOf: new Map() };
  }
}

function withoutGit(leaks: readonly Leak[], reason: string): Investigation {
  const incidents = leaks.map((leak): Incident => {
    const places = leak.places.map((place) => ({ ...place, state: 'unknown' as const }));
    return { leak, places, alsoIn: [], exposure: undefined, pushed: { state: 'unknown', reason: 'git cannot be asked' } };
  });
  const limit = `${reason}, so it is not known since when the key is there, who wrote it, and where copies of it went.`;
  return { incidents, clone: undefined, commits: new Map(), limits: [limit], surroundings: [] };
}

interface Found {
  hits: Map<string, Set<number>>;
  types: Map<string, GitObject['type']>;
  /** Keys that no finding speaks of: the secret's number, and the objects are in `hits`. */
  discovered: Map<number, Leak>;
  numberOf: (secret: string) => number;
  tooLarge: number;
  problem: string | undefined;
}

/** Reads every object once and notes which secrets stand in it. */
async function search(repository: string, { leaks, history, keysIn, judged }: InvestigateRequest): Promise<Found> {
  const numbers = new Map<string, number>();
  const numberOf = (secret: string) => {
    let number = numbers.get(secret);
    if (number === undefined) numbers.set(secret, (number = numbers.size));
    return number;
  };
  const needles = leaks.map((leak) => {
    const text = needleOf(leak.secret);
    return { number: numberOf(leak.secret), narrow: Buffer.from(text), wide: Buffer.from(text, 'utf16le'), wideBig: Buffer.from(text, 'utf16le').swap16() };
  });
  const hits = new Map<string, Set<number>>();
  const types = new Map<string, GitObject['type']>();
  const discovered = new Map<number, Leak>();
  const note = ({ id, type }: GitObject, number: number) => {
    const known = hits.get(id);
    if (known) known.add(number);
    else hits.set(id, new Set([number]));
    types.set(id, type);
  };
  const read = await eachObject(repository, (object) => {
    const { bytes } = object;
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    for (const { number, narrow, wide, wideBig } of needles)
      if (bytes.includes(narrow) || (isWide && (bytes.includes(wide) || bytes.includes(wideBig)))) note(object, number);
    if (!history) return;
    const { text, keys } = keysIn('', bytes);
    for (const { shape, start, end } of keys) {
      const secret = text.slice(start, end);
      if (judged?.has(secret)) continue;
      const isNew = !numbers.has(secret);
      const number = numberOf(secret);
      if (isNew) discovered.set(number, { secret, shape, callee: undefined, fingerprint: fingerprintOf(secret, shape), places: [] });
      note(object, number);
    }
  });
  return { hits, types, discovered, numberOf, tooLarge: read.tooLarge, problem: read.problem };
}

/** What looked like a key without a file's name may be a sample in a template, or a dependency's: looked at again under the names that it had. */
async function confirmed(
  repository: string,
  discovered: ReadonlyMap<number, Leak>,
  pathsOf: ReadonlyMap<string, ReadonlySet<string>>,
  hits: ReadonlyMap<string, ReadonlySet<number>>,
  { keysIn, listed }: InvestigateRequest,
): Promise<Leak[]> {
  const sure = new Set<Leak>();
  const ids = [...hits].filter(([, numbers]) => [...numbers].some((number) => discovered.has(number))).map(([id]) => id);
  await readObjects(repository, ids, ({ id, bytes }) => {
    const names = pathsOf.get(id);
    for (const name of names ? listed([...names]) : ['']) {
      const { text, keys } = keysIn(name, bytes);
      const secrets = new Set(keys.map(({ start, end }) => text.slice(start, end)));
      for (const leak of discovered.values()) if (secrets.has(leak.secret)) sure.add(leak);
    }
  });
  return [...discovered.values()].filter((leak) => sure.has(leak));
}

function pushedOf(repository: string, exposure: Exposure, refs: readonly Ref[], { remotes }: CloneFacts): Pushed {
  if (exposure.events.length === 0 && exposure.messages.length === 0) return { state: 'nothing' };
  const tracking = refs.filter(({ kind }) => kind === 'remote');
  const held = exposure.refs.filter(({ kind }) => kind === 'remote');
  if (held.length > 0) {
    const moves = held.flatMap(({ name }) => refLog(repository, name)).filter(({ id }) => exposure.isTainted(id));
    const first = moves.sort((a, b) => a.seconds - b.seconds)[0];
    const since = first && { date: new Date(first.seconds * 1000).toISOString(), by: first.by };
    return { state: 'yes', refs: held.map(({ short }) => short), ...(since ? { since } : {}) };
  }
  if (tracking.length > 0) return { state: 'no', refs: tracking.length };
  if (remotes.length === 0) return { state: 'unknown', reason: 'this clone has no remote' };
  return { state: 'unknown', reason: `nothing has been fetched from ${remotes.map(({ name }) => name).join(', ')} yet` };
}

function limitsOf({ shallow, partial, superproject, remotes }: CloneFacts, { tooLarge, problem }: Found): string[] {
  const limits: string[] = [];
  if (shallow)
    limits.push(
      'This clone is shallow: commits before its boundary are not here, and the key may be older than the first commit below. `git fetch --unshallow` brings them.',
    );
  if (partial) limits.push('This is a partial clone: objects that were left out were not looked at, and nothing was fetched. A full clone has them.');
  if (problem !== undefined) limits.push(`Not everything that git remembers could be read (${problem}).`);
  if (tooLarge > 0)
    limits.push(`${tooLarge === 1 ? 'One object is' : `${tooLarge} objects are`} larger than 16 MiB and ${tooLarge === 1 ? 'was' : 'were'} not looked at.`);
  if (superproject !== undefined)
    limits.push('This is a submodule: the repository around it records its commits by id, and other repositories may do so as well.');
  if (remotes.length > 0)
    limits.push('What the remote has is known as of the last fetch or push. Tags and branches that somebody else pushed are not here until they are fetched.');
  limits.push('Forks, other clones, mirrors, caches, pull requests and logs are not visible from here; nor is whether somebody has used the key.');
  return limits;
}

/** A submodule has a history of its own, which is asked there. */
function otherRepositories(repository: string, root: string, incidents: readonly Incident[]): string[] {
  const places = incidents.flatMap((incident) => incident.places.filter(({ state }) => state === 'elsewhere'));
  const folders = new Set(places.flatMap((place) => repositoryRoot(path.dirname(path.join(root, place.path))) ?? []));
  return [...folders].map((folder) => {
    const name = path.relative(repository, folder).split(path.sep).join('/');
    return `\`${name}\` is a git repository of its own, whose history was not asked: \`cd ${name} && ai-lint incident\` does.`;
  });
}

const SURROUNDINGS: readonly (readonly [file: RegExp, what: Investigation['surroundings'][number]])[] = [
  [/^\.github\/workflows\/[^/]+\.ya?ml$/, 'actions'],
  [/^\.gitlab-ci\.yml$/, 'gitlab-ci'],
  [/^(?:\.circleci\/|Jenkinsfile$|azure-pipelines|\.drone\.yml$|\.travis\.yml$|bitbucket-pipelines\.yml$)/, 'ci'],
  [/(?:^|\/)(?:Dockerfile|Containerfile|[^/]*\.dockerfile|(?:docker-)?compose[^/]*\.ya?ml)(?:\.[^/]*)?$/i, 'docker'],
  [/(?:^|\/)package\.json$/, 'npm'],
  [/(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg))$/, 'pypi'],
];

const surroundingsOf = (files: readonly string[]) => SURROUNDINGS.filter(([pattern]) => files.some((file) => pattern.test(file))).map(([, what]) => what);
