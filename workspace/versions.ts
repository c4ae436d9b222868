/**
 * The version of a package as a file of the project sees it: what is installed, else what a lock file pins, else the lowest version that a
 * narrow range of a manifest allows, or what the package says of itself where it is one of the project's own. Nothing is compared here; that is the models' business.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Ecosystem, LOCKFILES, type Lock, ManifestError, pypiName, type Requirement, readLock, readManifest } from '../engine/manifests';
import type { Resolver } from './resolve';
import { ancestors } from './root';

export type Versions = (from: string, ecosystem: Ecosystem, name: string) => string | undefined;

const PYTHON_MANIFESTS = [
  'requirements.txt',
  'requirements.in',
  'requirements/base.txt',
  'requirements/prod.txt',
  'requirements-dev.txt',
  'pyproject.toml',
  'Pipfile',
  'setup.cfg',
];

/** Lockfiles are megabytes and seldom change; a server asks for the same ones at every check. */
const lockCache = new Map<string, { text: string; lock: Lock | undefined }>();
const MOST_LOCKS = 16;

/**
 * @param given the text of an absolute path, undefined when there is none; from the disk by default.
 * @param resolve where an import leads, root-relative: for packages of the workspace.
 * @returns a function that takes a root-relative path, an ecosystem and a package name. Files are read once.
 */
export function createVersions(root: string, given?: (file: string) => string | undefined, resolve?: Resolver['resolve']): Versions {
  const entries = new Map<string, ReadonlySet<string> | undefined>();
  /** Most folders hold no manifest, lockfile or installed packages: one listing of a folder says so of all of them. */
  const mayHave = (folder: string, name: string): boolean => {
    if (given) return true;
    if (!entries.has(folder)) entries.set(folder, namesIn(folder));
    return entries.get(folder)?.has(name) !== false;
  };
  const read = given ?? ((file: string) => (mayHave(path.dirname(file), path.basename(file)) ? readText(file) : undefined));
  const locks = new Map<string, Lock | undefined>();
  const manifests = new Map<string, readonly Requirement[]>();
  const known = new Map<string, string | undefined>();

  const lock = (file: string): Lock | undefined => {
    if (!locks.has(file)) locks.set(file, cachedLock(file, read(file)));
    return locks.get(file);
  };
  const requirement = (file: string, name: string): Requirement | undefined => {
    let found = manifests.get(file);
    if (!found) {
      const text = read(file);
      manifests.set(file, (found = (text === undefined ? undefined : attempt(() => readManifest(file, text))) ?? []));
    }
    return found.find((each) => each.alias === name && each.use !== 'peer') ?? found.find((each) => each.alias === name);
  };

  /** What the lockfiles of the first folder or of one above it pin for a manifest in it. */
  const pinned = (folders: readonly string[], ecosystem: Ecosystem, wanted: Pick<Requirement, 'alias' | 'range'>): string | undefined => {
    const [folder = root] = folders;
    for (const above of folders) {
      const importer = path.relative(above, folder).split(path.sep).join('/');
      for (const name of LOCKFILES[ecosystem]) {
        const found = lock(path.join(above, name));
        const version = found?.resolved(importer, wanted);
        if (version) return version;
      }
    }
    return undefined;
  };
  /** For a package that no manifest names: the version, when the lockfile has only one. */
  const onlyVersion = (folder: string, ecosystem: Ecosystem, name: string): string | undefined => {
    for (const each of LOCKFILES[ecosystem]) {
      const versions = new Set(lock(path.join(folder, each))?.packages.flatMap((locked) => (locked.name === name ? [locked.version] : [])));
      if (versions.size === 1) return [...versions][0];
    }
    return undefined;
  };

  /** `workspace:*`: the manifest above the file that the import leads to. */
  const own = (from: string, name: string): string | undefined => {
    const file = resolve?.(from, name);
    for (const folder of file === undefined ? [] : ancestors(path.dirname(path.join(root, file)), root)) {
      const manifest = read(path.join(folder, 'package.json'));
      if (manifest !== undefined) return manifestSays(manifest, 'name') === name ? manifestSays(manifest, 'version') : undefined;
    }
    return undefined;
  };

  const npm = (folders: string[], name: string, from: string): string | undefined => {
    for (const folder of folders) {
      if (!mayHave(folder, 'node_modules')) continue;
      const installed = manifestSays(read(path.join(folder, 'node_modules', ...name.split('/'), 'package.json')), 'version');
      if (installed) return installed;
    }
    for (const [index, folder] of folders.entries()) {
      const wanted = requirement(path.join(folder, 'package.json'), name);
      // the nearest manifest that names it decides, even when it tells no version
      if (wanted) return pinned(folders.slice(index), 'npm', wanted) ?? settled(wanted.range, lowestNpm) ?? own(from, name);
      const version = onlyVersion(folder, 'npm', name);
      if (version) return version;
    }
    return undefined;
  };

  const pypi = (folders: string[], name: string): string | undefined => {
    const wanted = pypiName(name);
    for (const [index, folder] of folders.entries()) {
      const version = onlyVersion(folder, 'pypi', wanted);
      if (version) return version;
      const asked = PYTHON_MANIFESTS.flatMap((file) => requirement(path.join(folder, file), wanted) ?? []);
      for (const found of asked) {
        const at = pinned(folders.slice(index), 'pypi', found) ?? settled(found.range, lowestPypi);
        if (at) return at;
      }
      if (asked.length > 0) return undefined;
    }
    return undefined;
  };

  return (from, ecosystem, name) => {
    const directory = path.dirname(path.join(root, from));
    const key = `${ecosystem}\0${directory}\0${name}`;
    if (!known.has(key)) known.set(key, (ecosystem === 'npm' ? npm : pypi)(ancestors(directory, root), name, from));
    return known.get(key);
  };
}

/**
 * Lowest version of an npm range, as far as it can be told without comparing: `^4.20` → 4.20.0, `>=4 <6` → 4.0.0, `npm:x@^5.1.0` → 5.1.0.
 * @returns undefined for `*`, tags, `workspace:*`, and ranges with only an upper bound.
 */
export function lowestNpm(range: string): string | undefined {
  const plain = range.replace(/^(?:npm:(?:@[^@]+|[^@]+)@|workspace:)/, '').trim();
  const lowest = plain
    .split('||')
    .map((part) => /^(?:[\^~=v]|>=?)?\s*(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?([-+][\w.+-]+)?(?=\s|$)/.exec(part.trim()))
    .map((match) =>
      match ? [match[1], match[2], match[3]].map((part) => (part && /^\d+$/.test(part) ? Number(part) : 0)).join('.') + (match[4] ?? '') : undefined,
    );
  const all = lowest.filter((version): version is string => version !== undefined);
  return all.length < lowest.length ? undefined : all.sort(byNumbers)[0];
}

/** Lowest version of a PEP 440 specifier set: `==1.2.3`, `>=1.0,<2` → 1.0, `~=1.4`, and Poetry's `^1.2`. */
export function lowestPypi(specifier: string): string | undefined {
  for (const part of specifier.split(',')) {
    const match = /^\s*(?:===?|>=|~=|\^|~)\s*v?((?:\d+!)?\d[\w.+]*?)(?:\.\*)?\s*$/.exec(part);
    if (match) return match[1];
  }
  return /^\s*\d+(?:\.\d+)*\s*$/.test(specifier) ? specifier.trim() : undefined;
}

/**
 * A range tells a version only when all it admits share the first number: an installation takes the newest, and `>=3` may be any.
 * @returns the lowest version, undefined where the range is wider.
 */
function settled(range: string | undefined, lowestOf: (range: string) => string | undefined): string | undefined {
  const lowest = range === undefined ? undefined : lowestOf(range);
  if (range === undefined || lowest === undefined) return undefined;
  const first = (version: string) => Number(/\d+/.exec(version)?.[0]);
  const parts = range.split('||');
  const isNarrow = (part: string) => {
    if (!/>(?!=?\s*$)/.test(part)) return true;
    const [, equal, major, rest] = /<(=?)\s*v?(\d+)((?:\.\d+)*)/.exec(part) ?? [];
    return major !== undefined && (Number(major) === first(lowest) || (equal === '' && Number(major) === first(lowest) + 1 && !/[1-9]/.test(rest ?? '')));
  };
  const sameMajor = parts.every((part) => /\d/.test(part) && first(part) === first(lowest));
  return sameMajor && parts.every(isNarrow) ? lowest : undefined;
}

function byNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

function cachedLock(file: string, text: string | undefined): Lock | undefined {
  if (text === undefined) return undefined;
  const known = lockCache.get(file);
  if (known?.text === text) return known.lock;
  const lock = attempt(() => readLock(file.replaceAll(path.sep, '/'), text));
  if (lockCache.size >= MOST_LOCKS) lockCache.clear();
  lockCache.set(file, { text, lock });
  return lock;
}

/** A manifest that cannot be read says nothing. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ManifestError) return undefined;
    throw error;
  }
}

function manifestSays(manifest: string | undefined, field: 'name' | 'version'): string | undefined {
  if (manifest === undefined) return undefined;
  try {
    const value = (JSON.parse(manifest) as Partial<Record<typeof field, unknown>>)[field];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(fs.readdirSync(folder));
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
