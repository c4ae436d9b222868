/**
 * The pre-commit hook that runs the command: where git or a hook manager looks for it, what stands there, how ours is put in and taken
 * out again. A hook of somebody else is never replaced; what a manager keeps in a configuration of its own is the user's to write.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gitFolder } from './git-folder';
import { runGit } from './git-run';
import { ancestors, isInside, relativePath, repositoryRoot } from './root';

export type HookManager = 'git' | 'husky' | 'lefthook' | 'simple-git-hooks' | 'pre-commit';

export interface HookState {
  manager: HookManager;
  /** Absolute: the hook itself, or the manager's configuration. */
  file: string;
  /** installed: git runs ai-lint. inactive: it stands there, but git does not come to it. occupied: another hook is there. absent: none is. */
  state: 'installed' | 'inactive' | 'occupied' | 'absent';
  /** A sentence for the user: what is missing when the state is not 'installed'. */
  hint?: string;
  /** What the user would add to `file`. */
  snippet: string;
  /** Whether `file` is a shell script that ours can stand in. */
  canChain: boolean;
}

export interface HookResult {
  outcome: 'written' | 'chained' | 'present' | 'occupied' | 'manual' | 'removed' | 'kept' | 'absent' | 'impossible';
  /** Absolute. */
  file?: string;
  /** Sentences for the user. */
  message: string;
  snippet?: string;
}

/** What a line of one's own would run. */
export const HOOK_COMMAND = 'npx --no ai-lint --staged';

const BEGIN = '# >>> ai-lint: looks at what is about to be committed; `ai-lint hook uninstall` takes it out >>>';
const END = '# <<< ai-lint <<<';
const BLOCK = /# >>> ai-lint\b[^\n]*\n[\s\S]*?# <<< ai-lint <<<\n?/;

/** Without npx, which takes longer to start than ai-lint to look. Commits go on where it is not installed, but not silently. */
function block(command: string): string {
  return `${BEGIN}
for ai_lint in '${command.replaceAll("'", `'\\''`)}' "$(command -v ai-lint)"; do
  if [ -x "$ai_lint" ]; then break; fi
done
if [ -x "$ai_lint" ] && command -v node >/dev/null; then
  "$ai_lint" --staged || exit $?
else
  echo 'ai-lint: not found, so nothing was looked at; is it installed in this work tree, and node on the PATH?' >&2
fi
${END}
`;
}

/**
 * @param folder absolute, in a work tree
 * @returns what there is, or why there can be no hook
 */
export function hookState(folder: string): HookState | { reason: string } {
  const place = placeOf(folder);
  if ('reason' in place) return place;
  const { root, hooks } = place;
  const hook = path.join(hooks, 'pre-commit');
  const managed = managedHook(root, hook);
  if (managed) return managed;
  const husky = path.join(root, '.husky');
  const isHusky = isFolder(husky);
  const file = isHusky ? path.join(husky, 'pre-commit') : hook;
  const text = textOf(file);
  const common = {
    manager: isHusky ? ('husky' as const) : ('git' as const),
    file,
    snippet: HOOK_COMMAND,
    canChain: text === undefined || isShell(text, isHusky),
  };
  if (text === undefined) return { ...common, state: 'absent' };
  if (!mentions(text)) return { ...common, state: 'occupied' };
  if (isHusky && !isInside(husky, hooks))
    return {
      ...common,
      state: 'inactive',
      hint: 'husky is not set up in this clone: git looks for hooks elsewhere. `npx husky`, or `npm install` with husky in "prepare", sets it up',
    };
  if (!isHusky && process.platform !== 'win32' && (fs.statSync(file).mode & 0o111) === 0)
    return { ...common, state: 'inactive', hint: 'git does not run it, because it is not executable (chmod +x)' };
  return { ...common, state: 'installed' };
}

/**
 * @param folder absolute, in a work tree
 * @param chain put ours into a shell script that is there already
 */
export function installHook(folder: string, chain = false): HookResult {
  const found = hookState(folder);
  if ('reason' in found) return { outcome: 'impossible', message: found.reason };
  const { manager, file, state, snippet, hint } = found;
  if (state === 'installed') return { outcome: 'present', file, message: 'It runs ai-lint already.' };
  if (state === 'inactive') return { outcome: 'manual', file, message: `It names ai-lint already, but ${hint}.` };
  if (manager !== 'git' && manager !== 'husky') {
    return {
      outcome: 'manual',
      file,
      snippet,
      message: `This project's hooks are kept by ${manager}; add ai-lint to its configuration, which is not changed for you.${hint ? ` ${hint}` : ''}`,
    };
  }
  const text = block(commandOf(folder));
  if (state === 'absent') {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `#!/bin/sh\n${text}`, { flag: 'wx', mode: 0o755 });
    return { outcome: 'written', file, message: 'It now runs ai-lint before each commit.' };
  }
  if (!chain || !found.canChain) {
    const why = found.canChain ? 'and was not changed. --chain puts ai-lint into it' : 'is no shell script, and was not changed';
    return { outcome: 'occupied', file, snippet, message: `A hook is there already, ${why}; or add this line to it yourself.` };
  }
  // first, since a hook may end before its last line
  const before = textOf(file) ?? '';
  const shebang = /^#![^\n]*\n/.exec(before)?.[0] ?? '';
  fs.writeFileSync(file, shebang + text + before.slice(shebang.length));
  return { outcome: 'chained', file, message: 'The hook that was there now begins with ai-lint; nothing else of it was changed.' };
}

/** Takes out what `installHook` put in, and nothing else. */
export function uninstallHook(folder: string): HookResult {
  const found = hookState(folder);
  if ('reason' in found) return { outcome: 'impossible', message: found.reason };
  const { manager, file } = found;
  const text = textOf(file);
  if (text === undefined || !mentions(text)) return { outcome: 'absent', message: 'There is no hook that runs ai-lint.' };
  if (!BLOCK.test(text))
    return {
      outcome: 'kept',
      file,
      message: `${manager === 'git' ? 'The hook' : `What ${manager} runs`} was not written by ai-lint, so it is left; take the line out yourself.`,
    };
  const rest = text.replace(BLOCK, '');
  if (rest.replace(/^#!.*/, '').trim() === '') {
    fs.rmSync(file);
    return { outcome: 'removed', file, message: 'The hook is gone.' };
  }
  fs.writeFileSync(file, rest);
  return { outcome: 'removed', file, message: 'ai-lint is taken out of it; the rest of the hook stays.' };
}

/** The configurations of managers that write git's hook themselves. */
const CONFIGS: readonly { manager: Exclude<HookManager, 'git' | 'husky'>; file: RegExp; snippet: string; mark: RegExp; setUp: string }[] = [
  {
    manager: 'lefthook',
    file: /^\.?lefthook\.(?:ya?ml|toml|json)$/,
    snippet: 'pre-commit:\n  commands:\n    ai-lint:\n      run: npx --no ai-lint --staged',
    mark: /lefthook/,
    setUp: 'lefthook install',
  },
  {
    manager: 'pre-commit',
    file: /^\.pre-commit-config\.yaml$/,
    snippet:
      '  - repo: local\n    hooks:\n      - id: ai-lint\n        name: ai-lint\n        entry: npx --no ai-lint --staged\n        language: system\n        pass_filenames: false\n        require_serial: true',
    mark: /pre-commit\.com|pre_commit/,
    setUp: 'pre-commit install',
  },
  {
    manager: 'simple-git-hooks',
    file: /^\.?simple-git-hooks\.(?:[cm]?js|json)$/,
    snippet: '"pre-commit": "npx --no ai-lint --staged"',
    mark: /ai-lint/,
    setUp: 'npx simple-git-hooks',
  },
];

function managedHook(root: string, hook: string): HookState | undefined {
  const names = fs.readdirSync(root).sort();
  for (const { manager, file: pattern, snippet, mark, setUp } of CONFIGS) {
    const name =
      names.find((each) => pattern.test(each)) ??
      (manager === 'simple-git-hooks' && hasKey(path.join(root, 'package.json'), manager) ? 'package.json' : undefined);
    if (name === undefined) continue;
    const file = path.join(root, name);
    const all = textOf(file) ?? '';
    // the name of a dependency is no hook
    const text = name === 'package.json' ? JSON.stringify((JSON.parse(all) as Record<string, unknown>)[manager]) : all;
    const common = { manager, file, snippet, canChain: false };
    const isActive = mark.test(textOf(hook) ?? '');
    if (!mentions(text)) return { ...common, state: 'occupied', ...(isActive ? {} : { hint: `Then \`${setUp}\` writes git's hook.` }) };
    return isActive ? { ...common, state: 'installed' } : { ...common, state: 'inactive', hint: `\`${setUp}\` has not written git's hook yet` };
  }
  return undefined;
}

/** Where git looks for hooks. */
function placeOf(folder: string): { root: string; hooks: string } | { reason: string } {
  const root = repositoryRoot(folder);
  const own = root === undefined ? undefined : gitFolder(root);
  if (root === undefined || own === undefined) return { reason: `${folder} is not in a git work tree.` };
  const configured = hooksPath(root, own.common);
  if (configured === undefined) return { root, hooks: path.join(own.common, 'hooks') };
  const hooks = path.resolve(root, configured);
  if (isInside(root, hooks) || isInside(own.common, hooks)) return { root, hooks };
  return { reason: `Git takes the hooks of this repository from ${configured}, which others may share; add \`${HOOK_COMMAND}\` there yourself.` };
}

/** @returns core.hooksPath, of whatever configuration file git takes it from; of the repository's own where git cannot be asked */
function hooksPath(root: string, common: string): string | undefined {
  const asked = runGit(root, ['config', '--path', '--get', 'core.hooksPath']);
  if (asked.code === 0) return asked.stdout.toString().trim();
  if (asked.code === 1) return undefined;
  let section = '';
  let found: string | undefined;
  for (const line of textOf(path.join(common, 'config'))?.split(/\r?\n/) ?? []) {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().toLowerCase() ?? section;
    const value = /^\s*hooksPath\s*=\s*(.*?)\s*$/i.exec(line)?.[1];
    if (section === 'core' && value !== undefined) found = value.replace(/^"(.*)"$/, '$1').replaceAll('\\\\', '\\');
  }
  return found;
}

/** The installed command as seen from the top of the work tree, where hooks run. */
function commandOf(folder: string): string {
  const root = repositoryRoot(folder) ?? folder;
  const name = path.join('node_modules', '.bin', 'ai-lint');
  const holder = ancestors(folder, root).find((each) => fs.existsSync(path.join(each, name))) ?? root;
  return relativePath(root, path.join(holder, name));
}

const mentions = (text: string): boolean => /(?<![\w-])ai-lint\b/.test(text);

/** husky runs its files with sh, also those that do not say so. */
const isShell = (text: string, isHusky: boolean): boolean => /^#![^\n]*\b(?:ba|da|z|k)?sh\b/.test(text) || (isHusky && !text.startsWith('#!'));

const isFolder = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

function hasKey(manifest: string, key: string): boolean {
  try {
    return key in (JSON.parse(textOf(manifest) ?? '') as object);
  } catch {
    return false;
  }
}

function textOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
