/** Temporary folders with files for tests that need a real disk; removed when the process ends. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made: string[] = [];
process.on('exit', () => {
  for (const directory of made) fs.rmSync(directory, { recursive: true, force: true });
});

/** A file's content, or where a symbolic link points. */
export type Entry = string | Uint8Array | { link: string };

/** @returns absolute path, links resolved, of a new folder with these files. */
export function makeTree(entries: Readonly<Record<string, Entry>> = {}): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ai-lint-test-')));
  made.push(root);
  addFiles(root, entries);
  return root;
}

export function addFiles(root: string, entries: Readonly<Record<string, Entry>>): void {
  for (const [name, entry] of Object.entries(entries)) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // ai-lint-disable-next-line llm-output-to-path -- only tests call this
    if (typeof entry === 'object' && 'link' in entry) fs.symlinkSync(entry.link, file);
    else fs.writeFileSync(file, entry);
  }
}

/** Runs git in a folder, with no configuration of the machine. */
export function git(cwd: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' };
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always'];
  const result = spawnSync('git', [...identity, ...args], { cwd, env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}
