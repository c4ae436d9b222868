/**
 * Import prefixes that frameworks give a meaning by themselves, in a tsconfig they generate or in a bundler's configuration: `$lib` of SvelteKit, `~` and `@`
 * of Nuxt and of Vue's and Vite's templates. They are asked where no tsconfig of the project says anything.
 */
import path from 'node:path';
import type { Directories } from './directories';
import { ancestors } from './root';

const PREFIX = /^(\$lib|[~@]{1,2})(?:\/(.*))?$/;

/** @returns absolute paths that an import may mean, best first; empty for imports with none of the prefixes */
export function conventionalPaths(root: string, directory: string, specifier: string, directories: Directories): string[] {
  const match = PREFIX.exec(specifier);
  if (!match) return [];
  const [, prefix = '', rest = ''] = match;
  const base = ancestors(directory, root).find((each) => directories.isFile(path.join(each, 'package.json')));
  if (base === undefined) return [];
  // Nuxt: one mark is the folder of the sources, two are the project's; the sources are `app/` since version 4
  const folders = prefix === '$lib' ? ['src/lib'] : prefix.length === 2 ? ['.'] : ['src', 'app', '.'];
  return folders.map((folder) => path.join(base, folder, rest));
}
