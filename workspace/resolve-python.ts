/**
 * Python's import system as far as it concerns files of the project: relative imports by their dots, absolute ones from the
 * folders that are on the path in practice. Namespace packages count; compiled modules and installed packages do not.
 */
import path from 'node:path';
import type { Directories } from './directories';
import { ancestors } from './root';

/** Folders of a project that are commonly put on the path. */
const COMMON_ROOTS = ['src', 'lib', 'python', 'backend', 'app'];

/**
 * @param file absolute path of the importing file.
 * @param specifier `a.b`, `.mod`, `..pkg.mod`, `.`.
 * @returns absolute path of a module or of a package's `__init__.py`.
 */
export function pythonModule(root: string, file: string, specifier: string, directories: Directories): string | undefined {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const parts = specifier.slice(dots).split('.').filter(Boolean);
  const directory = path.dirname(file);
  if (dots > 0) return moduleIn(path.resolve(directory, ...Array<string>(dots - 1).fill('..')), parts, directories);
  if (parts.length === 0) return undefined;
  for (const base of searchPath(root, directory, directories)) {
    const found = moduleIn(base, parts, directories);
    if (found && found !== file) return found;
  }
  return undefined;
}

/**
 * The folder above the package that holds the file comes first (that is what an absolute import inside a package means), then its
 * ancestors with their `src` and the like, last the folders inside the package, for scripts that are run from there.
 */
function searchPath(root: string, directory: string, directories: Directories): string[] {
  const up = ancestors(directory, root);
  const top = up.findIndex((folder) => !directories.isFile(path.join(folder, '__init__.py')));
  const outside = up.slice(Math.max(top, 0));
  const inside = up.slice(0, Math.max(top, 0));
  const rooted = outside.flatMap((folder) => [
    folder,
    ...COMMON_ROOTS.map((name) => path.join(folder, name)).filter((candidate) => directories.isDirectory(candidate)),
  ]);
  return [...rooted, ...inside];
}

function moduleIn(base: string, parts: readonly string[], directories: Directories): string | undefined {
  const target = path.join(base, ...parts);
  const packaged = path.join(target, '__init__.py');
  if (directories.isFile(packaged)) return packaged;
  return parts.length > 0 && directories.isFile(`${target}.py`) ? `${target}.py` : undefined;
}
