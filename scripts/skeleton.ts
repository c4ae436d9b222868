/**
 * What `new-rule` and `new-model` share: checks the name, refuses to overwrite, writes the skeleton's files and brings the
 * generated files up to date. The skeletons fail their tests on purpose, until somebody fills them in.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { differences } from './generate/all';

const root = dirname(__dirname);

/** Reads the one argument, a name in lower case with dashes. Ends the process with a sentence on how to call it otherwise. */
export function nameFromArguments(command: string, example: string): string {
  const [name, ...rest] = process.argv.slice(2);
  if (name && rest.length === 0 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return name;
  console.error(`usage: npm run ${command} <name>, lower case with dashes, for example: npm run ${command} ${example}`);
  process.exit(2);
}

/** Writes new files (path relative to the repository → text), then all that is generated, and prints what to do next. */
export async function writeSkeleton(files: Readonly<Record<string, string>>, next: readonly string[]): Promise<void> {
  const existing = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (existing.length) {
    console.error(`${existing.join(', ')} exists already; nothing was written`);
    process.exit(1);
  }
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const { path, text } of await differences(root)) if (text !== undefined) write(path, text);
  console.log(`\nNext:\n${next.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
