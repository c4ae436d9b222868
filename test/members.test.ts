/**
 * The repository of an SDK: a package that a model describes is what the model says, though its source is part of the project. Packages of
 * which no model speaks are followed as ever, and so is a folder of the project that only has a package's name.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { memoryHost } from './support/host';

const engine = createEngine({ rules, models });
const levels = levelsOf(rules, 'strict');

/**
 * @param members packages that are part of the project, by name and by the file they mean
 * @param holders packages by the folder of their source
 */
async function findingsOf(
  files: Record<string, string>,
  members: Record<string, string>,
  paths: Record<string, string> = {},
  holders: Record<string, string> = {},
) {
  const plain = memoryHost(new Map(Object.entries(files)));
  const resolve = (from: string, specifier: string) => paths[specifier] ?? members[specifier] ?? plain.resolve(from, specifier);
  const packageOf = (path: string) => Object.entries(holders).find(([folder]) => path.startsWith(folder))?.[1];
  const { findings } = await engine.check({ ...plain, resolve, isMember: (specifier) => specifier in members, packageOf }, { levels });
  return findings.map((finding) => `${finding.ruleId} ${finding.location.path}`).sort();
}

const SDK = 'export async function generateText(options: { prompt: string }) {\n  return { text: await fetch(options.prompt) };\n}\n';
const EXAMPLE = `import { generateText } from 'ai';
const first = await generateText({ model: 'm', prompt: 'Say a number.', maxOutputTokens: 9 });
eval(first.text);
await generateText({ model: 'm', prompt: first.text, maxOutputTokens: 9 });
`;

test('a modelled package is not followed into its source', async () => {
  const files = { 'packages/ai/index.ts': SDK, 'examples-app/one.ts': EXAMPLE };
  assert.deepEqual(await findingsOf(files, { ai: 'packages/ai/index.ts' }), ['llm-output-to-code examples-app/one.ts']);
});

test('a package of which no model speaks is followed', async () => {
  const files = {
    'packages/run/index.ts': 'export const run = (text: string) => eval(text);\n',
    'app/one.ts':
      "import { generateText } from 'ai';\nimport { run } from '@company/run';\nrun((await generateText({ model: 'm', prompt: 'x', maxOutputTokens: 9 })).text);\n",
  };
  assert.deepEqual(await findingsOf(files, { '@company/run': 'packages/run/index.ts' }), ['llm-output-to-code packages/run/index.ts']);
});

test('a folder with the name of a package is the folder', async () => {
  const files = {
    'src/ai.ts': "import { generateText } from '@company/none';\nexport const generateTextHere = (text: string) => eval(text);\n",
    'src/one.ts':
      "import OpenAI from 'openai';\nimport { generateTextHere } from 'ai';\nconst reply = await new OpenAI().responses.create({ model: 'm', input: 'x', max_output_tokens: 9 });\ngenerateTextHere(reply.output_text);\n",
  };
  assert.deepEqual(await findingsOf(files, {}, { ai: 'src/ai.ts' }), ['llm-output-to-code src/ai.ts']);
});

test('inside a modelled package its classes are what the model says, beside what stands in them', async () => {
  const files = {
    'packages/openai/src/client.ts':
      "import { transport } from './transport';\nexport class OpenAI {\n  chat = transport();\n  note(text: string) {\n    eval(text);\n  }\n}\nexport class Internal {\n  chat = transport();\n}\n",
    'packages/openai/src/index.ts': "export * from './client';\n",
    'packages/openai/src/run.ts': `import { Internal, OpenAI } from './index';
const client = new OpenAI();
const reply = await client.chat.completions.create({ model: 'm', messages: [], max_tokens: 9 });
eval(reply.choices[0].message.content);
client.note(reply.choices[0].message.content);
const other = await new Internal().chat.completions.create({ model: 'm', messages: [], max_tokens: 9 });
eval(other.choices[0].message.content);
`,
  };
  const members = { openai: 'packages/openai/src/index.ts' };
  const found = ['llm-output-to-code packages/openai/src/client.ts', 'llm-output-to-code packages/openai/src/run.ts'];
  assert.deepEqual(await findingsOf(files, members, {}, { 'packages/openai/': 'openai' }), found);
  assert.deepEqual(await findingsOf(files, members, {}, { 'packages/openai/': '@company/none' }), []);
  assert.deepEqual(await findingsOf(files, members), []);
});
