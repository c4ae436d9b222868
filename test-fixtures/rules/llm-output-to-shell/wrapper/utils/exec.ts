import { exec as nodeExec, execFile as nodeExecFile } from 'node:child_process';
import { promisify } from 'node:util';

export const exec = promisify(nodeExec);
export const start = promisify(nodeExecFile);

export default function runCommand(command: string) {
  return exec(command, { timeout: 30_000 }); // expect: llm-output-to-shell
}
