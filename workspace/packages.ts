/**
 * Packages that are part of the project: npm, yarn and pnpm workspaces by name, and a package's own `imports` (`#x`). Manifests
 * name built files, which a fresh checkout does not have, so every entry is also tried as the source it is built from.
 */
import path from 'node:path';
import type { Directories } from './directories';
import { ancestors } from './root';

export interface Packages {
  /** Whether a bare import names a package of the project. */
  isMember(specifier: string): boolean;
  /** The name of the project's package that holds an absolute directory; undefined for what no import can name. */
  holderOf(directory: string): string | undefined;
  /** @returns absolute paths (without a sure extension) that a bare import may mean, best first; none when it is no workspace package. */
  workspace(specifier: string): string[];
  /** The same for a `#` import of the package that holds `directory`. */
  internal(directory: string, specifier: string): string[];
}

interface Manifest {
  name?: unknown;
  workspaces?: unknown;
  imports?: unknown;
  exports?: unknown;
  source?: unknown;
  module?: unknown;
  main?: unknown;
  types?: unknown;
}

/** Conditions in which source is likelier than built code. */
const CONDITIONS = ['source', 'development', 'import', 'module', 'node', 'default', 'require', 'types'];
const BUILT = /^(?:\.\/)?(?:dist|lib|build|out|esm|cjs|es)\//;

export function createPackages(root: string, directories: Directories): Packages {
  let byName: Map<string, string> | undefined;
  const manifests = new Map<string, Manifest | undefined>();

  const manifest = (directory: string): Manifest | undefined => {
    if (!manifests.has(directory)) {
      const file = path.join(directory, 'package.json');
      manifests.set(directory, directories.isFile(file) ? readManifest(directories.text(file)) : undefined);
    }
    return manifests.get(directory);
  };

  const members = (): Map<string, string> => {
    if (byName) return byName;
    byName = new Map();
    for (const pattern of workspacePatterns(manifest(root), directories.text(path.join(root, 'pnpm-workspace.yaml')))) {
      for (const directory of expand(
        root,
        pattern.split('/').filter((part) => part !== '' && part !== '.'),
        directories,
      )) {
        const name = manifest(directory)?.name;
        if (typeof name === 'string' && !byName.has(name)) byName.set(name, directory);
      }
    }
    // A package may import itself by name.
    const own = manifest(root)?.name;
    if (typeof own === 'string' && !byName.has(own)) byName.set(own, root);
    return byName;
  };

  const nameOf = (specifier: string) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  return {
    isMember: (specifier) => members().has(nameOf(specifier)),
    holderOf: (directory) => {
      // a manifest without a name only says how the files below it are read
      const holder = ancestors(directory, root).find((folder) => manifest(folder)?.name !== undefined);
      const name = holder === undefined ? undefined : manifest(holder)?.name;
      return typeof name === 'string' && members().get(name) === holder ? name : undefined;
    },
    workspace: (specifier) => {
      const name = nameOf(specifier);
      const directory = members().get(name);
      if (!directory) return [];
      const inner = specifier.slice(name.length + 1);
      const json = manifest(directory) ?? {};
      const declared = exportTargets(json.exports, inner === '' ? '.' : `./${inner}`);
      if (inner !== '') return [...entries(directory, declared), path.join(directory, inner), path.join(directory, 'src', inner)];
      const fields = [json.source, ...declared, json.module, json.main, json.types].filter((field): field is string => typeof field === 'string');
      return [...entries(directory, fields), path.join(directory, 'src', 'index'), path.join(directory, 'index'), path.join(directory, 'src', 'main')];
    },
    internal: (directory, specifier) => {
      const holder = ancestors(directory, root).find((folder) => manifest(folder));
      return holder ? entries(holder, mapTargets(manifest(holder)?.imports, specifier)) : [];
    },
  };
}

/** Each declared file, and before it the source it is likely built from. */
function entries(directory: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const source = file.replace(BUILT, 'src/');
    const stem = (target: string) => path.join(directory, target.replace(/\.d\.([cm]?)ts$/, '.$1js'));
    return source === file ? [stem(file)] : [stem(source), path.join(directory, file.replace(BUILT, '')), stem(file)];
  });
}

function exportTargets(exports: unknown, subpath: string): string[] {
  if (exports === undefined || exports === null) return [];
  const isMap = typeof exports === 'object' && !Array.isArray(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  return isMap ? mapTargets(exports, subpath) : subpath === '.' ? conditionTargets(exports) : [];
}

function mapTargets(map: unknown, key: string): string[] {
  if (typeof map !== 'object' || map === null) return [];
  const record = map as Record<string, unknown>;
  if (key in record) return conditionTargets(record[key]);
  const patterns = Object.keys(record)
    .filter((pattern) => pattern.includes('*'))
    .sort((a, b) => b.length - a.length);
  for (const pattern of patterns) {
    const [before = '', after = ''] = pattern.split('*');
    if (key.startsWith(before) && key.endsWith(after) && key.length >= before.length + after.length) {
      const star = key.slice(before.length, key.length - after.length);
      return conditionTargets(record[pattern]).map((target) => target.replaceAll('*', () => star));
    }
  }
  return [];
}

function conditionTargets(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(conditionTargets);
  if (typeof value !== 'object' || value === null) return [];
  const rank = (condition: string) => {
    const index = CONDITIONS.indexOf(condition);
    return index < 0 ? CONDITIONS.length : index;
  };
  const conditions = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return conditions.flatMap(([, target]) => conditionTargets(target));
}

function workspacePatterns(json: Manifest | undefined, pnpm: string | undefined): string[] {
  const declared = Array.isArray(json?.workspaces) ? json.workspaces : ((json?.workspaces as { packages?: unknown } | undefined)?.packages ?? []);
  const npm = (Array.isArray(declared) ? declared : []).filter((pattern): pattern is string => typeof pattern === 'string');
  return [...npm, ...pnpmPatterns(pnpm ?? '')].filter((pattern) => !pattern.startsWith('!'));
}

/** The `packages:` list of a pnpm-workspace.yaml, in block or flow form; the rest of YAML is not needed for it. */
function pnpmPatterns(text: string): string[] {
  const unquoted = (item: string) =>
    item
      .trim()
      .replace(/\s+#.*$/, '')
      .replace(/^(['"])(.*)\1$/, '$2');
  const flow = /^packages:[ \t]*\[([^\]]*)\]/m.exec(text)?.[1];
  if (flow !== undefined) return flow.split(',').map(unquoted).filter(Boolean);
  const block = /^packages:[ \t]*(?:#.*)?\r?\n((?:[ \t]*(?:-.*|#.*)?(?:\r?\n|$))+)/m.exec(text)?.[1] ?? '';
  return [...block.matchAll(/^[ \t]*-[ \t]*(.+?)[ \t]*$/gm)].map((match) => unquoted(match[1] ?? '')).filter(Boolean);
}

/** Directories a workspace pattern names: `*` one level (also as part of a name), `**` any depth. */
function expand(directory: string, parts: readonly string[], directories: Directories): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [directory];
  if (part === '..' || !part.includes('*')) {
    const next = path.join(directory, part);
    return directories.isDirectory(next) ? expand(next, rest, directories) : [];
  }
  const children = directories.subdirectories(directory).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
  if (part === '**') return [...expand(directory, rest, directories), ...children.flatMap((name) => expand(path.join(directory, name), parts, directories))];
  const pattern = new RegExp(
    `^${part
      .split('*')
      .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return children.filter((name) => pattern.test(name)).flatMap((name) => expand(path.join(directory, name), rest, directories));
}

function readManifest(text: string | undefined): Manifest | undefined {
  try {
    const json: unknown = JSON.parse(text ?? '');
    return typeof json === 'object' && json !== null ? (json as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
