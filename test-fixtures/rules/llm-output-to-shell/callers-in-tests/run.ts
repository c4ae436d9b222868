// Called by a tool, and by a test on a shorter way: the tool is what is told.
import { execSync } from 'node:child_process';

export function run(command: string) {
  return execSync(command).toString(); // expect: llm-output-to-shell "`command`, tool.ts line 9"
}

export function runInTests(command: string) {
  return execSync(command).toString(); // expect: llm-output-to-shell "run.test.ts line 7"
}
