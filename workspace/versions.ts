/**
 * The version of a package as a file of the project sees it: what is installed, else what a lock file pins, else the lowest version a
 * manifest allows. Nothing is compared here; that is the models' business.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ancestors } from './root';

export type Versions = (from: string, ecosystem: 'npm' | 'pypi', name: string) => string | undefined;

/** @returns a function that takes a root-relative path, an ecosystem and a package name. Files are read once. */
export function createVersions(root: string): Versions {
  const texts = new Map<string, string | undefined>();
  const locks = new Map<string, Map<string, string>>();
  const known = new Map<string, string | undefined>();

  const text = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readText(file));
    return texts.get(file);
  };
  const once = (file: string, parse: (content: string) => Map<string, string>): Map<string, string> => {
    let lock = locks.get(file);
    if (!lock) {
      const content = text(file);
      lock = content === undefined ? new Map() : parse(content);
      locks.set(file, lock);
    }
    return lock;
  };

  const npm = (folders: string[], name: string): string | undefined => {
    for (const folder of folders) {
      const installed = json(text(path.join(folder, 'node_modules', ...name.split('/'), 'package.json')))?.version;
      if (typeof installed === 'string') return installed;
    }
    for (const folder of folders) {
      const pinned = once(path.join(folder, 'package-lock.json'), parsePackageLock).get(name);
      if (pinned) return pinned;
      const lowest = once(path.join(folder, 'package.json'), parseManifest).get(name);
      // The manifest of a workspace stands below the lock file that pins it.
      const above = lowest && folders.map((upper) => once(path.join(upper, 'package-lock.json'), parsePackageLock).get(name)).find(Boolean);
      if (above ?? lowest) return above ?? lowest;
    }
    return undefined;
  };

  const pypi = (folders: string[], name: string): string | undefined => {
    const wanted = normalise(name);
    for (const folder of folders) {
      for (const file of ['uv.lock', 'poetry.lock', 'pdm.lock']) {
        const pinned = once(path.join(folder, file), parseTomlLock).get(wanted);
        if (pinned) return pinned;
      }
      for (const file of [
        'requirements.txt',
        'requirements.in',
        'requirements/base.txt',
        'requirements/prod.txt',
        'requirements-dev.txt',
        'pyproject.toml',
        'setup.cfg',
      ]) {
        const lowest = once(path.join(folder, file), parseRequirements).get(wanted);
        if (lowest) return lowest;
      }
    }
    return undefined;
  };

  return (from, ecosystem, name) => {
    const directory = path.dirname(path.join(root, from));
    const key = `${ecosystem}\0${directory}\0${name}`;
    if (!known.has(key)) known.set(key, (ecosystem === 'npm' ? npm : pypi)(ancestors(directory, root), name));
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

function byNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

function parsePackageLock(content: string): Map<string, string> {
  const versions = new Map<string, string>();
  const lock = json(content);
  for (const [where, entry] of Object.entries((lock?.packages ?? {}) as Record<string, { version?: unknown }>)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(where)?.[1];
    if (name && typeof entry?.version === 'string') versions.set(name, entry.version);
  }
  for (const [name, entry] of Object.entries((lock?.dependencies ?? {}) as Record<string, { version?: unknown }>)) {
    if (typeof entry?.version === 'string' && !versions.has(name)) versions.set(name, entry.version);
  }
  return versions;
}

function parseManifest(content: string): Map<string, string> {
  const versions = new Map<string, string>();
  const manifest = json(content);
  for (const field of ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies']) {
    for (const [name, range] of Object.entries((manifest?.[field] ?? {}) as Record<string, unknown>)) {
      const lowest = typeof range === 'string' ? lowestNpm(range) : undefined;
      if (lowest) versions.set(name, lowest);
    }
  }
  return versions;
}

function parseTomlLock(content: string): Map<string, string> {
  const versions = new Map<string, string>();
  for (const match of content.matchAll(/^\[\[package\]\]\s*\r?\nname = "([^"]+)"\s*\r?\nversion = "([^"]+)"/gm))
    versions.set(normalise(match[1] ?? ''), match[2] ?? '');
  return versions;
}

/** Requirement lines, quoted requirement strings of pyproject.toml, and Poetry's `name = "^1.2"` or `name = { version = "…" }`. */
function parseRequirements(content: string): Map<string, string> {
  const versions = new Map<string, string>();
  const requirement = /^[ \t]*["']?([A-Za-z0-9][\w.-]*)[ \t]*(?:\[[^\]\n]*\])?[ \t]*\(?([=<>!~][^;#"'\n)]*)/gm;
  const poetry = /^([A-Za-z0-9][\w.-]*)[ \t]*=[ \t]*(?:"([^"\n]+)"|\{[^}\n]*version[ \t]*=[ \t]*"([^"\n]+)")/gm;
  const inline = /["']([A-Za-z0-9][\w.-]*)[ \t]*(?:\[[^\]\n]*\])?[ \t]*([=<>!~]=?[^;"'\n]*)/g;
  for (const pattern of [poetry, inline, requirement]) {
    for (const match of content.matchAll(pattern)) {
      const lowest = lowestPypi(match[2] ?? match[3] ?? '');
      if (lowest) versions.set(normalise(match[1] ?? ''), lowest);
    }
  }
  return versions;
}

/** Name comparison of PyPI (PEP 503). */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function json(content: string | undefined): Record<string, unknown> | undefined {
  if (content === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
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
