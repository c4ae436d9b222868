/**
 * Packages that start programs, here or elsewhere: execa, cross-spawn, tinyexec, shelljs, zx, node-pty, ssh2 and node-ssh, dockerode, `open`, simple-git.
 * Template tags of execa and zx pass each value as one argument and are no sinks. What a program prints is not modelled as a source.
 */
import { type CallModel, defineModel } from '../engine/define';
import { argumentList, program, TERMINAL_SHELLS } from './_programs';

const PROGRAM = program('ShellProcess');
/** The whole text is a command. */
const COMMAND: CallModel = { is: 'effect', sinks: { 'shell-command': '[0]' } };
const ONE: CallModel = { is: 'effect', sinks: { path: '[0]' } };
const TAG: CallModel = {};

export default defineModel({
  sdk: 'process-launchers',
  title: 'execa, shelljs and other process launchers',
  docs: 'https://github.com/sindresorhus/execa/blob/main/docs/api.md',
  language: 'javascript',
  packages: {
    npm: {
      execa: '>=5',
      'cross-spawn': '*',
      tinyexec: '*',
      'nano-spawn': '*',
      shelljs: '>=0.8',
      zx: '>=4',
      'node-pty': '*',
      '@lydell/node-pty': '*',
      '@homebridge/node-pty-prebuilt-multiarch': '*',
      ssh2: '>=1',
      'node-ssh': '*',
      dockerode: '*',
      open: '*',
      'simple-git': '>=3',
    },
  },
  roots: {
    execa: ['execa'],
    spawn: ['cross-spawn', 'nano-spawn'],
    tinyexec: ['tinyexec'],
    shelljs: ['shelljs'],
    zx: ['zx', 'zx/core'],
    pty: ['node-pty', '@lydell/node-pty', '@homebridge/node-pty-prebuilt-multiarch'],
    ssh2: ['ssh2'],
    node_ssh: ['node-ssh'],
    dockerode: ['dockerode'],
    open: ['open'],
    git: ['simple-git'],
  },
  types: {
    Execa: ['execa', 'execa.execa'],
    ExecaSync: ['execa.sync', 'execa.execaSync'],
    ExecaCommand: ['execa.command', 'execa.commandSync', 'execa.execaCommand', 'execa.execaCommandSync'],
    Spawn: ['spawn', 'spawn.spawn', 'spawn.sync'],
    TinyExec: ['tinyexec.x', 'tinyexec.exec'],
    /** A process that is a shell: what is written to it is read as commands. */
    ShellProcess: [],
    Terminal: [],
    Ssh: ['ssh2.Client()'],
    NodeSsh: ['node_ssh.NodeSSH()'],
    Container: ['dockerode().getContainer()', 'dockerode().createContainer()', 'dockerode.Container()'],
    Docker: ['dockerode()', 'dockerode.Docker()'],
    Git: ['git.simpleGit()', 'git()', 'git.SimpleGit()', 'git.gitP()'],
  },
  calls: {
    Execa: PROGRAM,
    ExecaSync: PROGRAM,
    ExecaCommand: COMMAND,
    'execa.execaNode': { is: 'effect', sinks: { code: '[0]', 'command-argument': '[1][]' } },
    'execa.$': TAG,
    Spawn: PROGRAM,
    TinyExec: [...PROGRAM, { when: { '[2].nodeOptions.shell': true }, sinks: { 'shell-command': '[1][]' } }],
    'ShellProcess.stdin.write': COMMAND,
    'ShellProcess.stdin.end': COMMAND,

    'shelljs.exec': COMMAND,
    'shelljs.cd': ONE,
    'shelljs.cat': ONE,
    'shelljs.ls': ONE,
    'shelljs.rm': { is: 'effect', sinks: { path: ['[-1]', '[-1][]'] } },
    'shelljs.mkdir': { is: 'effect', sinks: { path: '[-1]' } },
    'shelljs.touch': { is: 'effect', sinks: { path: '[-1]' } },
    'shelljs.cp': { is: 'effect', sinks: { path: ['[-1]', '[-2]'] } },
    'shelljs.mv': { is: 'effect', sinks: { path: ['[-1]', '[-2]'] } },
    'shelljs.ShellString().to': ONE,
    'shelljs.ShellString().toEnd': ONE,

    'zx.$': TAG,

    'pty.spawn': [
      { is: 'effect', sinks: { 'shell-command': '[0]' } },
      { sinks: { 'command-argument': '[1][]' } },
      { when: { '[0]': TERMINAL_SHELLS }, sinks: { 'shell-command': ['[1]', '[1][]'] }, returns: 'Terminal' },
    ],
    'Terminal.write': COMMAND,

    'Ssh.exec': COMMAND,
    'NodeSsh.execCommand': COMMAND,
    'NodeSsh.exec': COMMAND,
    'Container.exec': argumentList('[0].Cmd'),
    'Docker.createContainer': argumentList('[0].Cmd'),
    'Docker.run': argumentList('[1]'),

    // opens what the system opens such an address or file with
    open: { is: 'effect', sinks: { url: '[0]' } },
    'open.openApp': COMMAND,

    // options such as --upload-pack run programs; version 3 refuses those it knows
    'Git.raw': { is: 'effect', sinks: { 'command-argument': ['[0][]', '[1]', '[2]', '[3]'] } },
    'Git.clone': { is: 'effect', sinks: { 'command-argument': '[0]', path: '[1]' } },
  },
});
