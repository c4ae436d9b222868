/**
 * `ai-lint inventory` as a command: its forms, the bill of materials by CycloneDX's own validator, what a change adds and takes away, exit codes, and that
 * no secret gets into any of them.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { inventory } from '../../cli/inventory';
import { changeOf, type SurfaceLine } from '../../cli/inventory/surface';
import { UsageError } from '../../cli/options';
import { models } from '../../models/index.gen';
import { ROOT } from '../support/fixtures';
import { fixtureKey } from '../support/keys';
import { addFiles, git, makeTree } from '../workspace/tree';
import { capture, PROGRAM_DIRECTORY, wholeProgram } from './program';

async function run(root: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { io, printed } = capture(root);
  const code = await inventory({ args, version: '1.2.3', programDirectory: PROGRAM_DIRECTORY, load: wholeProgram, io });
  return { code, ...printed };
}

async function refused(root: string, ...args: string[]): Promise<string> {
  const { io, printed } = capture(root);
  const error = await inventory({ args, version: '1.2.3', programDirectory: PROGRAM_DIRECTORY, load: wholeProgram, io }).then(
    () => assert.fail(`accepted: ${printed.stdout}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UsageError, String(error));
  return error.message;
}

function fixture(folder: 'shop' | 'helpdesk'): string {
  const root = makeTree();
  fs.cpSync(path.join(ROOT, 'test-fixtures', 'estate', folder), root, { recursive: true });
  return root;
}

const BOT = `import { generateText, stepCountIs, tool } from 'ai';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';

const search = tool({
  description: 'Searches the shop',
  inputSchema: z.object({ words: z.string() }),
  needsApproval: true,
  execute: async ({ words }) => (await fetch(\`https://search.example.net/?q=\${encodeURIComponent(words)}\`)).text(),
});

export async function answer(question: string) {
  return generateText({ model: openai('gpt-4o'), prompt: question, tools: { search }, stopWhen: stepCountIs(3), maxOutputTokens: 100 });
}
`;
const MANIFEST = '{ "dependencies": { "ai": "6.0.37", "@ai-sdk/openai": "2.0.5", "zod": "4.1.0" } }';
const bot = () => makeTree({ 'package.json': MANIFEST, 'src/bot.ts': BOT });

describe('forms of the inventory', () => {
  test('tables have what is there, and nothing of tests', async () => {
    const { code, stdout } = await run(fixture('shop'));
    assert.equal(code, 0);
    assert.match(stdout, /^SDKs \(5\)\n/);
    for (const line of [
      / {2}ai +6\.0\.37 +npm /,
      / {2}OpenAI +gpt-4o +api\.openai\.com +1 +src\/app\.ts:19/,
      / {2}getOrder +Looks an order up +typed: id +network \(orders\.example\.net\), untrusted +no +streamText +src\/tools\.ts:11/,
      / {2}POST \/chat\/:shop +express +3 +src\/app\.ts:13/,
      / {2}tickets +configured +https:\/\/tickets\.example\.com\/mcp/,
    ])
      assert.match(stdout, line);
    assert.doesNotMatch(stdout, /gpt-test/);
    assert.match((await run(fixture('shop'), '--tests')).stdout, /gpt-test/);
  });

  test('a project without models has an inventory that says so', async () => {
    const root = makeTree({ 'src/a.ts': 'export const a = 1;\n' });
    assert.match((await run(root)).stdout, /nothing that has to do with language models was found/);
    assert.match((await run(root, '--format', 'markdown')).stdout, /Nothing that has to do with language models was found/);
    assert.deepEqual(JSON.parse((await run(root, '--format', 'json')).stdout).surface, []);
  });

  test('Markdown keeps its tables whatever stands in a name', async () => {
    const root = makeTree({ 'package.json': MANIFEST, 'src/bot.ts': BOT.replace('gpt-4o', 'odd|name`<b>').replace('Searches the shop', 'a | b') });
    const { stdout } = await run(root, '--format', 'markdown');
    assert.match(stdout, /odd\\\|name\\`\\<b\\>/);
    const widths = new Map<number, number>();
    for (const table of stdout.split('\n\n').filter((part) => part.startsWith('|'))) {
      const cells = table
        .trim()
        .split('\n')
        .map((line) => line.replace(/\\\|/g, '').split('|').length);
      assert.equal(new Set(cells).size, 1, table);
      widths.set(cells[0] ?? 0, 1);
    }
    assert.ok(widths.size > 1);
  });

  test('JSON is the same at every run, and holds the surface and the places', async () => {
    const root = fixture('helpdesk');
    const [first, second] = [await run(root, '--format', 'json'), await run(root, '--format', 'json')];
    assert.equal(first.stdout, second.stdout);
    const { version, tool, tools, surface } = JSON.parse(first.stdout);
    assert.deepEqual([version, tool.version], [1, '1.2.3']);
    assert.deepEqual(
      tools.map((each: { name: string; location: { path: string; line: number } }) => `${each.name} ${each.location.path}:${each.location.line}`),
      ['ping_host app.py:36', 'read_manual server.py:10'],
    );
    assert.ok(surface.some(({ id }: SurfaceLine) => id === 'reach:shell of ping_host'));
    assert.doesNotMatch(JSON.stringify(surface), /app\.py/);
  });

  test('a page that asks for nothing, with a picture', async () => {
    const { stdout } = await run(fixture('shop'), '--format', 'html');
    assert.match(stdout, /<svg viewBox/);
    for (const label of ['POST /chat/:shop', 'Triage', 'getOrder', 'gpt-4o-mini', 'orders.example.net']) assert.ok(stdout.includes(`>${label}</text>`), label);
    assert.doesNotMatch(stdout, /<script|src=|href=|@import|url\(/);
    const hash = /style-src [^ ]*?(sha256-[\w+/=]+)/.exec(stdout)?.[1];
    const style = /<style>([\s\S]*?)<\/style>/.exec(stdout)?.[1] ?? '';
    assert.equal(hash, `sha256-${process.getBuiltinModule('node:crypto').createHash('sha256').update(style).digest('base64')}`);
  });

  test('a page escapes what the project says', async () => {
    const root = makeTree({ 'package.json': MANIFEST, 'src/bot.ts': BOT.replace("'gpt-4o'", "'</text><script>alert(1)</script>'") });
    assert.doesNotMatch((await run(root, '--format', 'html')).stdout, /<script>/);
  });

  test('--output writes the file and prints nothing', async () => {
    const root = bot();
    assert.deepEqual(await run(root, '--format', 'markdown', '--output', 'out.md'), { code: 0, stdout: '', stderr: '' });
    assert.match(fs.readFileSync(path.join(root, 'out.md'), 'utf8'), /^# AI inventory of /);
  });
});

describe('the bill of materials', () => {
  const validator = new JsonStrictValidator(Version.v1dot6);

  for (const folder of ['shop', 'helpdesk'] as const)
    test(`of ${folder} is valid by the official schema`, async () => {
      const { stdout } = await run(fixture(folder), '--format', 'cyclonedx');
      assert.equal(await validator.validate(stdout), null);
      assert.notEqual(await validator.validate(stdout.replace('"machine-learning-model"', '"no-such-type"')), null);
    });

  test('has models with cards, packages with addresses, data sets, providers and servers', async () => {
    const { components, services, dependencies, metadata } = JSON.parse((await run(fixture('helpdesk'), '--format', 'cyclonedx')).stdout);
    const of = (type: string) => components.filter((each: { type: string }) => each.type === type);
    const model = of('machine-learning-model').find((each: { name: string }) => each.name === 'gpt-4o-mini');
    assert.equal(model.group, 'OpenAI');
    assert.equal(model.modelCard.modelParameters.task, 'text-generation');
    assert.ok(
      model.modelCard.properties.some(({ name, value }: { name: string; value: string }) => name === 'ai-lint:limit' && value === 'limit of tokens: set (300)'),
    );
    assert.deepEqual(
      of('data').map((each: { name: string; version: string; data: unknown }) => [each.name, each.version, each.data]),
      [['squad', '7b6d24c440a36b6815f21b70d25016731768db1f', [{ type: 'dataset', name: 'squad' }]]],
    );
    assert.ok(of('library').some(({ purl }: { purl: string }) => purl === 'pkg:pypi/openai@1.50.0'));
    assert.deepEqual(
      services.map((each: { name: string; endpoints?: string[] }) => [each.name, each.endpoints]),
      [
        ['manuals', undefined],
        ['OpenAI', ['https://api.openai.com']],
      ],
    );
    const root = dependencies.find(({ ref }: { ref: string }) => ref === metadata.component['bom-ref']);
    assert.equal(root.dependsOn.length, components.length + services.length);
  });

  test('is the same at every run', async () => {
    const root = fixture('shop');
    assert.equal((await run(root, '--format', 'cyclonedx')).stdout, (await run(root, '--format', 'cyclonedx')).stdout);
  });
});

describe('what a change does to the AI surface', () => {
  test('a baseline that was just written knows everything, after a file has moved too', async () => {
    const root = bot();
    const written = await run(root, '--write-baseline', 'ai.json');
    assert.equal(written.code, 0);
    assert.match(written.stderr, /^ai\.json: \d+ lines\n$/);
    assert.doesNotMatch(fs.readFileSync(path.join(root, 'ai.json'), 'utf8'), /src\/bot|"line"/);
    fs.renameSync(path.join(root, 'src/bot.ts'), path.join(root, 'src/assistant.ts'));
    addFiles(root, { 'src/assistant.ts': `// moved\n\n${BOT}` });
    assert.deepEqual(await run(root, '--baseline', 'ai.json'), { code: 0, stdout: 'The AI surface is the same as in ai.json.\n', stderr: '' });
  });

  test('an inventory as JSON is a baseline', async () => {
    const root = bot();
    await run(root, '--format', 'json', '--output', 'ai.json');
    assert.equal((await run(root, '--baseline', 'ai.json')).code, 0);
  });

  test('a new model, tool, host and what a tool reaches are told, and fail', async () => {
    const root = bot();
    await run(root, '--write-baseline', 'ai.json');
    addFiles(root, {
      'src/more.ts': `import { tool, generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { exec } from 'node:child_process';
import { z } from 'zod';
const shell = tool({ description: 'Runs', inputSchema: z.object({ line: z.string() }), execute: async ({ line }) => exec(line) });
const report = tool({ description: 'Reports', inputSchema: z.object({}), execute: async () => fetch('https://reports.example.org/', { method: 'POST' }) });
export const more = (text: string) => generateText({ model: openai('gpt-5'), prompt: text, tools: { shell, report } });
`,
    });
    const { code, stdout } = await run(root, '--baseline', 'ai.json', '--format', 'json');
    assert.equal(code, 1);
    const { added, removed, lost, gained } = JSON.parse(stdout);
    const ids = added.map(({ id }: SurfaceLine) => id);
    for (const id of ['model:OpenAI/gpt-5', 'tool:shell', 'tool:report', 'reach:shell of shell', 'reach:network of report', 'host:reports.example.org'])
      assert.ok(ids.includes(id), `${id} is not in ${ids}`);
    assert.deepEqual([removed, lost, gained], [[], [], []]);
    assert.match((await run(root, '--baseline', 'ai.json')).stdout, / {2}\+ model {5}gpt-5 of OpenAI {2}src\/more\.ts:7\n/);
  });

  test('a lost approval and a lost limit are told, and fail; a model that is gone does not', async () => {
    const root = bot();
    await run(root, '--write-baseline', 'ai.json');
    addFiles(root, { 'src/bot.ts': BOT.replace('  needsApproval: true,\n', '').replace(', maxOutputTokens: 100', '') });
    const { code, stdout } = await run(root, '--baseline', 'ai.json', '--format', 'markdown');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /### Protection lost\n\n\| Kind \| What \| Place \|\n\|---\|---\|---\|\n\| limit \| limit of tokens of .*\n\| approval \| search asks before it acts/,
    );
    addFiles(root, { 'src/bot.ts': 'export {};\n' });
    const gone = await run(root, '--baseline', 'ai.json');
    assert.equal(gone.code, 0);
    assert.match(gone.stdout, /^Removed \(/);
  });

  test('--fail-on says which kinds count', async () => {
    const root = bot();
    await run(root, '--write-baseline', 'ai.json');
    addFiles(root, { 'src/bot.ts': BOT.replace('gpt-4o', 'gpt-5') });
    assert.equal((await run(root, '--baseline', 'ai.json', '--fail-on', 'tool,host')).code, 0);
    assert.equal((await run(root, '--baseline', 'ai.json', '--fail-on', 'tool,model')).code, 1);
    assert.equal((await run(root, '--baseline', 'ai.json', '--fail-on', 'never')).code, 0);
  });

  test('--diff compares with what the branch started from, versions and imports as they were then', async () => {
    const root = bot();
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'first');
    assert.deepEqual(await run(root, '--diff', 'main'), { code: 0, stdout: 'The AI surface is the same as in main.\n', stderr: '' });
    git(root, 'checkout', '-qb', 'more');
    addFiles(root, {
      'src/tools/search.ts': BOT.replace('search.example.net', 'other.example.net').replace('gpt-4o', 'gpt-4o-mini'),
      'package.json': MANIFEST.replace('6.0.37', '6.1.0'),
    });
    fs.rmSync(path.join(root, 'src/bot.ts'));
    const { code, stdout } = await run(root, '--diff', 'main', '--format', 'json');
    assert.equal(code, 1);
    const { against, added, removed } = JSON.parse(stdout);
    assert.equal(against, 'main');
    assert.deepEqual(
      added.map(({ id }: SurfaceLine) => id),
      ['model:OpenAI/gpt-4o-mini', 'host:other.example.net'],
    );
    assert.deepEqual(
      removed.map(({ id }: SurfaceLine) => id),
      ['model:OpenAI/gpt-4o', 'host:search.example.net'],
    );
  });

  test('what protects something new is told with it, not by itself', () => {
    const line = (kind: SurfaceLine['kind'], id: string, of?: string): SurfaceLine => ({ kind, id, text: id, ...(of !== undefined && { of }) });
    const before = [line('tool', 'tool:a'), line('approval', 'approval:tool:a', 'tool:a')];
    const after = [line('tool', 'tool:b'), line('approval', 'approval:tool:b', 'tool:b')];
    const { added, removed, lost, gained } = changeOf(before, after);
    assert.deepEqual([added.length, removed.length, lost.length, gained.length], [1, 1, 0, 0]);
  });
});

describe('arguments', () => {
  test('what is wrong is said', async () => {
    const root = bot();
    assert.match(await refused(root, '--format', 'xml'), /^--format is one of table, markdown, json, cyclonedx, html, not "xml"/);
    assert.match(await refused(root, '--formt', 'json'), /has no flag --formt/);
    assert.match(await refused(root, '--diff', 'main', '--baseline', 'a.json'), /one of them is enough/);
    assert.match(await refused(root, '--baseline', 'a.json', '--format', 'cyclonedx'), /has the formats table, markdown and json/);
    assert.match(await refused(root, '--fail-on', 'tool'), /is for use with/);
    assert.match(await refused(root, '--baseline', 'a.json', '--fail-on', 'tol'), /not "tol"/);
    assert.match(await refused(root, '--baseline', 'a.json'), /no such file/);
    assert.match(await refused(root, '--output'), /needs a value/);
    assert.match(await refused(root, '--diff', 'main'), /in no git work tree/);
    addFiles(root, { 'a.json': '{"version": 2, "surface": []}', 'b.json': '[' });
    assert.match(await refused(root, '--baseline', 'a.json'), /is an inventory of version 2/);
    assert.match(await refused(root, '--baseline', 'b.json'), /is not valid JSON/);
  });

  test('a revision that is none', async () => {
    const root = bot();
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'first');
    assert.match(await refused(root, '--diff', 'no-such-branch'), /git knows no such commit/);
    assert.match(await refused(root, '--diff', '--output=x'), /needs a value|git knows no such commit/);
  });
});

describe('secrets', () => {
  test('no form shows a key, wherever it stands', async () => {
    const key = fixtureKey(models, 'openai');
    const root = makeTree({
      'package.json': MANIFEST,
      'src/bot.ts': BOT.replace("'gpt-4o'", `'${key}'`)
        .replace('Searches the shop', `Searches with ${key}`)
        .replace('search.example.net/', `search.example.net/${key}`),
      'src/client.ts': `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${key}', baseURL: 'https://user:${key}@proxy.example.net/v1?key=${key}' });\n`,
      '.mcp.json': JSON.stringify({ mcpServers: { a: { command: 'server', args: ['--api-key', key, `--token=${key}`], env: { KEY: key } } } }),
    });
    for (const format of ['table', 'markdown', 'json', 'cyclonedx', 'html']) {
      const { stdout } = await run(root, '--format', format);
      assert.ok(stdout.length > 100, format);
      assert.ok(!stdout.includes(key) && !stdout.includes(key.slice(-20)), format);
    }
    await run(root, '--write-baseline', 'ai.json');
    assert.ok(!fs.readFileSync(path.join(root, 'ai.json'), 'utf8').includes(key.slice(-20)));
  });
});
