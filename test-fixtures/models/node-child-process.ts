import * as child from 'child_process';
import cp, { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const input = process.argv[2] as string;

exec(input); // flow: untrusted-input -> shell-command
exec(`git log ${input}`, { cwd: '/srv' }, () => {}); // flow: untrusted-input -> shell-command
execSync('ls ' + input); // flow: untrusted-input -> shell-command
cp.exec(input); // flow: untrusted-input -> shell-command
child.exec(input); // flow: untrusted-input -> shell-command
require('child_process').execSync(input); // flow: untrusted-input -> shell-command
exec('git status', { cwd: input }); // noflow

const execAsync = promisify(exec);
void execAsync(input); // flow: untrusted-input -> shell-command

spawn(input); // flow: untrusted-input -> shell-command
spawn('git', ['log', input]); // flow: untrusted-input -> command-argument
spawn('git', ['log'], { cwd: input }); // noflow
spawn(`git log ${input}`, { shell: true }); // flow: untrusted-input -> shell-command
spawn('git', ['log', input], { shell: true }); // flow: untrusted-input -> shell-command
spawn('git', { cwd: input, shell: true }); // noflow
spawn('git', ['log', input], { shell: '/bin/zsh' }); // flow: untrusted-input -> shell-command
spawn('git', ['log', input], { shell: false }); // flow: untrusted-input -> command-argument
spawn('sh', ['-c', input]); // flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
spawn('/bin/bash', ['-lc', `cd /srv && ${input}`]); // flow: untrusted-input -> shell-command
spawn('bash', ['-e', '-c', input]); // flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
spawn('bash', ['-c', 'ls "$1"', 'sh', input]); // flow: untrusted-input -> command-argument
spawn('cmd.exe', ['/d', '/s', '/c', input]); // flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
spawn('pwsh', ['-NoProfile', '-Command', input]); // flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
spawn('python3', ['-c', input]); // flow: untrusted-input -> code, flow: untrusted-input -> command-argument
spawn(process.execPath, ['-e', input]); // flow: untrusted-input -> code, flow: untrusted-input -> command-argument
spawn('python3', ['report.py', input]); // flow: untrusted-input -> command-argument

const shell = spawn('bash');
shell.stdin.write(`${input}\n`); // flow: untrusted-input -> shell-command
shell.stdin.end(input); // flow: untrusted-input -> shell-command
const counter = spawn('wc');
counter.stdin.write(input); // noflow

spawnSync('sh', ['-c', input]); // flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
spawnSync('wc', ['-l'], { input }); // noflow
spawnSync('bash', [], { input }); // flow: untrusted-input -> shell-command
execFile('git', ['show', input], () => {}); // flow: untrusted-input -> command-argument
execFile('sh', ['-c', input], () => {}); // flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
execFileSync('git', ['show', input]); // flow: untrusted-input -> command-argument
execFileSync(input, []); // flow: untrusted-input -> shell-command
fork(input); // flow: untrusted-input -> code
fork('./worker.js', [input]); // flow: untrusted-input -> command-argument

const listing = execFileSync('ls', [input]); // flow: untrusted-input -> command-argument
exec(String(listing)); // noflow
