/**
 * Node's child_process: which argument is read by a shell, which one names the program, and which ones are only passed on.
 * A shell is used by `exec`, by the `shell` option, and when the program itself is a shell or an interpreter given code on
 * its command line. What a process prints is not modelled as a source.
 */
import { type CallModel, defineModel } from '../engine/define';

const SHELLS = ['/(^|[\\/\\\\])(ba|z|k|da|a|c|tc|fi)?sh(\\.exe)?$/i'] as const;
const WINDOWS_SHELLS = ['/(^|[\\/\\\\])(cmd|powershell|pwsh)(\\.exe)?$/i'] as const;
const INTERPRETERS = ['/(^|[\\/\\\\])(python[0-9.]*|node|nodejs|bun|ruby|perl|php)(\\.exe)?$/i', 'execPath'] as const;
const COMMAND_FLAG = ['/^-[a-z]*c$/'] as const;
const CODE_FLAG = ['-c', '-e', '-p', '-pe', '-r', '--eval', '--print'] as const;

/** exec(command, options?, callback?) always runs a shell. */
const SHELL: CallModel = { is: 'effect', sinks: { 'shell-command': '[0]' } };

/** spawn(program, args?, options?) and its kin: no shell unless asked for one. */
const PROGRAM: readonly CallModel[] = [
  { is: 'effect', sinks: { 'shell-command': '[0]' } },
  { when: { shell: false }, sinks: { 'command-argument': '[1][]' } },
  { when: { shell: true }, sinks: { 'shell-command': '[1][]' } },
  { when: { '[0]': SHELLS, '[1][0]': COMMAND_FLAG }, sinks: { 'shell-command': '[1][1]' } },
  { when: { '[0]': SHELLS, '[1][1]': COMMAND_FLAG }, sinks: { 'shell-command': '[1][2]' } },
  { when: { '[0]': WINDOWS_SHELLS }, sinks: { 'shell-command': '[1][]' } },
  { when: { '[0]': INTERPRETERS, '[1][0]': CODE_FLAG }, sinks: { code: '[1][1]' } },
  { when: { '[0]': SHELLS }, sinks: { 'shell-command': 'input' }, returns: 'ShellProcess' },
  { when: { '[0]': WINDOWS_SHELLS }, sinks: { 'shell-command': 'input' }, returns: 'ShellProcess' },
];

export default defineModel({
  sdk: 'node-child-process',
  title: 'Node.js child_process',
  docs: 'https://nodejs.org/api/child_process.html',
  language: 'javascript',
  packages: { npm: { child_process: '*', 'node:child_process': '*' } },
  roots: { child_process: ['child_process', 'node:child_process'] },
  types: {
    Cp: ['child_process', 'child_process.default'],
    ShellProcess: [],
  },
  calls: {
    'Cp.exec': SHELL,
    'Cp.execSync': SHELL,
    'Cp.spawn': PROGRAM,
    'Cp.spawnSync': PROGRAM,
    'Cp.execFile': PROGRAM,
    'Cp.execFileSync': PROGRAM,
    // fork(module, args?) runs a JavaScript file: the path decides which program runs, the arguments are its own.
    'Cp.fork': { is: 'effect', sinks: { code: '[0]', 'command-argument': '[1][]' } },
    'ShellProcess.stdin.write': { is: 'effect', sinks: { 'shell-command': '[0]' } },
    'ShellProcess.stdin.end': { is: 'effect', sinks: { 'shell-command': '[0]' } },
  },
});
