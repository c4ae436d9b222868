import { execSync } from 'node:child_process';

export const run = (command: string) => execSync(command); // expect: llm-output-to-shell

export default function main(command: string) {
  return execSync(command); // expect: llm-output-to-shell
}

export const unused = (command: string) => execSync(command); // ok: llm-output-to-shell
