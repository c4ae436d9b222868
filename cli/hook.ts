/** `ai-lint hook`: puts the pre-commit hook in, takes it out, tells whether it is there. The hooks themselves are workspace/hooks.ts. */
import path from 'node:path';
import { hookState, installHook, uninstallHook } from '../workspace/hooks';
import { UsageError } from './options';

export const HOOK_HELP = `Usage: ai-lint hook install [--chain]    look at what is committed before each commit
       ai-lint hook uninstall            take that out again
       ai-lint hook status               tell whether it is there; exit code 1 when it is not

The hook goes where git or husky looks for it, and runs \`ai-lint --staged\`. A hook that is there already is not changed, unless --chain
is given and it is a shell script; then ai-lint runs first. For lefthook, simple-git-hooks and pre-commit it prints what to add to their
configuration. docs/hooks.md has recipes.
`;

const COMMANDS = ['install', 'uninstall', 'status'];

/**
 * @param args what follows `hook`
 * @returns the exit code and what to print
 * @throws UsageError for arguments it does not know
 */
export function hook(args: readonly string[], cwd: string): { code: number; text: string } {
  const [command, ...flags] = args;
  if (command === undefined) throw new UsageError('ai-lint hook needs one of install, uninstall, status');
  if (!COMMANDS.includes(command)) throw new UsageError(`ai-lint hook has no command ${command}`, command, COMMANDS);
  const unknown = flags.find((flag) => !(command === 'install' && flag === '--chain'));
  if (unknown !== undefined) throw new UsageError(`ai-lint hook ${command} has no argument ${unknown}`, unknown, command === 'install' ? ['--chain'] : []);
  const display = (file: string) => path.relative(cwd, file) || file;
  if (command === 'status') {
    const found = hookState(cwd);
    if ('reason' in found) throw new UsageError(found.reason);
    const { state, manager, file, hint } = found;
    const by = manager === 'git' ? 'a git hook' : manager;
    const texts = {
      installed: `installed: ${by} runs ai-lint before each commit (${display(file)})`,
      inactive: `not active: ${display(file)} names ai-lint, but ${hint}`,
      occupied: `not installed: ${display(file)} (${by}) does not run ai-lint`,
      absent: `not installed: there is no ${display(file)}`,
    };
    return { code: state === 'installed' ? 0 : 1, text: `${texts[state]}\n` };
  }
  const { outcome, file, message, snippet } = command === 'install' ? installHook(cwd, flags.includes('--chain')) : uninstallHook(cwd);
  if (outcome === 'impossible') throw new UsageError(message);
  const done = ['written', 'chained', 'present', 'removed', 'absent'].includes(outcome);
  const text = `${file === undefined ? '' : `${display(file)}: `}${message}\n${snippet === undefined ? '' : `\n${snippet}\n`}`;
  return { code: done ? 0 : 1, text };
}
