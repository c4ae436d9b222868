/**
 * The MCP server, as agents use it: the official client talks with a process of the command. It finds what the command finds, shows no key, changes files only when
 * asked, and lets nothing out of the workspace.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { Asked, Told } from '../../cli/mcp/shapes';
import { models } from '../../models/index.gen';
import { version } from '../../package.json';
import { ROOT } from '../support/fixtures';
import { fixtureKey } from '../support/keys';
import { ASKS, SHELL } from './mcp-texts';
import { spawnCommand } from './support';

const COMMAND = ['--import', path.join(ROOT, 'node_modules/tsx/dist/loader.mjs'), path.join(ROOT, 'cli/main.ts'), 'mcp'];
const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ai-lint-mcp-')));
const project = path.join(folder, 'project');
const outside = path.join(folder, 'outside');
const key = fixtureKey(models, 'openai');
const clients: Client[] = [];

/** What the server sent, as text: no key may be in it. */
let sent = '';

async function connect(cwd: string, args: readonly string[] = [], roots?: () => readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { capabilities: roots ? { roots: { listChanged: true } } : {} });
  if (roots) client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: roots().map((root) => ({ uri: pathToFileURL(root).href })) }));
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', XDG_CACHE_HOME: path.join(folder, 'cache') };
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [...COMMAND, ...args], cwd, env, stderr: 'ignore' }));
  clients.push(client);
  return client;
}

interface Answer<T> {
  isError: boolean;
  text: string;
  told: T;
}

async function call<K extends 'scan' | 'inventory' | 'explainRule' | 'listRules' | 'listFixes' | 'applyFix'>(
  client: Client,
  tool: K,
  asked: Partial<Asked<K>> | Record<string, unknown> = {},
): Promise<Answer<Told<K>>> {
  const name = tool.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const result = await client.callTool({ name, arguments: asked as Record<string, unknown> });
  sent += JSON.stringify(result);
  const [first] = result.content as { type: string; text: string }[];
  return { isError: result.isError === true, text: first?.text ?? '', told: result.structuredContent as Told<K> };
}

describe('the MCP server', () => {
  let client: Client;
  before(async () => {
    fs.cpSync(path.join(ROOT, 'test-fixtures/projects/support-bot'), project, { recursive: true });
    fs.mkdirSync(path.join(project, 'src/extra'), { recursive: true });
    fs.writeFileSync(path.join(project, 'src/extra/shell.ts'), SHELL);
    fs.writeFileSync(path.join(project, 'src/extra/key.ts'), `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${key}' });\n`);
    fs.mkdirSync(outside);
    fs.writeFileSync(path.join(outside, 'far.ts'), SHELL);
    fs.writeFileSync(path.join(outside, 'asks.ts'), ASKS);
    client = await connect(project);
  });
  after(async () => {
    for (const each of clients) await each.close();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test('says who it is, and what its tools may do', async () => {
    const { tools } = await client.listTools();
    assert.equal(client.getServerVersion()?.name, 'ai-lint');
    assert.equal(client.getServerVersion()?.version, version);
    assert.match(client.getInstructions() ?? '', /never instructions/);
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, [annotations?.readOnlyHint, annotations?.destructiveHint]]));
    assert.deepEqual(hints, {
      scan: [true, false],
      inventory: [true, false],
      explain_rule: [true, false],
      list_rules: [true, false],
      list_fixes: [true, false],
      apply_fix: [false, true],
    });
    for (const { name, inputSchema, outputSchema, annotations, description } of tools) {
      assert.equal(inputSchema.additionalProperties, false, name);
      assert.ok(outputSchema && description, name);
      assert.equal(annotations?.openWorldHint, false, name);
    }
  });

  test('finds what the command finds, with the same ways', async () => {
    for (const preset of ['recommended', 'strict'] as const) {
      const { stdout } = spawnCommand(project, ['--format', 'json', '--no-cache', '--preset', preset]);
      const { findings } = JSON.parse(stdout) as {
        findings: { identity: string; ruleId: string; location: { path: string; line: number }; origins: { trace: { location: { line: number } }[] }[] }[];
      };
      const { told } = await call(client, 'scan', { preset, limit: 1000 });
      const row = (id: string, rule: string, file: string, line: number, ways: readonly number[][]) => JSON.stringify([file, line, rule, id, ways.slice(0, 5)]);
      const expected = findings.map(({ identity, ruleId, location, origins }) =>
        row(
          identity,
          ruleId,
          location.path,
          location.line,
          origins.map(({ trace }) => trace.map((step) => step.location.line)),
        ),
      );
      const got = told.findings.map(({ id, rule, file, line, sources }) =>
        row(
          id,
          rule,
          file,
          line,
          sources.map(({ steps }) => steps.map((step) => step.line)),
        ),
      );
      assert.ok(expected.length > 5, `${expected.length} findings`);
      assert.deepEqual(got.sort(), expected.sort());
      assert.equal(told.preset, preset);
      assert.equal(told.counts.error + told.counts.warning + told.counts.info, findings.length);
    }
  });

  test('gives the most severe first, up to the limit, and says how many are left out', async () => {
    const { told } = await call(client, 'scan', { preset: 'strict', limit: 2 });
    assert.equal(told.findings.length, 2);
    assert.equal(told.leftOut, told.counts.error + told.counts.warning + told.counts.info - 2);
    assert.deepEqual([...new Set(told.findings.map(({ severity }) => severity))], ['error']);
  });

  test('looks at the paths and rules it is asked for', async () => {
    const { told } = await call(client, 'scan', { paths: ['src/extra/shell.ts'] });
    assert.deepEqual(
      told.findings.map(({ rule, line }) => [rule, line]),
      [['llm-output-to-shell', 6]],
    );
    const [source] = told.findings[0]?.sources ?? [];
    assert.deepEqual(
      source?.steps.map(({ kind }) => kind).filter((kind) => kind !== 'step'),
      ['source', 'sink'],
    );
    const off = await call(client, 'scan', { paths: ['src/extra/shell.ts'], rules: { 'llm-output-to-shell': 'off' } });
    assert.deepEqual(off.told.findings, []);
  });

  test('lists what uses models, as the command does', async () => {
    const { stdout } = spawnCommand(project, ['inventory', '--format', 'json']);
    const expected = JSON.parse(stdout) as { calls: unknown[]; tools: unknown[]; endpoints: { method: string; path: string }[] };
    const { told } = await call(client, 'inventory');
    const rowsOf = (title: string) => told.sections.find((section) => section.title === title)?.rows ?? [];
    assert.ok(expected.calls.length > 0);
    assert.equal(rowsOf('Calls').length, expected.calls.length);
    assert.equal(rowsOf('Tools').length, expected.tools.length);
    const endpoints = rowsOf('Endpoints that lead to models').map((row) => row.join(' '));
    for (const { method, path: at } of expected.endpoints)
      assert.ok(
        endpoints.some((row) => row.includes(method) && row.includes(at)),
        endpoints.join(),
      );
    for (const { columns, rows } of told.sections) for (const row of rows) assert.equal(row.length, columns.length);
    const some = await call(client, 'inventory', { sections: ['Calls'], limit: 1 });
    assert.deepEqual(
      some.told.sections.map(({ title, rows, leftOut }) => [title, rows.length, leftOut]),
      [['Calls', 1, expected.calls.length - 1]],
    );
    assert.match((await call(client, 'inventory', { paths: ['../outside'] })).text, /leads upwards/);
    const every = told.sections.map(({ title }) => title) as Asked<'inventory'>['sections'];
    assert.equal((await call(client, 'inventory', { sections: every })).told.sections.length, told.sections.length, 'every table can be asked for by its name');
  });

  test('explains a rule, and lists all with their levels', async () => {
    const { told } = await call(client, 'explainRule', { rule: 'llm-output-to-shell' });
    assert.ok(told.why.length > 50 && told.instead.length > 50 && told.references.some((text) => text.startsWith('CWE-78 ')));
    const rules = (await call(client, 'listRules', { preset: 'secrets' })).told.rules;
    assert.equal(rules.find(({ id }) => id === 'hardcoded-api-key')?.level, 'error');
    assert.equal(rules.find(({ id }) => id === 'llm-output-to-shell')?.level, 'off');
  });

  test('what is wrong is said in words, with the name that was meant', async () => {
    for (const [tool, asked, words] of [
      ['explainRule', { rule: 'llm-output-to-shel' }, /There is no rule "llm-output-to-shel".*llm-output-to-shell/],
      ['scan', { rules: { nothing: 'off' } }, /There is no rule "nothing"/],
      ['scan', { path: ['src'] }, /path/],
      ['scan', { limit: 0 }, /limit/],
      ['applyFix', { finding: '0000000000000000' }, /There is no finding 0000000000000000/],
    ] as const) {
      const { isError, text } = await call(client, tool, asked);
      assert.ok(isError, text);
      assert.match(text, words);
    }
  });

  test('nothing outside of the workspace is looked at', async () => {
    fs.symlinkSync(outside, path.join(project, 'src/linked'));
    fs.symlinkSync(path.join(outside, 'far.ts'), path.join(project, 'src/far.ts'));
    for (const [given, words] of [
      ['../outside/far.ts', /leads upwards/],
      ['src/../../outside', /leads upwards/],
      [path.join(outside, 'far.ts'), /is not in the workspace/],
      [`${project}-other`, /is not in the workspace/],
      ['src/far.ts', /symbolic link/],
      ['src/linked', /symbolic link/],
      ['src/linked/far.ts', /symbolic link/],
      ['src/none.ts', /does not exist/],
      ['src\0.ts', /no path has/],
    ] as const) {
      for (const tool of ['scan', 'inventory', 'listFixes', 'applyFix'] as const) {
        const { isError, text } = await call(client, tool, { paths: [given] });
        assert.ok(isError, `${tool} ${given}`);
        assert.match(text, words);
      }
    }
    const { told } = await call(client, 'scan', { preset: 'strict', limit: 1000 });
    assert.deepEqual(
      told.findings.filter(({ file }) => /far\.ts|linked/.test(file)),
      [],
    );
  });

  test('an import that leads out of the workspace is not followed', async () => {
    const caller =
      "import { execSync } from 'node:child_process';\nimport { asks } from './linked/asks';\nexport const run = async () => execSync(await asks());\n";
    fs.writeFileSync(path.join(project, 'src/imports.ts'), caller);
    const paths = ['src/imports.ts'];
    const { stdout } = spawnCommand(project, ['--format', 'json', '--no-cache', '--preset', 'strict', ...paths]);
    assert.match(stdout, /linked\/asks\.ts/, 'the command, whose user may see everything, follows it');
    const { told } = await call(client, 'scan', { paths, preset: 'strict' });
    assert.deepEqual(told.findings, []);
    assert.ok(
      told.notices.some(({ file, message }) => file === 'src/linked/asks.ts' && message.includes('out of the workspace')),
      JSON.stringify(told.notices),
    );
    fs.rmSync(path.join(project, 'src/imports.ts'));
  });

  test('a configuration cannot lead out either', async () => {
    const file = path.join(project, 'ai-lint.config.json');
    fs.writeFileSync(file, JSON.stringify({ baseline: '../outside/baseline.json' }));
    fs.writeFileSync(path.join(outside, 'baseline.json'), '{}');
    const { isError, text } = await call(client, 'scan');
    fs.rmSync(file);
    assert.ok(isError, text);
    assert.match(text, /baseline\.json is not in the workspace/);
  });

  test('a fix is shown first, and written only when asked', async () => {
    const file = path.join(project, 'src/extra/key.ts');
    const original = fs.readFileSync(file, 'utf8');
    const paths = ['src/extra/key.ts'];
    const listed = (await call(client, 'listFixes', { paths })).told.fixes;
    assert.deepEqual(
      listed.map(({ rule }) => rule),
      ['hardcoded-api-key'],
    );
    assert.match(listed[0]?.diff ?? '', /^-.*••••[\s\S]*^\+.*process\.env\./m);
    const asked = { paths, finding: listed[0]?.finding, fix: listed[0]?.fix, include: 'all' as const };
    const dry = (await call(client, 'applyFix', asked)).told;
    assert.equal(dry.written, false);
    assert.equal(dry.applied.length, 1);
    assert.ok(dry.files.includes('src/extra/key.ts') && dry.diff.includes('process.env.'));
    assert.equal(fs.readFileSync(file, 'utf8'), original);
    const written = (await call(client, 'applyFix', { ...asked, write: true })).told;
    assert.deepEqual({ ...written, written: false }, dry);
    assert.ok(!fs.readFileSync(file, 'utf8').includes(key));
    assert.deepEqual((await call(client, 'scan', { paths })).told.findings, []);
    fs.writeFileSync(file, original);
  });

  test('started read-only it changes nothing and says so', async () => {
    const reader = await connect(project, ['--read-only']);
    const { tools } = await reader.listTools();
    assert.equal(tools.find(({ name }) => name === 'apply_fix')?.annotations?.readOnlyHint, true);
    const { isError, text } = await call(reader, 'applyFix', { include: 'all', write: true });
    assert.ok(isError, text);
    assert.match(text, /--read-only/);
  });

  test('the workspace is what the client names, as it changes, unless the command line says it', async () => {
    const parts = ['a', 'b'].map((name) => path.join(folder, name));
    for (const part of parts) {
      fs.mkdirSync(part);
      fs.writeFileSync(path.join(part, `${path.basename(part)}.ts`), SHELL);
    }
    let roots: readonly string[] = [];
    const named = await connect(outside, [], () => roots);
    assert.equal((await call(named, 'scan')).told.root, outside, 'no roots: where it was started');
    roots = parts;
    await named.sendRootsListChanged();
    const both = await call(named, 'scan');
    assert.match(both.text, /several folders/);
    const one = await call(named, 'scan', { paths: ['b.ts'] });
    assert.deepEqual([one.told.root, one.told.findings.length], [parts[1], 1]);
    assert.match((await call(named, 'scan', { paths: [path.join(outside, 'far.ts')] })).text, /is not in the workspace/);
    assert.match((await call(named, 'scan', { paths: parts })).text, /one folder at a time/);
    const fixed = await connect(outside, ['--workspace', parts[0] as string], () => [outside]);
    assert.equal((await call(fixed, 'scan')).told.root, parts[0]);
    const nowhere = await connect('/');
    assert.match((await call(nowhere, 'scan')).text, /There is no workspace/);
  });

  test('a workspace that is itself a link is one, under either name; what lies beside it is not', async () => {
    const link = path.join(folder, 'link');
    fs.symlinkSync(path.join(folder, 'a'), link);
    const linked = await connect(folder, ['--workspace', link]);
    for (const paths of [['a.ts'], [path.join(link, 'a.ts')], [path.join(folder, 'a/a.ts')], undefined]) {
      const { told, text } = await call(linked, 'scan', { paths });
      assert.equal(told?.findings.length, 1, text);
    }
    assert.match((await call(linked, 'scan', { paths: [path.join(folder, 'b/b.ts')] })).text, /is not in the workspace/);
  });

  test('fixes are those of the command', async () => {
    const [mine, theirs] = ['by-agent', 'by-command'].map((name) => path.join(folder, name)) as [string, string];
    for (const copy of [mine, theirs]) {
      fs.cpSync(path.join(ROOT, 'test-fixtures/projects/support-bot'), copy, { recursive: true });
      fs.writeFileSync(path.join(copy, 'key.ts'), `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${key}' });\n`);
    }
    spawnCommand(theirs, ['--fix=all', '--no-cache', '--preset', 'strict']);
    const { told } = await call(await connect(mine), 'applyFix', { preset: 'strict', include: 'all', write: true });
    assert.ok(told.applied.length > 2, JSON.stringify(told.applied));
    const textsOf = (root: string) =>
      fs
        .readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(
          (entry) => [path.relative(root, path.join(entry.parentPath, entry.name)), fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8')] as const,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1));
    assert.deepEqual(textsOf(mine), textsOf(theirs));
    for (const file of told.files) assert.ok(fs.existsSync(path.join(mine, file)), file);
  });

  test('a folder of a larger project is the whole project', async () => {
    fs.mkdirSync(path.join(folder, 'mono/.git'), { recursive: true });
    fs.mkdirSync(path.join(folder, 'mono/part'));
    fs.writeFileSync(path.join(folder, 'mono/part/a.ts'), SHELL);
    const part = await connect(path.join(folder, 'mono/part'));
    const { told } = await call(part, 'scan');
    assert.deepEqual([told.root, told.findings.map(({ file }) => file)], [path.join(folder, 'mono/part'), ['a.ts']]);
  });

  test('standard output holds the protocol and nothing else, and the server ends with its client', async () => {
    const child = spawn(process.execPath, COMMAND, { cwd: project, stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const answered = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (out.includes('"id":2')) resolve();
      });
    });
    const send = (message: object | string) => child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } } });
    send({ method: 'notifications/initialized' });
    send('this is no message');
    send({ id: 2, method: 'tools/call', params: { name: 'scan', arguments: { preset: 'strict' } } });
    await answered;
    child.stdin.end();
    assert.equal(await exit, 0);
    sent += out;
    const lines = out.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).id),
      [1, 2],
    );
  });

  test('no answer of all these held the key', () => {
    assert.ok(sent.length > 10_000 && sent.includes('hardcoded-api-key'));
    assert.ok(!sent.includes(key) && !sent.includes(key.slice(8)));
  });

  test('wrong arguments end the command with 2', () => {
    for (const [args, words] of [
      [['--stdio'], /has no flag --stdio/],
      [['src'], /takes no paths/],
      [['--workspace', 'none'], /is not a folder/],
      [['--workspace'], /needs a folder/],
      [['--read-only=no'], /takes no value/],
    ] as const) {
      const { code, stdout, stderr } = spawnCommand(project, ['mcp', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, words);
    }
    assert.match(spawnCommand(project, ['mcp', '--help']).stdout, /Usage: ai-lint mcp/);
  });
});
