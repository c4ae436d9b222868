/**
 * `baseUrl` and `paths` of tsconfig.json and jsconfig.json, with `extends` and, for solution files, `references`. Only what decides where
 * an import leads is read; a broken configuration resolves nothing and is not reported here.
 */
import path from 'node:path';
import { parse } from 'jsonc-parser';
import type { Directories } from './directories';
import { ancestors } from './root';

export interface Tsconfigs {
  /** @returns absolute paths (without a sure extension) that an import of `specifier` in `directory` may mean, best first. */
  candidates(directory: string, specifier: string): string[];
}

interface Mapping {
  baseUrl?: string;
  /** Pattern → absolute targets, in file order. */
  paths?: [pattern: string, targets: string[]][];
}

const MAX_EXTENDS = 16;

export function createTsconfigs(root: string, directories: Directories): Tsconfigs {
  const byDirectory = new Map<string, Mapping>();

  const mappingOf = (directory: string): Mapping => {
    let mapping = byDirectory.get(directory);
    if (!mapping) {
      const file = ['tsconfig.json', 'jsconfig.json'].map((name) => path.join(directory, name)).find((candidate) => directories.isFile(candidate));
      const own = file ? readMapping(file, directories) : {};
      const parent = path.dirname(directory);
      const useOwn = own.baseUrl !== undefined || own.paths !== undefined || directory === root || parent === directory;
      mapping = useOwn ? own : mappingOf(parent);
      byDirectory.set(directory, mapping);
    }
    return mapping;
  };

  return {
    candidates: (directory, specifier) => {
      const mapping = ancestors(directory, root).includes(root) ? mappingOf(directory) : {};
      const match = bestMatch(mapping.paths ?? [], specifier);
      const mapped = match ? match.targets.map((target) => target.replace('*', () => match.star)) : [];
      return mapping.baseUrl ? [...mapped, path.join(mapping.baseUrl, specifier)] : mapped;
    },
  };
}

/** As TypeScript chooses: an exact pattern first, then the one with the longest text before `*`. */
function bestMatch(paths: readonly [string, string[]][], specifier: string): { targets: string[]; star: string } | undefined {
  let best: { targets: string[]; star: string; length: number } | undefined;
  for (const [pattern, targets] of paths) {
    const star = pattern.indexOf('*');
    if (star < 0) {
      if (pattern === specifier) return { targets, star: '' };
      continue;
    }
    const before = pattern.slice(0, star);
    const after = pattern.slice(star + 1);
    if (specifier.length < before.length + after.length || !specifier.startsWith(before) || !specifier.endsWith(after)) continue;
    if (!best || before.length > best.length) best = { targets, star: specifier.slice(before.length, specifier.length - after.length), length: before.length };
  }
  return best;
}

function readMapping(file: string, directories: Directories, depth = 0): Mapping {
  const json = depth > MAX_EXTENDS ? undefined : readJson(directories.text(file));
  if (!json) return {};
  const directory = path.dirname(file);
  const mapping: Mapping = {};
  for (const base of list(json.extends)) {
    const target = extended(directory, base, directories);
    if (target) Object.assign(mapping, readMapping(target, directories, depth + 1));
  }
  const options = record(json.compilerOptions);
  const absolute = (target: string) => path.resolve(directory, target.replace(/^\$\{configDir\}\/?/, './'));
  if (typeof options?.baseUrl === 'string') mapping.baseUrl = absolute(options.baseUrl);
  const paths = record(options?.paths);
  if (paths) {
    const from = typeof options?.baseUrl === 'string' ? absolute(options.baseUrl) : (mapping.baseUrl ?? directory);
    mapping.paths = Object.entries(paths).map(([pattern, targets]) => [
      pattern,
      list(targets).map((target) => path.resolve(from, target.replace(/^\$\{configDir\}\/?/, `${directory}/`))),
    ]);
  }
  if (mapping.paths || mapping.baseUrl) return mapping;
  for (const reference of Array.isArray(json.references) ? json.references : []) {
    const target = record(reference)?.path;
    if (typeof target !== 'string') continue;
    const resolved = path.resolve(directory, target);
    // A reference to a project of another folder speaks for that folder, where it is found by itself.
    if (!resolved.endsWith('.json')) continue;
    const found = readMapping(resolved, directories, depth + 1);
    if (found.paths || found.baseUrl) return found;
  }
  return mapping;
}

function extended(directory: string, base: string, directories: Directories): string | undefined {
  const variants = (target: string) => [target, `${target}.json`, path.join(target, 'tsconfig.json')];
  if (/^\.{1,2}(?:\/|$)/.test(base) || path.isAbsolute(base)) return variants(path.resolve(directory, base)).find((file) => directories.isFile(file));
  return ancestors(directory)
    .flatMap((folder) => variants(path.join(folder, 'node_modules', base)))
    .find((file) => directories.isFile(file));
}

function readJson(text: string | undefined): Record<string, unknown> | undefined {
  try {
    return record(parse(text ?? ''));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
}
