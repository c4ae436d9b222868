import * as k8s from '@kubernetes/client-node';
import client, { Exec } from '@kubernetes/client-node';

const input = process.argv[2] as string;
const config = new k8s.KubeConfig();
const exec = new k8s.Exec(config);

void exec.exec('default', 'pod', 'app', input, process.stdout, process.stderr, null, false); // flow: untrusted-input -> shell-command
void exec.exec('default', 'pod', 'app', [input], process.stdout, process.stderr, null, false); // flow: untrusted-input -> shell-command
void exec.exec('default', 'pod', 'app', ['/bin/sh', '-c', input], process.stdout, process.stderr, null, false); // flow: untrusted-input -> shell-command
void exec.exec('default', 'pod', 'app', ['bash', '-l', '-c', input], process.stdout, process.stderr, null, false); // flow: untrusted-input -> shell-command
void exec.exec('default', 'pod', 'app', ['python3', '-c', input], process.stdout, process.stderr, null, false); // flow: untrusted-input -> code
void exec.exec('default', 'pod', 'app', ['cat', input], process.stdout, process.stderr, null, false); // noflow
void exec.exec('default', input, 'app', ['ls'], process.stdout, process.stderr, null, false); // noflow
void new Exec(config).exec('default', 'pod', 'app', input, null, null, null, false); // flow: untrusted-input -> shell-command
void new client.Exec(config).exec('default', 'pod', 'app', input, null, null, null, false); // flow: untrusted-input -> shell-command

/** A text becomes a shell's, a list is passed on. */
export function either(given: k8s.Exec, command: string | string[]) {
  const list = Array.isArray(command) ? command : ['/bin/sh', '-c', command];
  return given.exec('default', 'pod', '', list, null, null, null, true); // flow: untrusted-input -> shell-command
}
void either(exec, input);
