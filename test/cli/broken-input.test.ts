/**
 * Files and folders that are not as they should be, through the real engine: each ends in its note and its exit code, never in a stack
 * trace and never in silence. Everything is made at run time; a broken file in the repository would break other tools.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { UsageError } from '../../cli/options';
import type { Program } from '../../cli/run';
import { createEngine, decodeBytes } from '../../engine/index';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { type Entry, makeTree } from '../workspace/tree';
import { command, spawnCommand } from './support';

const PROGRAM: Program = { createEngine, decodeBytes, models, rules };
const RULE = 'llm-output-to-shell';

/** One finding of RULE, on line 6. */
const FAULTY = `import { exec } from 'node:child_process';
import OpenAI from 'openai';
const client = new OpenAI();
export async function main() {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'hi' }] });
  exec(reply.choices[0].message.content!);
}
`;

interface Seen {
  code: number;
  /** "path:line rule" */
  findings: string[];
  /** "path kind: message" */
  notices: string[];
}

async function scan(entries: Record<string, Entry>, ...args: string[]): Promise<Seen> {
  const { code, stdout } = await command(makeTree(entries), ['--format', 'json', ...args], {}, PROGRAM);
  const report = JSON.parse(stdout);
  return {
    code,
    findings: report.findings.map(
      ({ location, ruleId }: { location: { path: string; line: number }; ruleId: string }) => `${location.path}:${location.line} ${ruleId}`,
    ),
    notices: report.notices.map(({ path: file, kind, message }: { path: string; kind: string; message: string }) => `${file} ${kind}: ${message}`),
  };
}

const refused = async (root: string, ...args: string[]): Promise<string> => {
  try {
    await command(root, args, {}, PROGRAM);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return assert.fail('accepted');
};

const FOUND = (file = 'a.ts', line = 6) => ({ code: 1, findings: [`${file}:${line} ${RULE}`], notices: [] as string[] });
const NOTED = (notice: string): Seen => ({ code: 0, findings: [], notices: [notice] });

describe('code that is not finished', () => {
  const tolerated = (count: number) => ({
    ...FOUND(),
    notices: [`a.ts syntax-errors: ${count} syntax ${count === 1 ? 'error' : 'errors'}; what could be read was checked`],
  });

  test('a file that ends too early', async () => {
    assert.deepEqual(await scan({ 'a.ts': FAULTY.slice(0, -3) }), tolerated(1));
  });

  test('half-typed code after the fault', async () => {
    const { notices, ...rest } = await scan({ 'a.ts': `${FAULTY}\nconst next = client.chat.\n` });
    assert.deepEqual(rest, { code: 1, findings: FOUND().findings });
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? '', /^a\.ts syntax-errors: \d syntax errors?; what could be read was checked$/);
  });

  test('half-typed Python', async () => {
    const text =
      'import subprocess\nfrom openai import OpenAI\nclient = OpenAI()\n\ndef main():\n    reply = client.chat.completions.create(model="m", messages=[])\n    subprocess.run(reply.choices[0].message.content, shell=True)\n\ndef later(:\n    x = (\n';
    const { code, findings, notices } = await scan({ 'a.py': text });
    assert.deepEqual({ code, findings }, { code: 1, findings: [`a.py:7 ${RULE}`] });
    assert.match(notices.join(), /^a\.py syntax-errors: \d syntax errors?; what could be read was checked$/);
  });

  test('an empty file, one of spaces, one of a comment', async () => {
    assert.deepEqual(await scan({ 'a.ts': '', 'b.py': ' \n\n', 'c.js': '// nothing' }), { code: 0, findings: [], notices: [] });
  });
});

describe('encodings', () => {
  const tail = Buffer.from([0x2f, 0x2f, 0x20, 0xff, 0xfe, 0xe9, 0x0a]);

  test('invalid UTF-8 is read with replacement characters, and said', async () => {
    assert.deepEqual(await scan({ 'a.ts': Buffer.concat([tail, Buffer.from(FAULTY), tail]) }), {
      code: 1,
      findings: [`a.ts:7 ${RULE}`],
      notices: ['a.ts encoding: not valid UTF-8; what could be read was checked'],
    });
  });

  test('… once, also where keys or suppressions are looked for, and never where the file holds U+FFFD itself', async () => {
    const suppressed = Buffer.from(FAULTY.replace('  exec', `  // ai-lint-disable-next-line ${RULE} -- known\n  exec`));
    assert.deepEqual(await scan({ 'a.ts': Buffer.concat([tail, suppressed]) }), NOTED('a.ts encoding: not valid UTF-8; what could be read was checked'));
    assert.deepEqual(await scan({ 'a.ts': `${FAULTY}// \uFFFD\n` }), FOUND());
  });

  test('half a pair in UTF-16 is said', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FAULTY, 'utf16le'), Buffer.from([0x2f, 0, 0x2f, 0, 0x3d, 0xd8, 0x0a, 0])]);
    const { findings, notices } = await scan({ 'a.ts': wide });
    assert.deepEqual({ findings, notices }, { findings: [`a.ts:6 ${RULE}`], notices: ['a.ts encoding: not valid UTF-16; what could be read was checked'] });
  });

  test('UTF-16 of both orders, and a byte order mark of UTF-8', async () => {
    const wide = Buffer.from(FAULTY, 'utf16le');
    assert.deepEqual(await scan({ 'a.ts': Buffer.concat([Buffer.from([0xff, 0xfe]), wide]) }), FOUND());
    assert.deepEqual(await scan({ 'a.ts': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]) }), FOUND());
    assert.deepEqual(await scan({ 'a.ts': `\uFEFF${FAULTY}` }), FOUND());
  });

  test('a file that holds no text', async () => {
    assert.deepEqual(await scan({ 'a.ts': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]) }), NOTED('a.ts binary: holds binary data'));
  });

  test('line ends of all kinds', async () => {
    assert.deepEqual(await scan({ 'a.ts': FAULTY.replaceAll('\n', '\r\n') }), FOUND());
    assert.deepEqual(await scan({ 'a.ts': FAULTY.replaceAll('\n', '\r') }), FOUND());
  });
});

describe('size and depth', () => {
  test('a bundle of 5 MB', async () => {
    assert.deepEqual(await scan({ 'a.js': 'var a=1;'.repeat(655_360) }), NOTED('a.js too-large: 5.2 MB is above the limit of 2.1 MB'));
  });

  test('a bundle that is small enough to be read', async () => {
    const bundle = `${FAULTY.replaceAll('\n', ' ')}${'f(1,{a:2});'.repeat(2000)}`;
    assert.deepEqual(await scan({ 'a.js': bundle }), NOTED('a.js minified: minified: only keys were looked for'));
  });

  test('a faulty line of 1 MB is shown in part', async () => {
    const root = makeTree({ 'a.ts': FAULTY.replaceAll('\n', ' ') + 'f(1);'.repeat(200_000) });
    const { code, stdout } = await command(root, [], {}, PROGRAM);
    assert.equal(code, 1);
    assert.ok(stdout.length < 10_000, `${stdout.length} characters`);
  });

  const TOO_DEEP = 'a.ts incomplete: The file nests too deeply to be parsed and was not analysed.';
  test('brackets nested 2,000 deep', async () => {
    assert.deepEqual(await scan({ 'a.ts': `${FAULTY}f(${'('.repeat(2000)}1${')'.repeat(2000)});${'['.repeat(2000)}${']'.repeat(2000)};` }), NOTED(TOO_DEEP));
  });

  test('blocks nested 2,000 deep', async () => {
    assert.deepEqual(await scan({ 'a.ts': FAULTY + 'if (a) {'.repeat(2000) + '}'.repeat(2000) }), NOTED(TOO_DEEP));
  });

  test('10,000 terms put together', async () => {
    const terms = Array.from({ length: 10_000 }, (_, index) => `'${index}'`).join(' + ');
    const text = FAULTY.replace('exec(', `exec(${terms} + `);
    assert.deepEqual(await scan({ 'a.ts': text }, '--parser', 'typescript'), NOTED(TOO_DEEP));
    let native = true;
    try {
      createRequire(__filename).resolve('oxc-parser');
    } catch {
      native = false;
    }
    if (native) assert.deepEqual(await scan({ 'a.ts': text }), FOUND());
  });

  test('10,000 statements and 10,000 files do no harm', async () => {
    assert.deepEqual(await scan({ 'a.ts': `${FAULTY}${'let x = 1; f(x);\n'.repeat(10_000)}` }), FOUND());
    const files = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`d${index % 50}/f${index}.ts`, 'export {};']));
    assert.deepEqual(await scan({ ...files, 'a.ts': FAULTY }), FOUND());
  });
});

describe('names, links, folders', () => {
  test('odd paths', async () => {
    for (const name of ['app/(auth)/[id]/page.tsx', 'with space/a b.ts', 'ünï/文.ts', '-dash.ts', "it's.ts"])
      assert.deepEqual(await scan({ [name]: FAULTY }), FOUND(name));
  });

  test('a name with a line end stays on one line', async () => {
    const { stdout } = await command(makeTree({ 'a\nb.ts': FAULTY }), [], {}, PROGRAM);
    assert.match(stdout, /^a␊b\.ts:6:8 {2}error/);
  });

  test('links in a loop, to nowhere, and to a scanned file', async () => {
    assert.deepEqual(
      await scan({ 'a.ts': FAULTY, loop: { link: '.' }, 'b.ts': { link: 'b.ts' }, 'c.ts': { link: 'none' }, 'd.ts': { link: 'a.ts' } }),
      FOUND(),
    );
  });

  test('named: a missing file, a loop, a link to nowhere, a folder with nothing', async () => {
    const root = makeTree({ 'loop.ts': { link: 'loop.ts' }, 'gone.ts': { link: 'none.ts' }, 'void/x.png': '' });
    assert.equal(await refused(root, 'none.ts'), 'none.ts: no such file or directory');
    assert.equal(await refused(root, 'loop.ts'), 'loop.ts: is a loop of symbolic links');
    assert.equal(await refused(root, 'gone.ts'), 'gone.ts: is a symbolic link to none.ts, which does not exist');
    assert.equal(await refused(root, 'void'), 'void: no files to scan here, all 1 are skipped; a file named by itself is scanned even when it is ignored');
  });

  test('a folder with the name of a file', async () => {
    assert.deepEqual(await scan({ 'x.ts/a.ts': FAULTY }, 'x.ts'), FOUND('x.ts/a.ts'));
  });

  test('an import that leads to a folder, to itself, out of the project', async () => {
    const imports = "import './dir'; import './a'; import '../../../../../../../../etc/passwd'; import './none'; import '.';\n";
    assert.deepEqual(await scan({ 'a.ts': imports + FAULTY, 'dir/x.txt': '' }), FOUND('a.ts', 7));
  });

  test('imports in a circle', async () => {
    assert.deepEqual(await scan({ 'a.ts': `import './b';\n${FAULTY}`, 'b.ts': "import './c';", 'c.ts': "import './a';" }), FOUND('a.ts', 7));
  });

  test('a pipe is skipped', { skip: process.platform === 'win32' }, async () => {
    const root = makeTree({ 'a.ts': FAULTY });
    assert.equal(spawnSync('mkfifo', [path.join(root, 'pipe.ts')]).status, 0);
    const { code, stdout } = await command(root, [], {}, PROGRAM);
    assert.equal(code, 1);
    assert.match(stdout, /skipped {6}1 not a regular file \(pipe\.ts\)/);
  });
});

describe('configuration', () => {
  test('one that is broken', async () => {
    const root = makeTree({ 'a.ts': FAULTY, 'ai-lint.config.json': '{\n  "rules": {\n    "llm-output-to-shel": "off"\n' });
    assert.equal(
      await refused(root),
      'ai-lint.config.json:3:5: there is no rule `llm-output-to-shel`; did you mean `llm-output-to-shell`?\nai-lint.config.json:4:1: a closing brace is expected\nai-lint.config.json:4:1: a closing brace is expected',
    );
  });

  test('one that is a folder', async () => {
    assert.equal(await refused(makeTree({ 'a.ts': FAULTY, 'ai-lint.config.json/x': '' })), 'ai-lint.config.json: is a directory');
  });
});

describe('without the right to read', { skip: process.platform === 'win32' }, () => {
  const root = makeTree({ 'ok.ts': 'export {};', 'closed.ts': FAULTY, 'folder/in.ts': FAULTY });
  fs.chmodSync(root, 0o755);
  fs.chmodSync(path.join(root, 'closed.ts'), 0);
  fs.chmodSync(path.join(root, 'folder'), 0);
  after(() => fs.chmodSync(path.join(root, 'folder'), 0o755));
  // The superuser may read everything, so the process becomes nobody; the sources must then be readable to all.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const readable =
    uid === undefined || spawnSync(process.execPath, ['-e', `require('fs').readdirSync(${JSON.stringify(__dirname)})`], { uid, gid: uid }).status === 0;

  test('a file and a folder on the way are notes', { skip: !readable }, () => {
    const { code, stdout, stderr } = spawnCommand(root, ['--format', 'json'], { uid });
    assert.equal(code, 0, stderr);
    const report = JSON.parse(stdout);
    assert.deepEqual(report.notices, [{ path: 'closed.ts', kind: 'unreadable', message: 'permission denied' }]);
    assert.deepEqual(report.summary.files.skipped, [{ reason: 'directory that cannot be read', count: 1, examples: ['folder'] }]);
  });

  test('a named file is an error', { skip: !readable }, () => {
    const { code, stdout, stderr } = spawnCommand(root, ['closed.ts'], { uid });
    assert.equal(code, 2, stderr);
    assert.match(stdout, /not checked {2}closed\.ts: permission denied/);
  });
});
