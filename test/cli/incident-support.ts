/** Repositories with a key in them, made by a test, and the note that `ai-lint incident` writes there. */
import assert from 'node:assert/strict';
import { incident } from '../../cli/incident';
import { UsageError } from '../../cli/options';
import type { Program } from '../../cli/run';
import { createEngine, decodeBytes } from '../../engine/index';
import { usagePages } from '../../models/_usage-pages';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { fixtureKey } from '../support/keys';
import { addFiles, type Entry, git, makeTree } from '../workspace/tree';

export const KEY = fixtureKey(models, 'openai', 2);
export const OTHER = fixtureKey(models, 'anthropic');
export const PEM = fixtureKey(models, 'private');
export const CODE = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${KEY}' });\n`;
export const CLEAN = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
const program: Program = { createEngine, decodeBytes, models, rules };

/** @returns what was printed; no secret may be in it. */
export async function note(cwd: string, ...args: string[]): Promise<{ out: string; said: string }> {
  let out = '';
  let said = '';
  const io = {
    cwd,
    env: {},
    now: () => 0,
    today: () => '2026-11-22',
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (said += text),
  };
  const code = await incident({ args, version: '1.2.3', programDirectory: __dirname, program, usagePages, io });
  assert.equal(code, 0);
  for (const secret of [KEY, OTHER, PEM.split('\n')[1] as string]) assert.ok(!`${out}${said}`.includes(secret), 'a key is shown');
  return { out, said };
}

export const json = async (cwd: string, ...args: string[]) => JSON.parse((await note(cwd, '--format', 'json', ...args)).out);
export const rejects = (cwd: string, args: string[], words: RegExp) =>
  assert.rejects(note(cwd, ...args), (error) => error instanceof UsageError && words.test(error.message));

export function repository(files: Record<string, Entry> = { 'package.json': '{}\n' }): string {
  const root = makeTree(files);
  git(root, 'init', '-q');
  if (Object.keys(files).length > 0) commit(root, 'start', '2026-01-01');
  return root;
}

/** @returns the commit's id */
export function commit(root: string, message: string, date = '2026-02-03', ...more: string[]): string {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', message, `--date=${date}T10:00:00+0000`, ...more);
  return git(root, 'rev-parse', 'HEAD').trim();
}

/** A repository whose first commits have the key, and whose last has not. */
export function withOldKey(): { root: string; first: string } {
  const root = repository();
  addFiles(root, { 'src/client.ts': CODE });
  const first = commit(root, 'add the client');
  addFiles(root, { 'src/client.ts': CLEAN });
  commit(root, 'take the key out', '2026-03-04');
  return { root, first };
}

export const events = (data: { incidents: { history: { events: { kind: string; paths: string[] }[] } }[] }) =>
  data.incidents[0]?.history.events.map(({ kind, paths }) => `${kind} ${paths.join()}`);
export const refs = (data: { incidents: { history: { refs: { short: string; at: string }[] } }[] }) =>
  data.incidents[0]?.history.refs.map(({ short, at }) => `${short} ${at}`);
