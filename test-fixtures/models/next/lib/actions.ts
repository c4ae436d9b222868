import { execSync } from 'node:child_process';

export async function marked(command: string) {
  'use server';
  execSync(command); // flow: untrusted-input -> shell-command
}
export async function unmarked(command: string) {
  execSync(command); // noflow
}
