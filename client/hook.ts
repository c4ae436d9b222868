/**
 * Writes a git hook that runs the command before each commit: into .husky where there is one, else where git looks for hooks. A
 * hook that is already there is never changed. It starts no program, so git's configuration is read only as far as it names another
 * folder for hooks.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface HookResult {
  /** written: it is there now. present: it was there. occupied: another hook is there. impossible: see `reason`. */
  outcome: 'written' | 'present' | 'occupied' | 'impossible';
  file?: string;
  reason?: string;
}

/** `--no` keeps npx from fetching a package of that name when the command is not installed in the project. */
export const HOOK_COMMAND = 'npx --no ai-lint';
const HOOK = `#!/bin/sh\n# ai-lint looks at the code before each commit; \`git commit --no-verify\` passes it by.\n${HOOK_COMMAND}\n`;

/** @param folder absolute path of a folder in the repository. */
export function installHook(folder: string): HookResult {
  const repository = repositoryOf(folder);
  if (!repository) return { outcome: 'impossible', reason: `${folder} is not in a git repository.` };
  const hooks = hooksFolder(repository);
  if ('reason' in hooks) return { outcome: 'impossible', reason: hooks.reason };
  const file = path.join(hooks.folder, 'pre-commit');
  mkdirSync(hooks.folder, { recursive: true });
  try {
    writeFileSync(file, HOOK, { flag: 'wx', mode: 0o755 });
    return { outcome: 'written', file };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { outcome: /\bai-lint\b/.test(readFileSync(file, 'utf8')) ? 'present' : 'occupied', file };
  }
}

interface Repository {
  /** Where the working tree begins. */
  root: string;
  /** The folder with git's own files that all working trees share. */
  common: string;
}

function repositoryOf(folder: string): Repository | undefined {
  const entry = path.join(folder, '.git');
  if (existsSync(entry)) {
    const own = statSync(entry).isDirectory() ? entry : linkedFolder(entry);
    if (!own) return undefined;
    const link = path.join(own, 'commondir');
    return { root: folder, common: existsSync(link) ? path.resolve(own, readFileSync(link, 'utf8').trim()) : own };
  }
  const parent = path.dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/** In a submodule and in a further working tree, .git is a file that names the folder. */
function linkedFolder(file: string): string | undefined {
  const target = /^gitdir:\s*(.+?)\s*$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return target === undefined ? undefined : path.resolve(path.dirname(file), target);
}

function hooksFolder({ root, common }: Repository): { folder: string } | { reason: string } {
  const husky = path.join(root, '.husky');
  if (existsSync(husky)) return { folder: husky };
  const configured = hooksPath(path.join(common, 'config'));
  if (configured === undefined) return { folder: path.join(common, 'hooks') };
  const folder = path.resolve(root, configured);
  const isOutside = configured.startsWith('~') || path.relative(root, folder).startsWith('..') || path.isAbsolute(path.relative(root, folder));
  return isOutside
    ? { reason: `Git takes the hooks of this repository from ${configured}, which others may share; add \`${HOOK_COMMAND}\` there yourself.` }
    : { folder };
}

/** @returns core.hooksPath of a git configuration file. */
function hooksPath(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  let section = '';
  let found: string | undefined;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().toLowerCase() ?? section;
    const value = /^\s*hooksPath\s*=\s*(.*?)\s*$/i.exec(line)?.[1];
    if (section === 'core' && value !== undefined) found = value.replace(/^"(.*)"$/, '$1').replaceAll('\\\\', '\\');
  }
  return found;
}
