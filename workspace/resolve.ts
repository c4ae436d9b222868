/**
 * Finds the project file an import means, for JavaScript, TypeScript and Python. Packages outside the project resolve to nothing:
 * they are the models' business. Every question about the disk goes through one cache of directory listings.
 */
import path from 'node:path';
import { createDirectories, type Directories } from './directories';
import { createPackages } from './packages';
import { pythonModule } from './resolve-python';
import { isInside, relativePath } from './root';
import { createTsconfigs } from './tsconfig';

export interface Resolver {
  /** @param from root-relative path of the importing file. @returns a root-relative path, or undefined. */
  resolve(from: string, specifier: string): string | undefined;
  /** Forgets what was learned about this root-relative path, after it was created, deleted or (manifests) changed. */
  forget(file: string): void;
}

/** What may stand for an import that names no extension, in the order of preference. */
const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** TypeScript sources are imported by the name of the file they become. */
const WRITTEN_AS: Record<string, readonly string[]> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};
const DECLARATION = /\.d\.[cm]?ts$/;

export function createResolver(root: string, directories: Directories = createDirectories()): Resolver {
  let known = new Map<string, string | undefined>();
  let tsconfigs = createTsconfigs(root, directories);
  let packages = createPackages(root, directories);

  const javascript = (from: string, specifier: string): string | undefined => {
    const directory = path.dirname(from);
    const bare = specifier.replace(/[?#].*$/, '') || specifier;
    if (/^\.{1,2}(?:\/|$)/.test(bare)) return sourceFile(path.resolve(directory, bare), directories);
    if (bare.startsWith('/')) return undefined;
    if (specifier.startsWith('#'))
      return firstSource(packages.internal(directory, specifier), directories) ?? firstSource(tsconfigs.candidates(directory, specifier), directories);
    return firstSource(tsconfigs.candidates(directory, bare), directories) ?? firstSource(packages.workspace(bare), directories);
  };

  return {
    resolve: (from, specifier) => {
      const python = /\.(?:pyi?|ipynb)$/.test(from);
      const key = `${path.posix.dirname(from)}\0${python ? 'py' : 'js'}\0${specifier}`;
      if (known.has(key)) return known.get(key);
      const file = path.join(root, from);
      const found = python ? pythonModule(root, file, specifier, directories) : javascript(file, specifier);
      const inside = found !== undefined && isInside(root, found) && !found.split(path.sep).includes('node_modules');
      const result = inside ? relativePath(root, found) : undefined;
      known.set(key, result);
      return result;
    },
    forget: (file) => {
      directories.forget(path.join(root, file));
      known = new Map();
      if (/(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|[jt]sconfig[^/]*\.json)$/.test(file)) {
        tsconfigs = createTsconfigs(root, directories);
        packages = createPackages(root, directories);
      }
    },
  };
}

/** @returns the source file that the absolute path `base` means: itself, with an extension, or the index of a folder. */
export function sourceFile(base: string, directories: Directories): string | undefined {
  const extension = path.extname(base);
  const stem = base.slice(0, base.length - extension.length);
  for (const written of WRITTEN_AS[extension] ?? []) if (directories.isFile(stem + written)) return stem + written;
  if (EXTENSIONS.includes(extension) && !DECLARATION.test(base) && directories.isFile(base)) return base;
  for (const added of EXTENSIONS) if (directories.isFile(base + added) && !DECLARATION.test(base + added)) return base + added;
  if (directories.isDirectory(base))
    for (const added of EXTENSIONS) if (directories.isFile(path.join(base, `index${added}`))) return path.join(base, `index${added}`);
  return undefined;
}

function firstSource(candidates: readonly string[], directories: Directories): string | undefined {
  for (const candidate of candidates) {
    const found = sourceFile(candidate, directories);
    if (found) return found;
  }
  return undefined;
}
