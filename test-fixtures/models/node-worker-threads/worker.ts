import { execSync } from 'node:child_process';
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', (message) => {
  execSync(message.command); // flow: untrusted-input -> shell-command
  execSync(message.id); // noflow
});
parentPort?.once('message', (message) => execSync(message.command)); // flow: untrusted-input -> shell-command
parentPort?.postMessage(process.argv[3]);
