// One wrapper with faulty and constant callers: one finding, with the path of the faulty one. Several origins: one finding that names them.
import { execSync } from 'node:child_process';

export function run(command: string) {
  return execSync(command).toString(); // expect: llm-output-to-shell
}

/** Only ever called with constants. */
export function runFixed(command: string) {
  return execSync(command).toString(); // ok: llm-output-to-shell
}
