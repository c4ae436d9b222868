import { execSync } from 'node:child_process';
import { fork } from 'node:child_process';
import { setEnvironmentData, Worker } from 'node:worker_threads';

const input = process.argv[2] as string;

const worker = new Worker('./worker.ts');
worker.postMessage({ command: input, id: 'x' });
worker.on('message', (message) => execSync(message)); // flow: untrusted-input -> shell-command
worker.once('message', (message) => execSync(message)); // flow: untrusted-input -> shell-command
worker.on('error', (error) => execSync(error.message)); // noflow

const child = fork(new URL('./child.ts', import.meta.url));
child.send(input);
child.on('message', (message) => execSync(message as string)); // flow: untrusted-input -> shell-command

setEnvironmentData('folder', input);
setEnvironmentData('mode', 'fast');
const filled = new Worker(new URL('./filled.ts', import.meta.url), { workerData: { folder: input, mode: 'fast' } });
filled.on('exit', (code) => execSync(`logger ${code}`)); // noflow
