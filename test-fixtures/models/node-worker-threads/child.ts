import { execSync } from 'node:child_process';

process.on('message', (message) => execSync(message as string)); // flow: untrusted-input -> shell-command
process.on('SIGTERM', (signal) => execSync(signal)); // noflow
process.send?.(process.argv[4]);
