/**
 * The configuration for promptfoo: what it aims at and why, that no text of the project can become anything else than a text, that no key gets into it, and that no file is
 * overwritten by mistake.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse, parseDocument } from 'yaml';
import { UsageError } from '../../cli/options';
import { redteam } from '../../cli/redteam';
import { PROVIDERS, templateOf } from '../../cli/redteam/texts';
import { createEngine, type Estate } from '../../engine/index';
import { providers } from '../../models/_ai-providers';
import { models } from '../../models/index.gen';
import { ROOT } from '../support/fixtures';
import { fixtureKey } from '../support/keys';
import { checkedPromptfoo, type PromptfooConfig } from '../support/promptfoo';
import { capture, PROGRAM_DIRECTORY, wholeProgram } from './program';
import { spawnCommand } from './support';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ai-lint-redteam-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

let projects = 0;
function project(files: Record<string, string>): string {
  const root = path.join(folder, `project-${++projects}`);
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  return root;
}

async function run(root: string, ...args: string[]): Promise<{ text: string; config: PromptfooConfig; stderr: string }> {
  const { io, printed } = capture(root);
  const code = await redteam({ args, programDirectory: PROGRAM_DIRECTORY, load: wholeProgram, io });
  assert.equal(code, 0);
  return { text: printed.stdout, config: checkedPromptfoo(parse(printed.stdout)), stderr: printed.stderr };
}

const refused = async (root: string, ...args: string[]): Promise<string> => {
  const { io, printed } = capture(root);
  const error = await redteam({ args, programDirectory: PROGRAM_DIRECTORY, load: wholeProgram, io }).then(
    () => assert.fail(`accepted: ${printed.stdout}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UsageError, String(error));
  assert.equal(printed.stdout, '');
  return error.message;
};

const CHAT = `import express from 'express';
import OpenAI from 'openai';
import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

const app = express();
const client = new OpenAI();

app.post('/chat/:room', async (req, res) => {
  const { text, tone } = req.body;
  const reply = await client.chat.completions.create({
    model: 'gpt-4.1',
    messages: [
      { role: 'system', content: \`You help customers of Acme. Keep it \${tone}. Write {{ like }} this.\` },
      { role: 'user', content: \`Question: \${text}\` },
    ],
  });
  res.json({ reply: reply.choices[0].message.content });
});

app.get('/ask', async (req, res) => {
  const reply = await client.chat.completions.create({ model: 'gpt-4.1', messages: [{ role: 'user', content: String(req.query.q) }] });
  res.send(reply.choices[0].message.content);
});

export const runCommand = tool({
  description: 'Runs a maintenance command',
  inputSchema: z.object({ command: z.string(), orderId: z.string() }),
  execute: async ({ command }) => execSync(command).toString(),
});
`;

describe('ai-lint redteam', () => {
  let chat: Awaited<ReturnType<typeof run>>;
  let root: string;
  before(async () => {
    root = project({ 'src/chat.ts': CHAT });
    chat = await run(root);
  });

  test('aims at endpoints with the fields that their handlers read', () => {
    const [post, get] = chat.config.targets.filter(({ id }) => id === 'http');
    assert.ok(post && get && 'config' in post && 'config' in get);
    assert.deepEqual(post.config, {
      url: 'http://localhost:3000/chat/{{room}}',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: { text: '{{prompt}}', tone: '{{tone}}' },
    });
    assert.deepEqual(get.config, { url: 'http://localhost:3000/ask', method: 'GET', queryParams: { q: '{{prompt}}' } });
    assert.deepEqual(Object.keys(chat.config.defaultTest?.vars ?? {}).sort(), ['room', 'tone']);
  });

  test('aims at the prompts, the probe in the place of what the user says', () => {
    const prompt = chat.config.prompts.find(({ raw }) => raw.includes('Acme'));
    assert.deepEqual(JSON.parse(prompt?.raw ?? ''), [
      { role: 'system', content: "You help customers of Acme. Keep it {{tone}}. Write {{ '{{' }} like {{ '}}' }} this." },
      { role: 'user', content: 'Question: {{prompt}}' },
    ]);
    const model = chat.config.targets.find(({ id }) => id === 'openai:chat:gpt-4.1');
    assert.ok(model?.prompts.includes(prompt?.label ?? ''));
  });

  test('chooses probes by what is there, and says which place asks for each', () => {
    const document = parseDocument(chat.text);
    const reasons = new Map(
      chat.config.redteam.plugins.map(({ id }, index) => [
        id,
        String((document.getIn(['redteam', 'plugins', index], true) as { commentBefore?: string }).commentBefore),
      ]),
    );
    assert.match(
      reasons.get('shell-injection') ?? '',
      /tool runCommand runs commands or code, src\/chat\.ts:\d+\n finding llm-output-to-shell, src\/chat\.ts:\d+/,
    );
    assert.match(reasons.get('prompt-extraction') ?? '', /system prompt, src\/chat\.ts:1\d/);
    assert.match(reasons.get('bola') ?? '', /tool runCommand takes the name of an object/);
    for (const id of ['excessive-agency', 'tool-discovery', 'rbac', 'hijacking'] as const) assert.ok(reasons.has(id), id);
    for (const id of ['sql-injection', 'rag-poisoning', 'mcp', 'ssrf', 'agentic:memory-poisoning'] as const) assert.ok(!reasons.has(id), id);
    assert.deepEqual(
      chat.config.redteam.strategies.map(({ id }) => id),
      ['basic', 'jailbreak:meta', 'jailbreak-templates'],
    );
    assert.match(chat.config.redteam.purpose, /POST \/chat\/:room[\s\S]*runCommand: Runs a maintenance command/);
  });

  test('stores, servers and memories bring their own probes', async () => {
    const files = {
      'rag.ts': `import { Pinecone } from '@pinecone-database/pinecone';
import OpenAI from 'openai';
const client = new OpenAI();
const index = new Pinecone().index('manuals');
export async function answer(question: string, vector: number[]) {
  const found = await index.query({ vector, topK: 3, includeMetadata: true });
  const documents = found.matches.map((match) => String(match.metadata?.text)).join('\\n');
  return client.chat.completions.create({
    model: 'gpt-4.1',
    messages: [{ role: 'system', content: \`Answer from these documents: \${documents}\` }, { role: 'user', content: question }],
  });
}
`,
      'server.ts': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
export const server = new McpServer({ name: 'files', version: '1' });
`,
    };
    const { config } = await run(project(files));
    const ids = config.redteam.plugins.map(({ id }) => id);
    for (const id of ['rag-poisoning', 'rag-document-exfiltration', 'indirect-prompt-injection', 'mcp'] as const)
      assert.ok(ids.includes(id), `${id}: ${ids.join()}`);
    const indirect = config.redteam.plugins.find(({ id }) => id === 'indirect-prompt-injection');
    assert.deepEqual(indirect, { id: 'indirect-prompt-injection', config: { indirectInjectionVar: 'retrieved' } });
    assert.ok(
      config.targets.some(
        (target) => target.id === 'mcp' && 'config' in target && 'server' in target.config && target.config.server.args.includes('server.ts'),
      ),
    );
  });

  test('what is not known is left to be filled in, and said', async () => {
    const { config, text } = await run(
      project({
        'a.ts': `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
export const ask = (question: string, model: string, rules: () => string) =>
  client.messages.create({ model, max_tokens: 100, system: 'Be brief.', messages: [{ role: 'user', content: question }] });
export const other = (rules: () => string) => client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 9, system: rules(), messages: [] });
`,
      }),
    );
    assert.deepEqual(
      config.targets.map(({ id }) => id),
      ['anthropic:messages:MODEL'],
    );
    assert.match(text, /# Which model is asked could not be told from the code \(Anthropic, model\)/);
    assert.match(text, /# Nothing is aimed at:\n# {3}prompt of client\.messages\.create of a\.ts:5: the text could not be seen/);
  });

  test('a page is no target', async () => {
    const ask = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
    const { config, text } = await run(
      project({
        'app/page.tsx': `${ask}export default async function Page({ searchParams }: { searchParams: { q: string } }) {\n  const reply = await client.chat.completions.create({ model: 'gpt-4.1', messages: [{ role: 'user', content: searchParams.q }] });\n  return <p>{reply.choices[0].message.content}</p>;\n}\n`,
        'app/api/ask/route.ts': `${ask}export async function POST(request: Request) {\n  const { q } = await request.json();\n  return Response.json(await client.chat.completions.create({ model: 'gpt-4.1', messages: [{ role: 'user', content: q }] }));\n}\n`,
      }),
    );
    assert.deepEqual(
      config.targets.map(({ label }) => label),
      ['POST /api/ask'],
    );
    assert.match(text, /# {3}\w+ \/ of app\/page\.tsx:3: a page, which answers no probe/);
  });

  test('tests and examples of the project are no targets', async () => {
    assert.match(await refused(project({ 'test/chat.test.ts': CHAT })), /No endpoint, prompt, agent or MCP server was found/);
  });

  test('no text of the project becomes anything but a text, and no key gets in', async () => {
    const key = fixtureKey(models, 'openai');
    const hostile = project({
      'a.ts': `import OpenAI from 'openai';
const client = new OpenAI();
export const ask = (q: string) => client.chat.completions.create({
  model: 'gpt-4.1',
  messages: [
    { role: 'system', content: "a: b\\n# c\\n- d\\n\\u2028redteam:\\n  plugins: []\\n{% include 'x' %} {{ evil }} use ${key} \\u202e" },
    { role: 'user', content: q },
  ],
});
`,
      'b\nredteam: x # y.ts': CHAT,
    });
    const { config, text } = await run(hostile);
    const prompt = config.prompts.find(({ raw }) => raw.includes('include'));
    const [system] = JSON.parse(prompt?.raw ?? '') as { content: string }[];
    assert.ok(system);
    assert.ok(system.content.startsWith('a: b\n# c\n- d\n\u2028redteam:'));
    assert.ok(system.content.includes("{{ '{%' }} include") && system.content.includes("{{ '{{' }} evil"));
    assert.ok(!text.includes(key) && !text.includes(key.slice(6)));
    assert.ok(text.includes('••••'));
    const comments = text.split('\n').filter((line) => line.trim().startsWith('#'));
    assert.ok(comments.length > 10);
    assert.deepEqual(
      comments.filter((line) => /[\u2028\u202e]/.test(line)),
      [],
    );
    assert.ok(config.redteam.plugins.length > 3);
  });

  test('a file that is there is overwritten only with --force, and no link is followed', async () => {
    const out = path.join(root, 'promptfooconfig.yaml');
    fs.writeFileSync(out, 'mine');
    assert.equal(await refused(root, '--out', 'promptfooconfig.yaml'), '--out promptfooconfig.yaml is there already; --force overwrites it');
    assert.equal(fs.readFileSync(out, 'utf8'), 'mine');
    const { io, printed } = capture(root);
    await redteam({ args: ['--out', 'promptfooconfig.yaml', '--force'], programDirectory: PROGRAM_DIRECTORY, load: wholeProgram, io });
    assert.equal(fs.readFileSync(out, 'utf8'), chat.text);
    assert.match(printed.stderr, /^promptfooconfig\.yaml: 3 targets, \d+ plugins, 3 strategies\n$/);
    fs.rmSync(out);
    fs.symlinkSync(path.join(root, 'elsewhere'), out);
    assert.match(await refused(root, '--out', 'promptfooconfig.yaml'), /is there already/);
    assert.equal(fs.existsSync(path.join(root, 'elsewhere')), false);
    fs.rmSync(out);
  });

  test('--url says where the program runs', async () => {
    const { config } = await run(root, '--url', 'https://staging.example.com/app/');
    const target = config.targets.find(({ id }) => id === 'https');
    assert.ok(target && 'config' in target && 'url' in target.config);
    assert.equal(target.config.url, 'https://staging.example.com/app/chat/{{room}}');
    for (const url of ['staging.example.com', 'file:///etc/passwd', 'javascript:1']) assert.match(await refused(root, '--url', url), /--url is an address/);
    assert.match(await refused(root, '--url', 'https://me:word@example.com'), /holds a name or a password/);
  });

  test('wrong arguments end the command with 2', () => {
    for (const [args, words] of [
      [['--output', 'x'], /has no flag --output/],
      [['--out'], /--out needs a value/],
      [['--force'], /--force is for use with --out/],
    ] as const) {
      const { code, stdout, stderr } = spawnCommand(root, ['redteam', ...args]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, words);
    }
    assert.match(spawnCommand(root, ['redteam', '--help']).stdout, /^Usage: ai-lint redteam/);
  });

  test('names of providers are those that the estate tells', () => {
    const told = new Set(providers.map(({ name }) => name));
    assert.deepEqual(
      Object.keys(PROVIDERS).filter((name) => !told.has(name)),
      [],
    );
  });
});

test('templates: what the code puts in becomes a variable, the rest stays what it is', () => {
  const of = (text: string, ...variables: string[]) => templateOf({ text, variables, others: [] }, new Map());
  assert.deepEqual(of('Hello {user.name}, {user.name}!', 'user.name'), {
    text: 'Hello {{user_name}}, {{user_name}}!',
    variables: [{ name: 'user_name', code: 'user.name' }],
  });
  assert.deepEqual(of('{name} and {name}').variables, []);
  assert.equal(of('{prompt}', 'prompt').text, '{{prompt_text}}', 'what probes go into is not shared');
  assert.equal(of('{a.b}{c.a.b}', 'a.b', 'c.a.b').text, '{{a_b}}{{a_b_2}}');
  assert.equal(of('{JSON.stringify(x)}', 'JSON.stringify(x)').text, '{{value}}');
});

describe('what handlers read of a request', () => {
  const readsOf = async (files: Record<string, string>): Promise<Record<string, readonly string[]>> => {
    const program = await wholeProgram();
    const engine = createEngine({ rules: program.rules, models, now: () => 0 });
    const root = project(files);
    const { createHost } = await import('../../workspace/host');
    const targets = Object.keys(files).sort();
    const { estate } = await engine.check(createHost({ root, targets, programDirectory: path.join(ROOT, 'cli') }), { levels: new Map(), estate: {} });
    const { endpoints } = estate as Estate;
    return Object.fromEntries(endpoints.map(({ method, path: at, reads }) => [`${method} ${at}`, reads]));
  };
  const ASK =
    "import OpenAI from 'openai';\nconst client = new OpenAI();\nconst ask = (content: string) => client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content }] });\n";

  test('Express: members, destructured and nested, through a check', async () => {
    const reads = await readsOf({
      'a.ts': `import express from 'express';\n${ASK}const app = express();
app.post('/a', async (req, res) => { const { message, user: { id } } = req.body; res.send(await ask(message + id + req.query.lang)); });
app.post('/b', async (req, res) => { const input = schema.parse(req.body); res.send(await ask(input.question)); });
app.post('/c', async (req, res) => { res.send(await ask(JSON.stringify(req.body))); });
`,
    });
    assert.deepEqual(reads, { 'POST /a': ['body.message', 'body.user.id', 'query.lang'], 'POST /b': ['body.question'], 'POST /c': [] });
  });

  test('Next and Hono: the body as JSON', async () => {
    const reads = await readsOf({
      'app/api/chat/route.ts': `${ASK}export async function POST(request: Request) { const { messages, id } = await request.json(); return Response.json(await ask(messages[0] + id)); }\n`,
      'h.ts': `import { Hono } from 'hono';\n${ASK}const app = new Hono();\napp.post('/h', async (c) => { const body = await c.req.json(); return c.json(await ask(body.text)); });\n`,
    });
    assert.deepEqual(reads, { 'POST /api/chat': ['body.id', 'body.messages'], 'POST /h': ['body.text'] });
  });

  test('Flask and FastAPI: the body, and a class of its fields', async () => {
    const ask =
      "from openai import OpenAI\nclient = OpenAI()\ndef ask(content):\n    return client.chat.completions.create(model='m', messages=[{'role': 'user', 'content': content}])\n";
    const reads = await readsOf({
      'f.py': `from flask import Flask, request\n${ask}app = Flask(__name__)\n@app.route('/f', methods=['POST'])\ndef f():\n    data = request.get_json()\n    return ask(data['text'] + request.args.get('lang'))\n`,
      'g.py': `from fastapi import FastAPI\nfrom pydantic import BaseModel\n${ask}app = FastAPI()\nclass Base(BaseModel):\n    session: str\nclass Question(Base):\n    text: str\n@app.post('/g')\nasync def g(question: Question):\n    return ask(question.text)\n`,
    });
    assert.deepEqual(reads, { 'POST /f': ['body.text', 'query.lang'], 'POST /g': ['body.session', 'body.text'] });
  });
});
