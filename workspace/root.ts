/**
 * Where a project begins. The root is the folder that findings' paths are relative to and the farthest that configuration
 * and imports are looked for; it does not depend on where in the project the command was started.
 */
import fs from 'node:fs';
import path from 'node:path';

export const CONFIG_NAME = 'ai-lint.config.json';

/**
 * @param paths absolute paths of the files or directories to scan, at least one; they need not exist.
 * @returns the nearest ancestor with `.git`, else with a configuration, else with `package.json` or `pyproject.toml`, else `cwd`
 *   where it holds the path, else the path's own directory. Paths of several projects give their common ancestor.
 */
export function projectRoot(paths: readonly string[], cwd: string): string {
  const roots = new Set(paths.map((file) => rootOf(directoryOf(file), cwd)));
  return [...roots].reduce(commonAncestor);
}

/** @returns the nearest ancestor, itself included, that git calls a work tree; undefined outside of one. */
export function repositoryRoot(directory: string): string | undefined {
  return ancestorWith(directory, ['.git']);
}

/** @returns the directory itself, or that of a file or of anything that cannot be looked at. */
export function directoryOf(file: string): string {
  try {
    return fs.statSync(file).isDirectory() ? file : path.dirname(file);
  } catch {
    return path.dirname(file);
  }
}

/** @returns `directory` and its ancestors up to `last` (included) or the file system's root, nearest first. */
export function ancestors(directory: string, last?: string): string[] {
  const found: string[] = [];
  for (let current = directory; ; current = path.dirname(current)) {
    found.push(current);
    if (current === last || path.dirname(current) === current) return found;
  }
}

/** @returns whether `file` is `directory` or lies below it. */
export function isInside(directory: string, file: string): boolean {
  const relative = path.relative(directory, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** @returns `file` relative to `root`, with forward slashes. */
export function relativePath(root: string, file: string): string {
  const relative = path.relative(root, file);
  return path.sep === '/' ? relative : relative.split(path.sep).join('/');
}

export function commonAncestor(a: string, b: string): string {
  return ancestors(a).find((directory) => isInside(directory, b)) ?? path.parse(a).root;
}

function rootOf(directory: string, cwd: string): string {
  return (
    ancestorWith(directory, ['.git']) ??
    ancestorWith(directory, [CONFIG_NAME]) ??
    ancestorWith(directory, ['package.json', 'pyproject.toml']) ??
    (isInside(cwd, directory) ? cwd : directory)
  );
}

function ancestorWith(directory: string, names: readonly string[]): string | undefined {
  return ancestors(directory).find((current) => names.some((name) => fs.existsSync(path.join(current, name))));
}
