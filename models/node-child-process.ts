/**
 * Node's child_process: which argument is read by a shell, which one names the program, and which ones are only passed on.
 * A shell is used by `exec`, by the `shell` option, and when the program itself is a shell or an interpreter given code on
 * its command line. What a process prints is not modelled as a source.
 */
import { type CallModel, defineModel } from '../engine/define';
import { program } from './_programs';

/** exec(command, options?, callback?) always runs a shell. */
const SHELL: CallModel = { is: 'effect', sinks: { 'shell-command': '[0]' } };

const PROGRAM = program('ShellProcess');

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
