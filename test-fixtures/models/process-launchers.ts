import spawn from 'cross-spawn';
import Docker from 'dockerode';
import { $, execa, execaCommand, execaCommandSync, execaNode, execaSync } from 'execa';
import * as pty from 'node-pty';
import { NodeSSH } from 'node-ssh';
import open, { openApp } from 'open';
import shell from 'shelljs';
import { simpleGit } from 'simple-git';
import { Client } from 'ssh2';
import { x } from 'tinyexec';
import { $ as zx } from 'zx';

const input = process.argv[2] as string;

await execa(input); // flow: untrusted-input -> shell-command
await execa('ls', [input]); // flow: untrusted-input -> command-argument
await execa('ls', ['--', input]); // noflow
await execa('ls', [input], { shell: true }); // flow: untrusted-input -> shell-command
await execa('bash', ['-c', `ls ${input}`]); // flow: untrusted-input -> shell-command
await execa('node', ['-e', input]); // flow: untrusted-input -> code; flow: untrusted-input -> command-argument
await execa('bash', [], { input }); // flow: untrusted-input -> shell-command
const running = execa('bash');
running.stdin?.write(input); // flow: untrusted-input -> shell-command
running.stdin?.end(input); // flow: untrusted-input -> shell-command
const quiet = execa('cat');
quiet.stdin?.write(input); // noflow
execaSync('ls', ['-l', `${input}`], { shell: '/bin/bash' }); // flow: untrusted-input -> shell-command
await execaCommand(`ls ${input}`); // flow: untrusted-input -> shell-command
execaCommandSync(input); // flow: untrusted-input -> shell-command
await execaNode(input); // flow: untrusted-input -> code
await execaNode('tool.js', [input]); // flow: untrusted-input -> command-argument
await $`ls ${input}`; // noflow
await execa`ls -- ${input}`; // noflow
await $({ cwd: '/srv' })`ls ${input}`; // noflow
spawn('ls', [input], { shell: true }); // flow: untrusted-input -> shell-command
spawn.sync(input); // flow: untrusted-input -> shell-command
spawn('ls', ['--', input]); // noflow
await x('sh', ['-c', input]); // flow: untrusted-input -> shell-command; flow: untrusted-input -> command-argument
await x('ls', ['--', input]); // noflow
shell.exec(`ls ${input}`); // flow: untrusted-input -> shell-command
shell.exec('ls', { cwd: input }); // noflow
shell.cd(input); // flow: untrusted-input -> path
shell.cat(input); // flow: untrusted-input -> path
shell.ls(input); // flow: untrusted-input -> path
shell.rm('-rf', input); // flow: untrusted-input -> path
shell.rm(['a.txt', input]); // flow: untrusted-input -> path
shell.mkdir('-p', input); // flow: untrusted-input -> path
shell.touch(input); // flow: untrusted-input -> path
shell.cp('-r', input, '/srv'); // flow: untrusted-input -> path
shell.mv('/srv/a', input); // flow: untrusted-input -> path
shell.ShellString('text').to(input); // flow: untrusted-input -> path
shell.ShellString('text').toEnd(input); // flow: untrusted-input -> path
shell.ShellString(input).to('/srv/a'); // noflow
shell.echo(input); // noflow
await zx`ls ${input}`; // noflow
const terminal = pty.spawn('bash', [], {});
terminal.write(`${input}\r`); // flow: untrusted-input -> shell-command
const own = pty.spawn(process.env.SHELL as string, [], {});
own.write(input); // flow: untrusted-input -> shell-command
const viewer = pty.spawn('less', ['a.txt'], {});
viewer.write(input); // noflow
pty.spawn(input, [], {}); // flow: untrusted-input -> shell-command
pty.spawn('less', [input], {}); // flow: untrusted-input -> command-argument
const ssh = new Client();
ssh.exec(`ls ${input}`, () => {}); // flow: untrusted-input -> shell-command
ssh.exec('ls', { env: { NAME: input } }, () => {}); // noflow
const remote = new NodeSSH();
await remote.execCommand(input); // flow: untrusted-input -> shell-command
await remote.exec(input, []); // flow: untrusted-input -> shell-command
await remote.exec('ls', ['--', input]); // noflow
const docker = new Docker();
const container = docker.getContainer('a');
await container.exec({ Cmd: ['sh', '-c', `ls ${input}`] }); // flow: untrusted-input -> shell-command
await container.exec({ Cmd: ['python3', '-c', input] }); // flow: untrusted-input -> code
await container.exec({ Cmd: ['ls', '--', input] }); // noflow
await container.exec({ Cmd: [input] }); // flow: untrusted-input -> shell-command
await docker.createContainer({ Image: 'a', Cmd: ['bash', '-c', input] }); // flow: untrusted-input -> shell-command
await docker.run('a', ['bash', '-c', input], process.stdout); // flow: untrusted-input -> shell-command
await docker.run('a', ['ls', input], process.stdout); // noflow
await open(input); // flow: untrusted-input -> url
await open(`https://example.com/?q=${input}`); // noflow
await openApp(input); // flow: untrusted-input -> shell-command
const git = simpleGit();
await git.raw(['log', input]); // flow: untrusted-input -> command-argument
await git.raw('log', input); // flow: untrusted-input -> command-argument
await git.clone(input, '/srv/a'); // flow: untrusted-input -> command-argument
await git.clone('https://example.com/a.git', input); // flow: untrusted-input -> path
await git.commit(input); // noflow
