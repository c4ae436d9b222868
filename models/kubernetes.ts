/**
 * The Kubernetes clients, npm and PyPI: a command run inside a container. The command is an argument list and no shell
 * reads it, unless its first element is one; its first element names the program. Manifests and other requests are not covered.
 */
import { type CallModel, defineModel } from '../engine/define';

const SHELLS = ['/(^|\\/)(ba|z|k|da|a|c|tc|fi)?sh$/i', '/(^|[\\/\\\\])(cmd|powershell|pwsh)(\\.exe)?$/i'] as const;
const INTERPRETERS = ['/(^|\\/)(python[0-9.]*|node|nodejs|bun|ruby|perl|php)$/i'] as const;
const COMMAND_FLAG = ['/^-[a-z]*c$/', '/^\\/c$/i', '/^-Command$/i'] as const;
const CODE_FLAG = ['-c', '-e', '-p', '-pe', '-r', '--eval', '--print'] as const;

/** @param command where the argument list, or the one word that is the program, stands */
const run = (command: string): CallModel[] => [
  { is: 'effect', sinks: { 'shell-command': [command, `${command}[0]`] } },
  { when: { [`${command}[0]`]: SHELLS, [`${command}[1]`]: COMMAND_FLAG }, sinks: { 'shell-command': `${command}[2]` } },
  { when: { [`${command}[0]`]: SHELLS, [`${command}[2]`]: COMMAND_FLAG }, sinks: { 'shell-command': `${command}[3]` } },
  { when: { [`${command}[0]`]: INTERPRETERS, [`${command}[1]`]: CODE_FLAG }, sinks: { code: `${command}[2]` } },
];

export default defineModel({
  sdk: 'kubernetes',
  title: 'Kubernetes client',
  docs: 'https://github.com/kubernetes-client/javascript/blob/main/src/exec.ts',
  packages: { npm: { '@kubernetes/client-node': '>=0.10' }, pypi: { kubernetes: '>=8', 'kubernetes-asyncio': '*' } },
  roots: { k8s: ['@kubernetes/client-node'], kube: ['kubernetes', 'kubernetes_asyncio'] },
  types: {
    Exec: ['k8s.Exec()', 'k8s.default.Exec()'],
    /** What a command is run with whose program is a shell: its standard input is read as commands. */
    ShellStream: [],
  },
  calls: {
    'Exec.exec': run('[3]'),
    // stream(api.connect_get_namespaced_pod_exec, name, namespace, command=[…])
    'kube.stream.stream': [
      ...run('command'),
      { when: { 'command[0]': SHELLS }, returns: 'ShellStream' },
      { when: { command: SHELLS }, returns: 'ShellStream' },
    ],
    'ShellStream.write_stdin': { is: 'effect', sinks: { 'shell-command': '[0]' } },
  },
});
