/**
 * Python's ways to start a program: which argument a shell reads, which one names the program, and which ones are only
 * passed on. What a process prints is no source.
 */
import { type CallModel, defineModel } from '../engine/define';

const SHELLS = ['/(^|[\\/\\\\])(ba|z|k|da|a|c|tc|fi)?sh$/'] as const;
const WINDOWS_SHELLS = ['/(^|[\\/\\\\])(cmd|powershell|pwsh)(\\.exe)?$/i'] as const;
const INTERPRETERS = ['/(^|[\\/\\\\])(python[0-9.]*|node|ruby|perl|php)(\\.exe)?$/', 'executable'] as const;
const COMMAND_FLAG = ['/^-[a-z]*c$/'] as const;
const CODE_FLAG = ['-c', '-e', '-r', '--eval'] as const;

const SHELL: CallModel = { is: 'effect', sinks: { 'shell-command': ['[0]', 'cmd', 'command'] } };

/** run(args, …), with a list or, with `shell=True`, a text. */
const RUN: readonly CallModel[] = [
  { is: 'effect', returns: 'Process' },
  { when: { shell: false }, sinks: { 'shell-command': ['[0][0]', 'args[0]'], 'command-argument': ['[0][]', 'args[]'] } },
  { when: { shell: true }, sinks: { 'shell-command': ['[0]', 'args', '[0][]', 'args[]'] } },
  { when: { '[0][0]': SHELLS, '[0][1]': COMMAND_FLAG }, sinks: { 'shell-command': '[0][2]' } },
  { when: { 'args[0]': SHELLS, 'args[1]': COMMAND_FLAG }, sinks: { 'shell-command': 'args[2]' } },
  { when: { '[0][0]': WINDOWS_SHELLS }, sinks: { 'shell-command': '[0][]' } },
  { when: { '[0][0]': INTERPRETERS, '[0][1]': CODE_FLAG }, sinks: { code: '[0][2]' } },
  {
    when: [{ '[0][0]': SHELLS }, { '[0]': SHELLS }, { '[0][0]': WINDOWS_SHELLS }, { '[0]': WINDOWS_SHELLS }],
    sinks: { 'shell-command': 'input' },
    returns: 'ShellProcess',
  },
  {
    when: [
      { '[0][0]': INTERPRETERS, '[0][1]': ['-'] },
      { '[0][0]': INTERPRETERS, '[0][1]': 'absent' },
    ],
    sinks: { code: 'input' },
  },
];
/** execl(path, arg0, arg1, …) */
const EXEC_ARGUMENTS: CallModel = { is: 'effect', sinks: { 'shell-command': '[0]', 'command-argument': ['[2]', '[3]', '[4]', '[5]'] } };
/** execv(path, [arg0, …]) */
const EXEC_LIST: readonly CallModel[] = [
  { is: 'effect', sinks: { 'shell-command': '[0]', 'command-argument': '[1][]' } },
  { when: { '[0]': SHELLS, '[1][1]': COMMAND_FLAG }, sinks: { 'shell-command': '[1][2]' } },
];
/** spawnl(mode, path, arg0, …), spawnv(mode, path, [arg0, …]) */
const SPAWN_ARGUMENTS: CallModel = { is: 'effect', sinks: { 'shell-command': '[1]', 'command-argument': ['[3]', '[4]', '[5]'] } };
const SPAWN_LIST: CallModel = { is: 'effect', sinks: { 'shell-command': '[1]', 'command-argument': '[2][]' } };

export default defineModel({
  sdk: 'python-process',
  title: 'Python subprocess and os',
  docs: 'https://docs.python.org/3/library/subprocess.html',
  language: 'python',
  packages: { pypi: { subprocess: '*', os: '*', shlex: '*', pipes: '*', pty: '*', asyncio: '*' } },
  roots: { subprocess: ['subprocess'], os: ['os'], shlex: ['shlex', 'pipes'], pty: ['pty'], asyncio: ['asyncio', 'asyncio.subprocess'] },
  types: { Process: [], ShellProcess: [] },
  calls: {
    'subprocess.run': RUN,
    'subprocess.call': RUN,
    'subprocess.check_call': RUN,
    'subprocess.check_output': RUN,
    'subprocess.Popen': RUN,
    'subprocess.getoutput': SHELL,
    'subprocess.getstatusoutput': SHELL,
    'ShellProcess.communicate': { is: 'effect', sinks: { 'shell-command': ['[0]', 'input'] } },
    'ShellProcess.stdin.write': { is: 'effect', sinks: { 'shell-command': '[0]' } },
    'Process.communicate': {},
    'os.system': SHELL,
    'os.popen': SHELL,
    'os.startfile': { is: 'effect', sinks: { 'shell-command': '[0]' } },
    'os.execl': EXEC_ARGUMENTS,
    'os.execle': EXEC_ARGUMENTS,
    'os.execlp': EXEC_ARGUMENTS,
    'os.execv': EXEC_LIST,
    'os.execve': EXEC_LIST,
    'os.execvp': EXEC_LIST,
    'os.execvpe': EXEC_LIST,
    'os.posix_spawn': EXEC_LIST,
    'os.spawnl': SPAWN_ARGUMENTS,
    'os.spawnlp': SPAWN_ARGUMENTS,
    'os.spawnv': SPAWN_LIST,
    'os.spawnvp': SPAWN_LIST,
    'pty.spawn': { is: 'effect', sinks: { 'shell-command': ['[0]', '[0][0]'], 'command-argument': '[0][]' } },
    'asyncio.create_subprocess_shell': SHELL,
    'asyncio.create_subprocess_exec': [
      { is: 'effect', sinks: { 'shell-command': '[0]', 'command-argument': ['[1]', '[2]', '[3]', '[4]', '[5]'] } },
      { when: { '[0]': SHELLS, '[1]': COMMAND_FLAG }, sinks: { 'shell-command': '[2]' } },
      { when: { '[0]': INTERPRETERS, '[1]': CODE_FLAG }, sinks: { code: '[2]' } },
    ],
    'shlex.quote': { barriers: { 'shell-quoted': '[0]' } },
    'shlex.join': { barriers: { 'shell-quoted': '[0][]' } },
    'shlex.split': { flows: { '[0]': 'return[]' } },
  },
});
