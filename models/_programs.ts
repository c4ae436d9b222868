/**
 * Rows that models of starting programs share: which argument of `spawn(program, args?, options?)` and its kin is read by a shell, which one
 * names the program, and which ones are only passed on.
 */
import type { CallModel } from '../engine/define';

const SHELLS = ['/(^|[\\/\\\\])(ba|z|k|da|a|c|tc|fi)?sh(\\.exe)?$/i'] as const;
const WINDOWS_SHELLS = ['/(^|[\\/\\\\])(cmd|powershell|pwsh)(\\.exe)?$/i'] as const;
const INTERPRETERS = ['/(^|[\\/\\\\])(python[0-9.]*|node|nodejs|bun|ruby|perl|php)(\\.exe)?$/i', 'execPath'] as const;
const COMMAND_FLAG = ['/^-[a-z]*c$/'] as const;
const CODE_FLAG = ['-c', '-e', '-p', '-pe', '-r', '--eval', '--print'] as const;

/**
 * No shell unless asked for one: by the option `shell`, or by a program that is one.
 * @param shell type of the model for what starting a shell gives: what is written to it is read as commands
 */
export const program = (shell: string): readonly CallModel[] => [
  { is: 'effect', sinks: { 'shell-command': '[0]' } },
  { when: { shell: false }, sinks: { 'command-argument': '[1][]' } },
  { when: { shell: true }, sinks: { 'shell-command': '[1][]' } },
  { when: { '[0]': SHELLS, '[1][0]': COMMAND_FLAG }, sinks: { 'shell-command': '[1][1]' } },
  { when: { '[0]': SHELLS, '[1][1]': COMMAND_FLAG }, sinks: { 'shell-command': '[1][2]' } },
  { when: { '[0]': WINDOWS_SHELLS }, sinks: { 'shell-command': '[1][]' } },
  { when: { '[0]': INTERPRETERS, '[1][0]': CODE_FLAG }, sinks: { code: '[1][1]' } },
  { when: { '[0]': SHELLS }, sinks: { 'shell-command': 'input' }, returns: shell },
  { when: { '[0]': WINDOWS_SHELLS }, sinks: { 'shell-command': 'input' }, returns: shell },
];

/** The same as an argument list at a path, the program first: what a container is told to run. */
export const argumentList = (command: string): readonly CallModel[] => [
  { is: 'effect', sinks: { 'shell-command': [command, `${command}[0]`] } },
  {
    when: { [`${command}[0]`]: [...SHELLS, ...WINDOWS_SHELLS], [`${command}[1]`]: [...COMMAND_FLAG, '/^\\/c$/i', '/^-Command$/i'] },
    sinks: { 'shell-command': `${command}[2]` },
  },
  { when: { [`${command}[0]`]: INTERPRETERS, [`${command}[1]`]: CODE_FLAG }, sinks: { code: `${command}[2]` } },
];

/** A pseudo-terminal with a shell in it: the program is one, or the user's own (`process.env.SHELL`). */
export const TERMINAL_SHELLS = [...SHELLS, ...WINDOWS_SHELLS, 'SHELL', 'COMSPEC'] as const;
