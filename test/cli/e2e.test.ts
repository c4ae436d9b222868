/** The command as a process of its own, on the bundled example: what a user's shell sees. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { FLAGS } from '../../cli/options';
import { addFiles, git, makeTree } from '../workspace/tree';
import { validate } from './sarif-validator';
import { spawnCommand } from './support';

const ROOT = path.resolve(__dirname, '../..');
const BOT = path.join(ROOT, 'test-fixtures/projects/support-bot');

describe('answers from the flags alone', () => {
  test('--version, --help', () => {
    assert.match(spawnCommand(ROOT, ['--version']).stdout, /^ai-lint \d+\.\d+\.\d+\S*\n$/);
    const help = spawnCommand(ROOT, ['--help']);
    assert.equal(help.code, 0);
    for (const { flag } of FLAGS) assert.ok(help.stdout.includes(`--${flag}`), flag);
  });

  test('a wrong flag: exit code 2, the nearest one named, nothing on standard output', () => {
    assert.deepEqual(spawnCommand(ROOT, ['--formt', 'json']), { code: 2, stdout: '', stderr: 'There is no flag --formt; did you mean `--format`?\n' });
    assert.deepEqual(spawnCommand(ROOT, ['--rule', 'llm-output-to-shel=off']), {
      code: 2,
      stdout: '',
      stderr: 'There is no rule "llm-output-to-shel"; did you mean `llm-output-to-shell`?\n',
    });
  });
});

test('models of the configuration', () => {
  const config = '{ "models": [{ "sdk": "own", "roots": { "llm": "./lib/llm.ts" }, "calls": { "llm.ask": { "sources": { "llm-output": "return" } } } }] }';
  const root = makeTree({
    'app/ai-lint.config.json': config,
    'app/lib/llm.ts': 'export const ask = post;\n',
    'app/a.ts': "import { ask } from './lib/llm';\neval(ask(1));\n",
  });
  git(root, 'init', '-q'); // so that the configuration is not at the project's root
  const { code, stdout } = spawnCommand(root, ['app', '--format', 'json']);
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(stdout).findings.map(
      ({ ruleId, location }: { ruleId: string; location: { path: string; line: number } }) => `${ruleId} ${location.path}:${location.line}`,
    ),
    ['llm-output-to-code app/a.ts:2'],
  );
});

describe('the example', () => {
  const run = (...args: string[]) => spawnCommand(BOT, args);

  test('is found faulty in every form, with the same findings', () => {
    const pretty = run();
    assert.equal(pretty.code, 1, pretty.stderr);
    const report = JSON.parse(run('--format', 'json').stdout);
    const log = JSON.parse(run('--format', 'sarif').stdout);
    const ids = report.findings.map(({ ruleId }: { ruleId: string }) => ruleId);
    assert.ok(ids.length >= 5, ids.join());
    assert.deepEqual(
      log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId),
      ids,
    );
    for (const { location, ruleId } of report.findings) {
      const place = path.relative(BOT, path.join(report.root, location.path));
      assert.ok(pretty.stdout.includes(`${place}:${location.line}:${location.column}  `) && pretty.stdout.includes(ruleId), `${place} ${ruleId}`);
    }
  });

  test('paths are those of the repository in SARIF', () => {
    const log = JSON.parse(run('--format', 'sarif').stdout);
    for (const { locations } of log.runs[0].results) {
      assert.match(locations[0].physicalLocation.artifactLocation.uri, /^test-fixtures\/projects\/support-bot\/src\//);
    }
  });

  test('has a SARIF report without an error for the validator', () => {
    const errors = validate(run('--format', 'sarif', '--preset', 'strict').stdout).filter(({ level }) => level === 'error');
    assert.deepEqual(errors, []);
  });

  test('is clean once fixed', () => {
    const { code, stdout } = spawnCommand(`${BOT}-fixed`, ['--format', 'json']);
    assert.deepEqual(JSON.parse(stdout).findings, []);
    assert.equal(code, 0);
  });

  test('gives the same text twice', () => {
    const stable = (text: string) => text.replace(/"milliseconds": \d+/, '');
    assert.equal(stable(run('--format', 'json').stdout), stable(run('--format', 'json').stdout));
  });
});

test('our own tree is clean, and without comments that do nothing', () => {
  const { code, stdout } = spawnCommand(ROOT, ['--preset', 'strict', '--format', 'json']);
  const { findings, unusedSuppressions, suppressionProblems, notices, summary } = JSON.parse(stdout);
  assert.deepEqual(
    { code, findings, unusedSuppressions, suppressionProblems, notices },
    { code: 0, findings: [], unusedSuppressions: [], suppressionProblems: [], notices: [] },
  );
  assert.ok(summary.files.parsed > 20, `${summary.files.parsed} files parsed`);
});

test('standard input takes the place of a file, its imports and importers included', () => {
  const file = fs
    .readdirSync(path.join(BOT, 'src'), { recursive: true })
    .map(String)
    .find((name) => name.endsWith('.ts')) as string;
  const input =
    "import { exec } from 'node:child_process';\nimport OpenAI from 'openai';\nconst r = await new OpenAI().responses.create({ model: 'm', input: 'x' });\nexec(r.output_text);\n";
  const { code, stdout } = spawnCommand(BOT, ['--stdin', '--stdin-filename', path.join('src', file), '--format', 'json'], { input });
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(stdout).findings.map(({ ruleId, location }: { ruleId: string; location: { line: number } }) => [ruleId, location.line]),
    [['llm-output-to-shell', 4]],
  );
});

describe('a process among others', () => {
  test('a reader that leaves is no error', { skip: process.platform === 'win32' }, () => {
    const tsx = path.join(ROOT, 'node_modules/tsx/dist/loader.mjs');
    const script = '"$0" --import "$1" "$2" --list-rules --format json | true';
    const result = spawnSync('sh', ['-c', script, process.execPath, tsx, path.join(ROOT, 'cli/main.ts')], { encoding: 'utf8' });
    assert.equal(result.stderr, '');
  });

  test('much output arrives whole', () => {
    const fault =
      "import { exec } from 'node:child_process';\nimport OpenAI from 'openai';\nconst r = await new OpenAI().responses.create({ model: 'm', input: 'x' });\nexec(r.output_text);\n";
    const root = makeTree(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.ts`, fault])));
    const { stdout } = spawnCommand(root, ['--format', 'json']);
    assert.ok(stdout.length > 300_000);
    assert.equal(JSON.parse(stdout).findings.length, 300);
  });

  test('a fault of the program: exit code 3, a short note, how to report it', () => {
    const root = makeTree({ 'crash.cjs': "process.uptime = () => { throw new Error('made to fail'); };", 'a.ts': '' });
    const { code, stdout, stderr } = spawnCommand(root, ['a.ts'], { env: { NODE_OPTIONS: `--require ${path.join(root, 'crash.cjs')}` } });
    assert.equal(code, 3);
    assert.equal(stdout, '');
    assert.match(stderr, /^ai-lint: internal error\nError: made to fail\n/);
    assert.match(stderr, /This is a fault of ai-lint, not of your code\. Please report it/);
    assert.ok(stderr.split('\n').length < 14, stderr);
  });

  test('a scan of a repository is the same from every folder of it', () => {
    const root = makeTree({
      'pkg/src/a.ts':
        "import OpenAI from 'openai';\nimport { run } from './b';\nconst r = await new OpenAI().responses.create({ model: 'm', input: 'x' });\nrun(r.output_text);\n",
    });
    addFiles(root, { 'pkg/src/b.ts': "import { exec } from 'node:child_process';\nexport const run = (c: string) => exec(c);\n" });
    git(root, 'init', '-q');
    const logs = [
      ['.', ''],
      ['..', 'pkg'],
      ['../..', 'pkg/src'],
    ].map(([target, cwd]) => JSON.parse(spawnCommand(path.join(root, cwd as string), [target as string, '--format', 'sarif']).stdout));
    assert.equal(logs[0].runs[0].results.length, 1);
    assert.deepEqual(logs[1], logs[0]);
    assert.deepEqual(logs[2], logs[0]);
  });
});
