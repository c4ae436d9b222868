/**
 * `--fix` on a real disk, with the real engine: which files change and how, what is left alone and why, and what is said of it. What
 * the fixes themselves print is in test/fixes.test.ts.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { applyFixes } from '../../cli/fix';
import { parseOptions, UsageError } from '../../cli/options';
import type { Program } from '../../cli/run';
import { whyNotWritable, writeFixes } from '../../cli/write-fixes';
import { type CheckResult, createEngine, decodeBytes, type Finding, type Fix } from '../../engine/index';
import { createFixer } from '../../fixes/fixer';
import { fixes } from '../../fixes/index.gen';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { fixtureKey } from '../support/keys';
import { git, makeTree } from '../workspace/tree';
import { validate } from './sarif-validator';
import { command } from './support';

const PROGRAM: Program = { createEngine, decodeBytes, models, rules, createFixer: async (wasm) => createFixer({ fixes, rules, models, wasm }) };
const run = (cwd: string, ...args: string[]) => command(cwd, args, {}, PROGRAM);

/** A tool with a finding that has a safe fix, and one whose fix needs review. */
const TOOL = `import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'ops', version: '1.0.0' });

server.registerTool('ping', { inputSchema: { host: z.string(), word: z.string() } }, async ({ host, word }) => {
  const output = execSync(\`ping -c 1 "\${host}"\`).toString();
  execSync(\`echo \${word}\`);
  return { content: [{ type: 'text', text: output }] };
});
`;
const SAFE = TOOL.replace('{ execSync }', '{ execFileSync, execSync }').replace(
  '  const output = execSync(`ping -c 1 "${host}"`)',
  "  if (host.startsWith('-')) throw new Error('host must not begin with a dash');\n  const output = execFileSync('ping', ['-c', '1', host])",
);
const ALL = SAFE.replace('{ execFileSync, execSync }', '{ execFileSync }').replace(
  '  execSync(`echo ${word}`)',
  "  if (word.startsWith('-')) throw new Error('word must not begin with a dash');\n  execFileSync('echo', [word])",
);
const KEY = fixtureKey(models, 'openai', 2);
const CLIENT = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${KEY}' });\n`;

const text = (root: string, name: string) => fs.readFileSync(path.join(root, name), 'utf8');
const everything = (root: string) =>
  (fs.readdirSync(root, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) => fs.statSync(path.join(root, name)).isFile()).sort();

describe('--fix', () => {
  test('applies safe fixes; report and exit code are those afterwards', async () => {
    const root = makeTree({ 'a.ts': TOOL });
    const { code, stdout, stderr } = await run(root, '--fix', '--format', 'json');
    assert.equal(text(root, 'a.ts'), SAFE);
    const report = JSON.parse(stdout);
    assert.deepEqual([code, report.findings.length, report.findings[0].location.line], [1, 1, 10]);
    assert.deepEqual(
      report.fixed.map((each: { ruleId: string; fix: string; safety: string; location: { line: number } }) => [
        each.ruleId,
        each.fix,
        each.safety,
        each.location.line,
      ]),
      [['llm-output-to-shell', 'execfile-with-arguments', 'safe', 8]],
    );
    assert.equal(
      stderr,
      'Fixed 1 finding in 1 file.\n  a.ts: Start the program without a shell, with a list of arguments (execfile-with-arguments)\n1 finding has a fix that needs review: --fix=all applies it.\n',
    );
  });

  test('=all applies those to be reviewed, too, in rounds where they touch the same place', async () => {
    const root = makeTree({ 'a.ts': TOOL });
    const { code, stderr } = await run(root, '--fix=all');
    assert.equal(text(root, 'a.ts'), ALL);
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^Fixed 2 findings in 1 file\.\n {2}a\.ts: Start the program without a shell, with a list of arguments \(execfile-with-arguments\) ×2\n$/,
    );
    assert.deepEqual(await run(root, '--fix=all', '-q'), { code: 0, stdout: '', stderr: '' });
    assert.equal(text(root, 'a.ts'), ALL);
  });

  test('keeps byte order mark, line endings, mode and the rest of the folder', async () => {
    const bytes = `\ufeff${TOOL.replaceAll('\n', '\r\n')}`;
    const root = makeTree({ 'a.ts': bytes, 'b.ts': 'export {};\n' });
    fs.chmodSync(path.join(root, 'a.ts'), 0o751);
    await run(root, '--fix=all');
    assert.equal(text(root, 'a.ts'), `\ufeff${ALL.replaceAll('\n', '\r\n')}`);
    assert.equal(fs.statSync(path.join(root, 'a.ts')).mode & 0o777, 0o751);
    assert.deepEqual(everything(root), ['a.ts', 'b.ts']);
  });

  test('a link stays, and what it leads to is changed; not outside of the project', async () => {
    const outside = makeTree({ 'a.ts': TOOL });
    const root = makeTree({ 'package.json': '{}', 'lib/a.ts': TOOL, 'linked.ts': { link: 'lib/a.ts' }, 'far.ts': { link: path.join(outside, 'a.ts') } });
    await run(root, '--fix', 'linked.ts', 'far.ts');
    assert.equal(text(root, 'lib/a.ts'), SAFE);
    assert.ok(fs.lstatSync(path.join(root, 'linked.ts')).isSymbolicLink());
    assert.equal(text(outside, 'a.ts'), TOOL);
    assert.equal(whyNotWritable(root, 'far.ts'), 'it is a link that leads out of the project');
  });

  test('a key goes to the environment; its text is nowhere afterwards', async () => {
    const root = makeTree({ 'package.json': '{}', '.gitignore': 'dist', 'src/client.ts': CLIENT });
    const { code, stdout, stderr } = await run(root, '--fix=all');
    assert.equal(code, 0);
    assert.equal(text(root, 'src/client.ts'), CLIENT.replace(`'${KEY}'`, 'process.env.OPENAI_API_KEY'));
    assert.equal(text(root, '.env.example'), 'OPENAI_API_KEY=\n');
    assert.equal(text(root, '.gitignore'), 'dist\n.env\n');
    assert.deepEqual(everything(root), ['.env.example', '.gitignore', 'package.json', 'src/client.ts']);
    for (const each of [stdout, stderr, ...everything(root).map((name) => text(root, name))]) assert.ok(!each.includes(KEY.slice(8)));
    assert.match(stderr, /\.env\.example: goes with the above/);
  });

  test('what a comment keeps quiet is left alone', async () => {
    const quiet = TOOL.replace('  const output', '  // ai-lint-disable-next-line llm-output-to-shell -- only admins\n  const output');
    const root = makeTree({ 'a.ts': quiet });
    await run(root, '--fix');
    assert.equal(text(root, 'a.ts'), quiet);
  });

  test('files and folders that cannot be written are named, and stay as they are', async () => {
    const root = makeTree({ 'package.json': '{}', 'a.ts': TOOL, 'locked/b.ts': TOOL, 'wide.ts': Buffer.from(`\ufeff${TOOL}`, 'utf16le') });
    fs.chmodSync(path.join(root, 'a.ts'), 0o444);
    fs.chmodSync(path.join(root, 'locked'), 0o555);
    const { code, stderr } = await run(root, '--fix');
    fs.chmodSync(path.join(root, 'locked'), 0o755);
    assert.equal(code, 1);
    assert.match(stderr, /a\.ts: not changed, it is read-only\n/);
    assert.match(stderr, /locked\/b\.ts: not changed, (?:its folder is read-only|there is no permission to write to its folder)\n/);
    assert.match(stderr, /wide\.ts: not changed, it is not valid UTF-8\n/);
    assert.deepEqual([text(root, 'a.ts'), text(root, 'locked/b.ts')], [TOOL, TOOL]);
    assert.ok(!everything(root).some((name) => name.endsWith('.tmp')));
  });

  test('an edit of a file that changed meanwhile is not written', () => {
    const root = makeTree({ 'a.ts': 'new\n' });
    assert.deepEqual([...writeFixes(root, [{ path: 'a.ts', before: 'old\n', after: 'fixed\n' }])], [['a.ts', 'it changed while it was checked']]);
    assert.deepEqual([...writeFixes(root, [{ path: 'a.ts', before: undefined, after: 'fixed\n' }])], [['a.ts', 'it changed while it was checked']]);
    assert.equal(text(root, 'a.ts'), 'new\n');
    assert.deepEqual([...writeFixes(root, [{ path: 'none/a.ts', before: undefined, after: 'x' }])].length, 1);
  });
});

describe('--fix-dry-run', () => {
  test('prints a diff that git applies, and changes nothing', async () => {
    const root = makeTree({ 'src/a.ts': TOOL, 'src/b.py': 'print(1)\n' });
    git(root, 'init', '-q');
    const { code, stdout, stderr } = await run(root, '--fix-dry-run', '--fix=all');
    assert.equal(code, 0);
    assert.equal(text(root, 'src/a.ts'), TOOL);
    assert.match(stdout, /^--- a\/src\/a\.ts\n\+\+\+ b\/src\/a\.ts\n@@ /);
    assert.match(stderr, /^Would fix 2 findings in 1 file\.\n/);
    fs.writeFileSync(path.join(root, 'fix.diff'), stdout);
    git(root, 'apply', 'fix.diff');
    assert.equal(text(root, 'src/a.ts'), ALL);
  });

  test('shows no key, not even one that stays', async () => {
    const shapeless = 'q8Zr3Lw0Tn5Vb7Xk1Jd9Hs2Pm4Fc6Ga0';
    const client = `${CLIENT}export const other = new OpenAI({ baseURL: 'https://llm.example.org/v1', apiKey: '${shapeless}' });\n`;
    const root = makeTree({ 'package.json': '{}', 'client.ts': client });
    const { stdout } = await run(root, '--fix-dry-run', '--fix=all');
    assert.match(stdout, /^--- \/dev\/null\n\+\+\+ b\/\.env\.example\n/m);
    assert.match(stdout, /^\+export const client = new OpenAI\(\{ apiKey: process\.env\.OPENAI_API_KEY \}\);$/m);
    assert.match(stdout, /^ export const other .*apiKey: '••••'/m);
    assert.ok(!stdout.includes(KEY.slice(8)) && !stdout.includes(shapeless.slice(8)));
    assert.deepEqual(everything(root), ['client.ts', 'package.json']);
  });

  test('prints nothing where nothing is to be fixed', async () => {
    const root = makeTree({ 'a.ts': 'export {};\n' });
    assert.deepEqual(await run(root, '--fix-dry-run'), { code: 0, stdout: '', stderr: '' });
  });

  test('takes standard input', async () => {
    const root = makeTree({ 'package.json': '{}' });
    const { stdout } = await command(root, ['--stdin', '--stdin-filename', 'a.ts', '--fix-dry-run'], { stdin: () => Buffer.from(TOOL) }, PROGRAM);
    assert.match(stdout, /^\+ {2}const output = execFileSync\(/m);
  });
});

describe('flags', () => {
  test('a value only after =, so that a path is a path', () => {
    assert.deepEqual([parseOptions(['--fix', 'all']).fix, parseOptions(['--fix', 'all']).paths], ['safe', ['all']]);
    assert.equal(parseOptions(['--fix=all', 'src']).fix, 'all');
    assert.equal(parseOptions([]).fix, undefined);
    assert.deepEqual([parseOptions(['--fix-dry-run']).fix, parseOptions(['--fix=all', '--fix-dry-run']).fix], ['safe', 'all']);
  });

  test('what is wrong is said', () => {
    const message = (...args: string[]) => {
      try {
        parseOptions(args);
      } catch (error) {
        if (error instanceof UsageError) return error.message;
      }
      return '';
    };
    assert.equal(message('--fix=some'), '--fix is one of safe, all, not "some"');
    assert.equal(message('--fix-dry-run=all'), '--fix-dry-run takes no value; --fix=all beside it takes in the fixes that need review');
    assert.match(message('--stdin', '--stdin-filename', 'a.ts', '--fix'), /^--fix changes files/);
  });
});

test('SARIF lists the fixes of each result, in a form the validator takes', async () => {
  const root = makeTree({ 'package.json': '{}', 'a.ts': TOOL, 'client.ts': CLIENT });
  const { stdout } = await run(root, '--format', 'sarif');
  assert.ok(!stdout.includes(KEY.slice(8)));
  const { results } = JSON.parse(stdout).runs[0];
  const descriptions = results.map((each: { fixes?: { description: { text: string } }[] }) => (each.fixes ?? []).map((fix) => fix.description.text));
  assert.deepEqual(descriptions, [
    ['Start the program without a shell, with a list of arguments.'],
    ['Start the program without a shell, with a list of arguments.'],
    ['Read the key from the environment variable OPENAI_API_KEY.'],
  ]);
  const files = results[2].fixes[0].artifactChanges.map((each: { artifactLocation: { uri: string } }) => each.artifactLocation.uri);
  assert.deepEqual(files, ['.env.example', '.gitignore', 'client.ts']);
  assert.deepEqual(
    validate(stdout).filter((each) => each.level === 'error'),
    [],
  );
});

describe('a fix that does harm is taken back', () => {
  const location = { path: 'a.ts', start: 0, end: 3, line: 1, column: 1, endLine: 1, endColumn: 4 };
  const finding = (ruleId: string, start: number): Finding => ({
    ruleId,
    severity: 'error',
    confidence: 'high',
    message: '',
    location: { ...location, start, end: start + 3 },
    symbol: '',
    origins: [],
    identity: `${ruleId}${start}`,
    fixes: [],
    notes: [],
  });
  const resultOf = (source: string): CheckResult => ({
    findings: [...source.matchAll(/BAD|ODD/g)].map((match) => finding(match[0], match.index)),
    suppressed: [],
    unusedSuppressions: [],
    suppressionProblems: [],
    notices: [],
    parsed: [],
    timings: { phases: {}, filesGated: 1, filesParsed: 1, bytesRead: 0, bytesParsed: 0, slowest: [] },
  });
  /** Each BAD has the fixes of `texts`, in this order. */
  const outcomeOf = (source: string, texts: readonly string[]) => {
    const offered = ({ location: { start, end } }: Finding): Fix[] =>
      texts.map((replacement, i) => ({ id: `fix${i}`, title: '', safety: 'safe', edits: [{ path: 'a.ts', start, end, text: replacement }] }));
    return applyFixes({
      fixer: { fixesFor: async (each) => (each.ruleId === 'BAD' ? offered(each) : []) },
      result: resultOf(source),
      which: 'safe',
      read: () => source,
      check: async (changed) => resultOf(changed.get('a.ts') ?? source),
      refusal: () => undefined,
    });
  };

  test('it does not clear its finding: the next one is tried', async () => {
    const { texts, applied } = await outcomeOf('BAD x BAD', ['BAD', 'good']);
    assert.equal(texts.get('a.ts'), 'good x good');
    assert.deepEqual(
      applied.map(({ fix }) => fix.id),
      ['fix1', 'fix1'],
    );
  });

  test('it brings another finding: nothing is changed', async () => {
    const { texts, applied, result } = await outcomeOf('BAD x BAD', ['ODD']);
    assert.deepEqual([texts.size, applied.length, result.findings.length], [0, 0, 2]);
  });

  test('it goes on for ever: the rounds are bounded', async () => {
    const { texts } = await outcomeOf('BAD', ['xBADx', 'BADBAD']);
    assert.equal(texts.size, 0);
  });
});
