// Handlers that are looked up: in an object, a Map, a switch, a table with entries that are made in a loop.
import { execFileSync, execSync } from 'node:child_process';

export interface Call {
  name: string;
  args: Record<string, string>;
}

export async function build({ target }: Record<string, string>) {
  return execSync(`make ${target}`).toString(); // expect: llm-output-to-shell
}

export async function search(args: Record<string, string>) {
  return execSync(`grep -r ${args.pattern} .`).toString(); // expect: llm-output-to-shell
}

export function test(args: Record<string, string>) {
  return execFileSync('npm', ['test', '--', args.file!]).toString(); // ok: llm-output-to-shell
}

export const lint = (args: Record<string, string>) => execSync(`eslint ${args.file}`).toString(); // expect: llm-output-to-shell

export const format = (args: Record<string, string>) => execSync(`prettier --write ${args.file}`).toString(); // expect: llm-output-to-shell

export const status = () => execSync('git status').toString(); // ok: llm-output-to-shell

export const commit = (args: Record<string, string>) => execSync(`git commit -m "${args.message}"`).toString(); // expect: llm-output-to-shell

/** In no table. */
export const push = (args: Record<string, string>) => execSync(`git push ${args.remote}`).toString(); // ok: llm-output-to-shell
