/**
 * `--staged`, `--since` and `--diff` on real git repositories with the real engine: which findings belong to a change, that the index is
 * judged and not the disk, and what `--fix` does with both. Hooks that call it are in hooks.test.ts.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { Program } from '../cli/run';
import { createEngine, decodeBytes } from '../engine/index';
import { createFixer } from '../fixes/fixer';
import { fixes } from '../fixes/index.gen';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { command } from './cli/support';
import { fixtureKey } from './support/keys';
import { addFiles, type Entry, git, makeTree } from './workspace/tree';

const PROGRAM: Program = { createEngine, decodeBytes, models, rules, createFixer: async (wasm) => createFixer({ fixes, rules, models, wasm }) };
const run = (cwd: string, ...args: string[]) => command(cwd, args, {}, PROGRAM);

interface Found {
  ruleId: string;
  location: { path: string; line: number };
  changed?: { location: { path: string; line: number } };
}
/** "rule path:line", and "← path:line" where another line is the one that changed. */
async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await run(cwd, ...args, '--format', 'json');
  assert.ok(stdout, stderr);
  const at = ({ path: file, line }: { path: string; line: number }) => `${file}:${line}`;
  return (JSON.parse(stdout).findings as Found[]).map(({ ruleId, location, changed }) =>
    changed && at(changed.location) !== at(location) ? `${ruleId} ${at(location)} ← ${at(changed.location)}` : `${ruleId} ${at(location)}`,
  );
}

/** Asks a model, and may hand out what it says. */
const llm = (result: string) => `import OpenAI from 'openai';
const client = new OpenAI();
export async function ask(question: string): Promise<string> {
  const reply = await client.responses.create({ model: 'gpt-5', input: question });
  return ${result};
}
`;
const RUN = "import { ask } from './llm';\nexport async function run() {\n  return eval(await ask('What next?'));\n}\n";
const FAULT = "import OpenAI from 'openai';\nconst reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\neval(reply.output_text);\n";

function repository(entries: Readonly<Record<string, Entry>>): string {
  const root = makeTree(entries);
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'first');
  return root;
}
const stage = (root: string, entries: Readonly<Record<string, Entry>>) => {
  addFiles(root, entries);
  git(root, 'add', '-A');
};
const text = (root: string, name: string) => fs.readFileSync(path.join(root, name), 'utf8');

describe('--staged', () => {
  test('a changed source is reported at its sink in another file, and named first', async () => {
    const root = repository({ 'src/llm.ts': llm("''"), 'src/run.ts': RUN, 'src/old.ts': FAULT });
    stage(root, { 'src/llm.ts': llm('reply.output_text') });
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code src/run.ts:3 ← src/llm.ts:5']);
    const { stdout, code } = await run(root, '--staged');
    assert.equal(code, 1);
    assert.match(stdout, /^src\/run\.ts:3:\d+ {2}error.*\n {2}changed {2}src\/llm\.ts:5:/);
  });

  test('what was there before is silent, and so is a clean change', async () => {
    const root = repository({ 'src/old.ts': FAULT });
    stage(root, { 'src/new.ts': 'export const answer = 42;\n', 'src/old.ts': `${FAULT}export const more = 1;\n` });
    assert.deepEqual(await run(root, '--staged'), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(await found(root, '.'), ['llm-output-to-code src/old.ts:3']);
  });

  test('the index counts, not the disk', async () => {
    const root = repository({ 'a.ts': 'export {};\n', 'b.ts': 'export {};\n' });
    stage(root, { 'a.ts': FAULT });
    addFiles(root, { 'a.ts': 'export {};\n', 'b.ts': FAULT, 'untracked.ts': FAULT });
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code a.ts:3']);
    fs.rmSync(path.join(root, 'a.ts'));
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code a.ts:3'], 'gone on the disk');
  });

  test('of a file that is staged in part, only that part', async () => {
    const padding = Array.from({ length: 20 }, (_, n) => `export const n${n} = ${n};\n`).join('');
    const root = repository({ 'a.ts': padding });
    stage(root, { 'a.ts': `${padding}${FAULT}` });
    addFiles(root, { 'a.ts': `${FAULT.replaceAll('reply', 'first')}${padding}${FAULT}` });
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code a.ts:23']);
  });

  test('context of the index: an import that is only on the disk leads nowhere', async () => {
    const root = repository({ 'package.json': '{ "name": "x" }' });
    addFiles(root, { 'llm.ts': llm('reply.output_text'), 'run.ts': RUN });
    git(root, 'add', 'run.ts');
    assert.deepEqual(await found(root, '--staged'), []);
    git(root, 'add', 'llm.ts');
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code run.ts:3 ← llm.ts:5']);
  });

  test('configuration comes from the index, too', async () => {
    const root = repository({ 'ai-lint.config.json': '{ "rules": { "llm-output-to-code": "off" } }' });
    stage(root, { 'a.ts': FAULT });
    addFiles(root, { 'ai-lint.config.json': '{}' });
    assert.deepEqual(await found(root, '--staged'), []);
    git(root, 'add', '-A');
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code a.ts:3']);
  });

  test('names with spaces, brackets, quotes and letters beyond ASCII', async () => {
    const names = ['my app/[id]/route.ts', 'a "quoted" name.ts', 'größe/ü.ts', ':(top)x.ts', '--fix.ts'];
    const root = repository({ 'x.md': 'x\n' });
    stage(root, Object.fromEntries(names.map((name) => [name, 'export {};\n'])));
    git(root, 'commit', '-q', '-m', 'second');
    stage(root, Object.fromEntries(names.map((name) => [name, `export {};\n${FAULT}`])));
    assert.deepEqual(
      await found(root, '--staged'),
      [...names].sort().map((name) => `llm-output-to-code ${name}:4`),
    );
  });

  test('the first commit', async () => {
    const root = makeTree({ 'a.ts': FAULT });
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code a.ts:3']);
  });

  test('a rename by itself brings nothing; a changed line in a renamed file does', async () => {
    const padding = Array.from({ length: 20 }, (_, n) => `export const n${n} = ${n};\n`).join('');
    const root = repository({ 'old name.ts': `${FAULT}${padding}` });
    git(root, 'mv', 'old name.ts', 'new [name].ts');
    assert.deepEqual(await found(root, '--staged'), []);
    stage(root, { 'new [name].ts': `${FAULT}${padding}${FAULT.replaceAll('reply', 'second')}` });
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code new [name].ts:26']);
  });

  test('a check that is taken out beside the sink', async () => {
    const checked = (check: string) =>
      `import OpenAI from 'openai';\nexport async function f() {\n  const reply = await new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\n  const text = reply.output_text;\n  const left = 1;\n${check}  eval(text);\n  return left;\n}\n`;
    const root = repository({ 'a.ts': checked("  if (!['1', '2'].includes(text)) return;\n") });
    assert.deepEqual(await found(root, '.'), []);
    stage(root, { 'a.ts': checked('') });
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code a.ts:6']);
  });

  test('of a merge, only what differs from both sides', async () => {
    const root = repository({ 'x.txt': 'one\n', 'b.ts': 'export {};\n' });
    git(root, 'checkout', '-q', '-b', 'other');
    stage(root, { 'theirs.ts': FAULT, 'x.txt': 'theirs\n' });
    git(root, 'commit', '-q', '-m', 'theirs');
    git(root, 'checkout', '-q', 'main');
    stage(root, { 'x.txt': 'ours\n' });
    git(root, 'commit', '-q', '-m', 'ours');
    assert.throws(() => git(root, 'merge', 'other'));
    stage(root, { 'x.txt': 'both\n' });
    assert.deepEqual(await found(root, '--staged'), []);
    stage(root, { 'b.ts': FAULT });
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code b.ts:3']);
  });

  test('a submodule and a further work tree are repositories of their own', async () => {
    const inner = repository({ 'lib.ts': llm('reply.output_text') });
    const root = repository({ 'x.md': 'x\n' });
    git(root, 'submodule', 'add', '-q', inner, 'inner');
    stage(root, { 'run.ts': RUN.replace('./llm', './inner/lib') });
    assert.deepEqual(await found(root, '--staged'), ['llm-output-to-code run.ts:3'], 'the submodule’s files are read on the disk');
    stage(path.join(root, 'inner'), { 'own.ts': FAULT });
    assert.deepEqual(await found(path.join(root, 'inner'), '--staged'), ['llm-output-to-code own.ts:3']);
    git(root, 'commit', '-q', '-m', 'second');
    const second = path.join(makeTree(), 'tree');
    git(root, 'worktree', 'add', '-q', second);
    stage(second, { 'here.ts': FAULT });
    assert.deepEqual(await found(second, '--staged'), ['llm-output-to-code here.ts:3']);
    assert.deepEqual(await found(root, '--staged'), []);
  });

  test('keys in staged lines, of any text file', async () => {
    const key = fixtureKey(models, 'openai', 2);
    const root = repository({ 'settings.txt': `old ${key}\n` });
    stage(root, { 'settings.txt': `old ${key}\nnothing\n`, '.env': `OPENAI_API_KEY=${fixtureKey(models, 'anthropic')}\n` });
    assert.deepEqual(await found(root, '--staged'), ['hardcoded-api-key .env:1']);
  });

  test('only in the paths that are given, from any folder', async () => {
    const root = repository({ 'x.md': 'x\n' });
    stage(root, { 'a/a.ts': FAULT, 'b/b.ts': FAULT });
    assert.deepEqual(await found(root, '--staged', 'a'), ['llm-output-to-code a/a.ts:3']);
    assert.deepEqual(await found(path.join(root, 'b'), '--staged', '.'), ['llm-output-to-code b/b.ts:3']);
    assert.equal((await found(path.join(root, 'b'), '--staged')).length, 2);
  });

  test('that nothing was looked at is said', async () => {
    const root = repository({ 'a.ts': FAULT, 'ignored.ts': 'export {};\n', '.ai-lintignore': 'ignored.ts\n' });
    const said = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(root, '--staged', ...args);
      assert.deepEqual([code, stdout], [0, '']);
      return stderr;
    };
    assert.match(await said(), /^ai-lint: nothing was looked at: no file is staged/);
    git(root, 'rm', '-q', '--cached', 'a.ts');
    assert.match(await said(), /no file is staged that would be there after the commit/);
    git(root, 'reset', '-q');
    stage(root, { 'logo.png': 'x', 'ignored.ts': 'export const a = 1;\n' });
    assert.match(await said(), /of the 2 staged files: 1 .*ignored by .*; 1 .*|of the 2 staged files: 1 binary by name; 1 ignored/);
    stage(root, { 'c.ts': 'export {};\n' });
    assert.match(await said('docs'), /no staged file is in these paths/);
    assert.equal(await said(), '');
  });

  test('is refused where it means nothing', async () => {
    await assert.rejects(run(makeTree({ 'a.ts': '' }), '--staged'), /in no git work tree/);
    await assert.rejects(run(makeTree(), '--staged', '--since', 'main'), /--staged and --since/);
  });
});

describe('--staged --fix', () => {
  const TOOL = `import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'ops', version: '1.0.0' });

server.registerTool('ping', { inputSchema: { host: z.string() } }, async ({ host }) => {
  const output = execSync(\`ping -c 1 "\${host}"\`).toString();
  return { content: [{ type: 'text', text: output }] };
});
export const a = 1;
export const b = 2;
export const c = 3;
`;

  test('changes the index and the disk alike, and nothing else', async () => {
    const root = repository({ 'x.md': 'x\n', 'other.ts': 'export {};\n' });
    stage(root, { 'my tool.ts': TOOL });
    addFiles(root, { 'other.ts': 'export const unstaged = 1;\n' });
    const { code, stdout } = await run(root, '--staged', '--fix');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(text(root, 'my tool.ts'), /execFileSync\('ping'/);
    assert.equal(git(root, 'status', '--porcelain'), 'A  "my tool.ts"\n M other.ts\n');
  });

  test('what is not staged stays so', async () => {
    const root = repository({ 'x.md': 'x\n' });
    stage(root, { 'tool.ts': TOOL });
    addFiles(root, { 'tool.ts': TOOL.replace('b = 2', 'b = 22') });
    await run(root, '--staged', '--fix');
    assert.match(git(root, 'show', ':tool.ts'), /execFileSync\('ping'/);
    assert.doesNotMatch(git(root, 'show', ':tool.ts'), /b = 22/);
    assert.match(text(root, 'tool.ts'), /execFileSync\('ping'[\s\S]*b = 22/);
    assert.equal(
      git(root, 'diff', '--unified=0', '--', 'tool.ts')
        .split('\n')
        .filter((line) => /^[-+][^-+]/.test(line))
        .join('|'),
      '-export const b = 2;|+export const b = 22;',
    );
  });

  test('a disk that is changed at the same place is left alone', async () => {
    const root = repository({ 'x.md': 'x\n' });
    stage(root, { 'tool.ts': TOOL });
    const changed = TOOL.replaceAll('host', 'name');
    addFiles(root, { 'tool.ts': changed });
    await run(root, '--staged', '--fix');
    assert.match(git(root, 'show', ':tool.ts'), /execFileSync\('ping'/);
    assert.equal(text(root, 'tool.ts'), changed);
  });

  test('mode and line endings stay', async () => {
    const root = repository({ 'x.md': 'x\n' });
    fs.writeFileSync(path.join(root, 'tool.ts'), TOOL.replaceAll('\n', '\r\n'), { mode: 0o755 });
    git(root, 'add', '-A');
    await run(root, '--staged', '--fix');
    assert.match(git(root, 'ls-files', '-s', 'tool.ts'), /^100755 /);
    assert.doesNotMatch(git(root, 'show', ':tool.ts'), /[^\r]\n/);
    assert.match(text(root, 'tool.ts'), /execFileSync/);
  });

  test('only findings of the change are fixed', async () => {
    const root = repository({ 'old.ts': TOOL });
    stage(root, { 'new.ts': TOOL, 'old.ts': TOOL.replace('c = 3', 'c = 33') });
    await run(root, '--staged', '--fix');
    assert.doesNotMatch(text(root, 'old.ts'), /execFileSync/);
    assert.match(text(root, 'new.ts'), /execFileSync/);
  });
});

describe('--since and --diff', () => {
  function branched(): string {
    const root = repository({ 'src/llm.ts': llm("''"), 'src/run.ts': RUN, 'src/old.ts': FAULT });
    git(root, 'checkout', '-q', '-b', 'topic');
    stage(root, { 'src/llm.ts': llm('reply.output_text') });
    git(root, 'commit', '-q', '-m', 'second');
    return root;
  }

  test('--since: committed, uncommitted and new files since the branch left', async () => {
    const root = branched();
    git(root, 'checkout', '-q', 'main');
    stage(root, { 'src/main-only.ts': FAULT });
    git(root, 'commit', '-q', '-m', 'on main');
    git(root, 'checkout', '-q', 'topic');
    addFiles(root, { 'src/untracked.ts': FAULT });
    assert.deepEqual(await found(root, '--since', 'main'), ['llm-output-to-code src/run.ts:3 ← src/llm.ts:5', 'llm-output-to-code src/untracked.ts:3']);
    assert.deepEqual(await found(path.join(root, 'src'), '--since', 'HEAD', '.'), ['llm-output-to-code src/untracked.ts:3']);
  });

  test('--since: nothing changed, and no such commit', async () => {
    const root = repository({ 'a.ts': FAULT });
    const { code, stdout, stderr } = await run(root, '--since', 'HEAD');
    assert.deepEqual([code, stdout, stderr], [0, '', 'ai-lint: nothing was looked at: no file changed since HEAD\n']);
    await assert.rejects(run(root, '--since', 'nowhere'), /git knows no such commit here; in CI .*fetch-depth: 0/);
    await assert.rejects(run(root, '--since=--output=x'), /no such commit/);
    assert.ok(!fs.existsSync(path.join(root, 'x')));
  });

  test('--diff: from a file and from standard input, of git and of diff -u', async () => {
    const root = branched();
    const patch = git(root, 'diff', 'main');
    fs.writeFileSync(path.join(root, '..', `${path.basename(root)}.patch`), patch);
    const expected = ['llm-output-to-code src/run.ts:3 ← src/llm.ts:5'];
    assert.deepEqual(await found(root, '--diff', `../${path.basename(root)}.patch`), expected);
    fs.rmSync(path.join(root, '..', `${path.basename(root)}.patch`));
    const piped = async (cwd: string, diff: string) =>
      JSON.parse((await command(cwd, ['--diff', '-', '--format', 'json', root], { stdin: () => Buffer.from(diff) }, PROGRAM)).stdout).findings.length;
    assert.equal(await piped(root, patch), 1);
    assert.equal(
      await piped(
        path.join(root, 'src'),
        "--- llm.ts.orig\t2026-01-01 00:00:00\n+++ llm.ts\t2026-01-01 00:00:00\n@@ -5 +5 @@\n-  return '';\n+  return reply.output_text;\n",
      ),
      1,
    );
  });

  test('--diff: what is none is refused', async () => {
    const root = branched();
    await assert.rejects(command(root, ['--diff', '-'], { stdin: () => Buffer.from('hello\n') }, PROGRAM), /no unified diff/);
    await assert.rejects(run(root, '--diff', 'missing.patch'), /--diff missing\.patch: no such file/);
    const elsewhere = '--- a/x.ts\n+++ b/x.ts\n@@ -1 +1 @@\n-a\n+b\n';
    await assert.rejects(command(root, ['--diff', '-'], { stdin: () => Buffer.from(elsewhere) }, PROGRAM), /none of its 1 files is here/);
    const { code, stderr } = await command(root, ['--diff', '-'], { stdin: () => Buffer.alloc(0) }, PROGRAM);
    assert.deepEqual([code, stderr], [0, 'ai-lint: nothing was looked at: no file changed in the diff\n']);
  });
});
