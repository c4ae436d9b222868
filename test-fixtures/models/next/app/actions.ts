'use server';
import { execSync } from 'node:child_process';

export async function run(command: string, other: { text: string }) {
  execSync(command); // flow: untrusted-input -> shell-command
  execSync(other.text); // flow: untrusted-input -> shell-command
}
