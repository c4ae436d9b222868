/** The flow with a stand-in engine: exit codes, precedence of settings, inputs, where output goes. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { UsageError } from '../../cli/options';
import { git, makeTree } from '../workspace/tree';
import { command, FAKE_KEY } from './support';

const refused = async (cwd: string, ...args: string[]): Promise<string> => {
  try {
    await command(cwd, args);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return assert.fail('accepted');
};
const codes = async (root: string, ...args: string[]) => (await command(root, args)).code;

describe('exit codes', () => {
  const clean = makeTree({ 'a.ts': 'fine' });
  const odd = makeTree({ 'a.ts': 'ODD ODD' });
  const bad = makeTree({ 'a.ts': 'BAD' });

  test('0 clean, 1 at or above --fail-on', async () => {
    assert.equal(await codes(clean), 0);
    assert.equal(await codes(bad), 1);
    assert.equal(await codes(odd), 0);
    assert.equal(await codes(odd, '--fail-on', 'warning'), 1);
    assert.equal(await codes(odd, '--fail-on', 'info'), 1);
    assert.equal(await codes(bad, '--fail-on', 'never'), 0);
    assert.equal(await codes(makeTree({ 'a.ts': 'SMALL' }), '--preset', 'strict', '--fail-on', 'warning'), 0);
    assert.equal(await codes(makeTree({ 'a.ts': 'SMALL' }), '--preset', 'strict', '--fail-on', 'info'), 1);
  });

  test('--max-warnings', async () => {
    assert.equal(await codes(odd, '--max-warnings', '2'), 0);
    assert.equal(await codes(odd, '--max-warnings', '1'), 1);
    assert.equal(await codes(odd, '--max-warnings', '1', '--fail-on', 'never'), 1);
  });

  test('--quiet hides findings and keeps the exit code', async () => {
    const { code, stdout } = await command(odd, ['--quiet', '--fail-on', 'warning']);
    assert.equal(code, 1);
    assert.equal(stdout, '');
  });

  test('a named file that cannot be read is not a pass; a found one is a note', async () => {
    const root = makeTree({ 'a.ts': 'fine', 'big.ts': 'x'.repeat(2_200_000) });
    const { code, stdout } = await command(root, []);
    assert.equal(code, 0);
    assert.match(stdout, /not checked {2}big\.ts: 2\.2 MB is above the limit of 2\.1 MB/);
    assert.match(stdout, /scanned {6}1 file,/);
  });

  test('an internal error in one file is 3, unless there are findings', async () => {
    assert.equal(await codes(makeTree({ 'a.ts': 'PARTLY' })), 3);
    assert.equal(await codes(makeTree({ 'a.ts': 'PARTLY', 'b.ts': 'BAD' })), 1);
  });

  test('a failure of the engine is passed on, not turned into a pass', async () => {
    await assert.rejects(command(makeTree({ 'a.ts': 'CRASH' }), []), /the engine fell over/);
  });
});

describe('usage and configuration', () => {
  test('a path that gives no file is an error, beside others that do', async () => {
    const root = makeTree({ 'a.ts': '' });
    assert.equal(await refused(root, 'a.ts', 'none.ts', 'void/'), 'none.ts: no such file or directory\nvoid/: no such file or directory');
  });

  test('rules are known by name', async () => {
    const root = makeTree({ 'a.ts': '' });
    assert.equal(await refused(root, '--rule', 'bad-thin=off'), 'There is no rule "bad-thin"');
    assert.equal(await refused(root, '--explain', 'nothing'), 'There is no rule "nothing"');
    assert.match(
      await refused(root, '--rule', 'bad-thing=off', '--rule', 'key-thing=off', '--rule', 'odd-thing=off'),
      /^No rule is on with the preset "recommended"/,
    );
  });

  test('every mistake of a configuration is reported with file, line and column', async () => {
    const root = makeTree({ 'a.ts': '', 'ai-lint.config.json': '{\n  "preset": "all",\n  "rules": { "bad-thin": "off" }\n}' });
    assert.equal(
      await refused(root),
      'ai-lint.config.json:2:13: `preset` is one of recommended, strict, secrets, ci, not "all"\nai-lint.config.json:3:14: there is no rule `bad-thin`; did you mean `bad-thing`?',
    );
    assert.equal(await refused(root, '--config', 'none.json'), 'none.json: no such file');
  });

  test('command line over configuration over preset', async () => {
    const root = makeTree({ 'a.ts': 'BAD', 'ai-lint.config.json': '{ "rules": { "bad-thing": "warning" }, "failOn": "warning", "maxWarnings": 5 }' });
    assert.equal(await codes(root), 1);
    assert.equal(await codes(root, '--fail-on', 'error'), 0);
    assert.equal(await codes(root, '--fail-on', 'error', '--rule', 'bad-thing=error'), 1);
    assert.equal(await codes(root, '--fail-on', 'error', '--max-warnings', '0'), 1);
  });

  test('the nearest configuration of the paths counts, and its ignore list is relative to it', async () => {
    const root = makeTree({ 'pkg/ai-lint.config.json': '{ "ignore": ["/gen"] }', 'pkg/gen/a.ts': 'BAD', 'pkg/b.ts': '', 'gen/c.ts': 'BAD' });
    git(root, 'init', '-q');
    assert.equal(await codes(root, 'pkg'), 0);
    assert.equal(JSON.parse((await command(root, ['pkg', '--format', 'json'])).stdout).summary.config, 'pkg/ai-lint.config.json');
    assert.equal(JSON.parse((await command(root, ['--format', 'json', '--fail-on', 'never'])).stdout).summary.config, null);
    assert.equal(await codes(path.join(root, 'pkg')), 0);
    assert.equal(await codes(root), 1);
  });
});

describe('input and output', () => {
  test('standard input is scanned as the file it stands for, in place of what is on the disk', async () => {
    const root = makeTree({ 'src/a.ts': 'fine', 'package.json': '{}' });
    const stdin = () => Buffer.from('one\n BAD');
    const { code, stdout } = await command(path.join(root, 'src'), ['--stdin', '--stdin-filename', 'a.ts'], { stdin });
    assert.equal(code, 1);
    assert.match(stdout, /^a\.ts:2:2 {2}error {2}bad-thing/);
    assert.match(stdout, /2 │ {2}BAD/);
    assert.equal((await command(root, ['--stdin', '--stdin-filename', 'src/new.ts'], { stdin })).code, 1);
  });

  test('--output takes the report, in no colour', async () => {
    const root = makeTree({ 'a.ts': 'BAD' });
    const { code, stdout } = await command(root, ['--output', 'out.txt'], { stdoutIsTerminal: true });
    assert.deepEqual({ code, stdout }, { code: 1, stdout: '' });
    assert.match(fs.readFileSync(path.join(root, 'out.txt'), 'utf8'), /^a\.ts:1:1 {2}error/);
    assert.equal(await refused(root, '--output', 'none/out.txt'), '--output none/out.txt: cannot be written: its folder does not exist');
  });

  test('colour: terminal, NO_COLOR, FORCE_COLOR, --color', async () => {
    const root = makeTree({ 'a.ts': 'BAD' });
    const colored = async (args: string[], terminal: boolean, env: Record<string, string> = {}) =>
      (await command(root, args, { stdoutIsTerminal: terminal, env })).stdout.includes('\x1b[');
    assert.equal(await colored([], true), true);
    assert.equal(await colored([], false), false);
    assert.equal(await colored([], true, { NO_COLOR: '1' }), false);
    assert.equal(await colored([], true, { TERM: 'dumb' }), false);
    assert.equal(await colored([], false, { FORCE_COLOR: '1' }), true);
    assert.equal(await colored([], true, { FORCE_COLOR: '0' }), false);
    assert.equal(await colored(['--color', 'always'], false, { NO_COLOR: '1' }), true);
    assert.equal(await colored(['--color=never'], true), false);
  });

  test('paths are relative to the working directory', async () => {
    const root = makeTree({ 'package.json': '{}', 'a.ts': 'BAD', 'sub/b.ts': 'BAD' });
    const { stdout } = await command(path.join(root, 'sub'), ['..']);
    assert.match(stdout, /^\.\.\/a\.ts:1:1 /m);
    assert.match(stdout, /^b\.ts:1:1 /m);
  });

  test('timings go to standard error', async () => {
    const { stdout, stderr } = await command(makeTree({ 'a.ts': '' }), ['--timings', '--format', 'json']);
    assert.match(stderr, /^timings\n {2}start/);
    assert.match(stderr, /gate +1\.0 ms/);
    assert.equal(JSON.parse(stdout).timings.filesParsed, 1);
  });
});

describe('information', () => {
  const root = makeTree();

  test('--list-rules, --explain', async () => {
    assert.match((await command(root, ['--list-rules', '--rule', 'odd-thing=off'])).stdout, /^bad-thing {4}error {4}About bad-thing\nodd-thing {4}off /);
    assert.equal(JSON.parse((await command(root, ['--list-rules', '--format', 'json', '--preset', 'strict'])).stdout).rules[2].level, 'info');
    const { stdout } = await command(root, ['--explain', 'bad-thing']);
    for (const part of ['The reason.', 'The remedy.', 'The limits.', 'CWE-78 OS Command Injection', 'ai-lint-disable-next-line bad-thing'])
      assert.ok(stdout.includes(part), part);
  });

  test('--list-sdks', async () => {
    assert.equal((await command(root, ['--list-sdks'])).stdout, 'testlib: Test library\n  npm testlib >=2\n  pypi test-lib\n');
    assert.deepEqual(JSON.parse((await command(root, ['--list-sdks', '--format=json'])).stdout).sdks[0].packages[0], {
      ecosystem: 'npm',
      name: 'testlib',
      versions: '>=2',
    });
  });
});

test('a key never reaches any report', async () => {
  const root = makeTree({ 'a.ts': `const k = KEY('${FAKE_KEY}'); // BAD ${FAKE_KEY}\nconst short = KEY("s3cr3tw0rd");\n`, [`${FAKE_KEY}.ts`]: 'BAD' });
  for (const format of ['pretty', 'json', 'sarif']) {
    const { stdout, code } = await command(root, ['--format', format]);
    assert.equal(code, 1);
    assert.ok(!stdout.includes(FAKE_KEY.slice(3, 12)), format);
    assert.ok(!stdout.includes('s3cr3tw0rd'), format);
  }
});
