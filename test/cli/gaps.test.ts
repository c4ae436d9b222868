/** What `--timings` tells of calls and packages that no model speaks of, and that a check says nothing of it otherwise. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gapsText } from '../../cli/gaps';
import { createEngine } from '../../engine/index';
import { aiPackageOf } from '../../models/_ai-packages';
import { models } from '../../models/index.gen';
import { rules } from '../../rules/index.gen';
import { memoryHost } from '../support/host';
import { makeTree } from '../workspace/tree';
import { spawnCommand } from './support';

const FILES = {
  'src/a.ts': [
    "import OpenAI, { toFile } from 'openai';",
    "import { deepThought } from 'deep-thought-ai';",
    "import { thing } from './prompts-ai';",
    "import { exec, unheard } from 'node:child_process';",
    // a variable that functions share
    'let client = new OpenAI();',
    'export const renew = () => { client = new OpenAI(); };',
    'async function main() {',
    "  const reply = await client.chat.completions.create({ model: 'm', messages: [] });",
    '  exec(reply.choices[0].message.content.trim());',
    "  await client.fineTuning.jobs.create({ model: 'm', training_file: await toFile([]) });",
    '  await client.fineTuning.jobs.create({ model: reply.id.padEnd(3) });',
    '  unheard(deepThought(thing()));',
    '}',
    'main();',
  ].join('\n'),
  'src/prompts-ai.ts': 'export const thing = () => 1;\n',
  'src/b.py': [
    'import anthropic',
    'import agents_of_mine.prompts',
    'import langfuse.decorators',
    'client = anthropic.Anthropic()',
    "eval(client.messages.create(model='m', messages=[]).content[0].text.strip())",
    'client.beta.files.upload(file=None)',
  ].join('\n'),
};

const check = (gaps?: true) =>
  createEngine({ rules, models }).check(memoryHost(new Map(Object.entries(FILES))), {
    levels: new Map(rules.map((rule) => [rule.id, rule.severity])),
    ...(gaps && { gaps }),
  });

describe('gaps of the models', () => {
  test('calls of AI libraries that no row describes, by what they are called through; not what a model says, nor methods of results', async () => {
    const { gaps } = await check(true);
    assert.deepEqual(gaps?.calls, [
      { module: 'openai', path: 'default().fineTuning.jobs.create', count: 2 },
      { module: 'anthropic', path: 'Anthropic().beta.files.upload', count: 1 },
      { module: 'openai', path: 'toFile', count: 1 },
    ]);
  });

  test('imports without a model: as written, not the project’s own', async () => {
    const { gaps } = await check(true);
    assert.deepEqual([...(gaps?.imports ?? [])].sort(), [
      ['agents_of_mine.prompts', 1],
      ['deep-thought-ai', 1],
      ['langfuse.decorators', 1],
    ]);
  });

  test('are told only when asked for, and findings are the same', async () => {
    const [plain, asked] = [await check(), await check(true)];
    assert.equal(plain.gaps, undefined);
    assert.ok(plain.findings.length >= 2);
    assert.deepEqual(asked.findings, plain.findings);
  });
});

test('which packages are of the AI stack, by their names', () => {
  const of = {
    'my-llm/sub': 'my-llm',
    '@acme/agents': '@acme/agents',
    'langchain_foo.bar': 'langchain_foo',
    'langfuse.decorators': 'langfuse',
    'npm:x-ai@1/y': 'x-ai',
  };
  for (const [specifier, name] of Object.entries(of)) assert.equal(aiPackageOf(specifier), name);
  for (const other of [
    'react',
    'email-validator',
    'agents_of_mine.prompts',
    'prompts',
    'storage',
    'paid',
    'chain.link',
    '@/images/agents_empty.svg',
    '~/ai-agent',
  ])
    assert.equal(aiPackageOf(other), undefined);
});

test('ten of each are listed, the rest counted', () => {
  const calls = Array.from({ length: 12 }, (_, at) => ({ module: 'm', path: at === 0 ? '' : `f${at}`, count: 12 - at }));
  const text = gapsText(
    {
      calls,
      imports: new Map([
        ['x-ai', 1],
        ['x-ai/sub', 2],
        ['left-pad', 9],
      ]),
    },
    aiPackageOf,
  );
  assert.match(text, /^calls of AI libraries that no model describes\n {5}12 {2}m\n {5}11 {2}m: f1\n/);
  assert.ok(text.includes('and 2 more\n') && !text.includes('f10'));
  assert.ok(text.endsWith('AI packages without a model, by files\n      3  x-ai\n'));
  assert.match(gapsText({ calls: undefined, imports: new Map() }, aiPackageOf), /not counted: .*--no-cache/);
});

test('--timings prints them on standard error, and nothing else does', () => {
  const root = makeTree(FILES);
  const asked = spawnCommand(root, ['--timings', '--no-cache']);
  assert.match(asked.stderr, /\n {6}2 {2}openai: default\(\)\.fineTuning\.jobs\.create\n/);
  assert.match(asked.stderr, /\n {6}1 {2}deep-thought-ai\n/);
  assert.ok(!spawnCommand(root, ['--no-cache']).stderr.includes('fineTuning'));
});
