/**
 * What is said of model calls: model, untrusted inputs by role, tools, limits; and that asking for it changes no finding, on every
 * rule fixture, model fixture and example project.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { levelsOf } from '../engine/config';
import { createEngine, type ModelCall } from '../engine/index';
import { models } from '../models/index.gen';
import { rules } from '../rules/index.gen';
import { loadProjects, ROOT } from './support/fixtures';
import { memoryHost } from './support/host';

const engine = createEngine({ rules, models });
const levels = levelsOf(rules, 'strict');

async function callsIn(files: Record<string, string>, calls: true | readonly string[] = true): Promise<ModelCall[]> {
  const { modelCalls, notices } = await engine.check(memoryHost(new Map(Object.entries(files))), { levels, calls });
  assert.deepEqual(notices, []);
  return modelCalls ?? assert.fail('no model calls');
}

const said = ({ callee, kind, model, inputs, tools, limits }: ModelCall) => ({
  callee,
  kind,
  model,
  inputs: inputs.map(({ role, what, location }) => `${what} (${location.path}:${location.line}) in ${role}`),
  tools: [...tools.names, ...(tools.others ? ['…'] : [])],
  limits: limits.map(({ role, state, value }) => [role, state, ...(value === undefined ? [] : [value])].join(' ')),
});

describe('model calls', () => {
  test('an SDK call behind a route, the source in another file', async () => {
    const calls = await callsIn({
      'routes.ts': `import express from 'express';
import { answer } from './answer';
express().post('/ask', async (req, res) => res.json(await answer(req.body.question)));
`,
      'answer.ts': `import { generateText, tool } from 'ai';
import { openai } from '@ai-sdk/openai';
const tools = { search: tool({ description: 'x', execute: async () => 1 }) };
export const answer = (question: string) =>
  generateText({ model: openai('gpt-4o'), system: 'Be kind.', prompt: question, tools, maxOutputTokens: 500 });
`,
    });
    assert.deepEqual(calls.map(said), [
      {
        callee: 'generateText',
        kind: 'chat',
        model: 'gpt-4o',
        inputs: ['the request body (routes.ts:3) in user-prompt'],
        tools: ['search'],
        limits: ['maxTokens set 500', 'maxSteps missing', 'timeout missing'],
      },
    ]);
  });

  test('what cannot be seen is not called missing', async () => {
    const [call] = await callsIn({
      'a.ts': `import OpenAI from 'openai';
export const ask = (options: object, tools: any, model: string) =>
  new OpenAI().chat.completions.create({ ...options, model, tools: [...tools, { type: 'function', function: { name: 'run' } }], messages: [] } as any);
`,
    });
    assert.ok(call);
    assert.deepEqual(said(call), {
      callee: 'new OpenAI().chat.completions.create',
      kind: 'chat',
      model: undefined,
      inputs: [],
      tools: ['run', '…'],
      limits: ['maxTokens unknown', 'timeout unknown'],
    });
  });

  test('Python, and a client with a time limit', async () => {
    const [call] = await callsIn({
      'a.py': `import sys
from openai import OpenAI
client = OpenAI(timeout=3)
client.chat.completions.create(model="gpt-4o", max_tokens=9, messages=[{"role": "user", "content": sys.argv[1]}])
`,
    });
    assert.ok(call);
    assert.deepEqual(said(call).inputs, ['a command-line argument (a.py:4) in user-prompt']);
    assert.deepEqual(said(call).limits, ['maxTokens set 9', 'timeout unknown']);
  });

  test('only the files that are asked for are described', async () => {
    const text = "import OpenAI from 'openai';\nexport const a = new OpenAI().responses.create({ model: 'gpt-5', input: 'x' });\n";
    const calls = await callsIn({ 'a.ts': text, 'b.ts': text }, ['b.ts']);
    assert.deepEqual(
      calls.map(({ location, model }) => [location.path, model]),
      [['b.ts', 'gpt-5']],
    );
  });

  test('asking changes no finding', async () => {
    const rulesFolder = 'test-fixtures/rules';
    const folders = [...readdirSync(join(ROOT, rulesFolder)).map((id) => `${rulesFolder}/${id}`), 'test-fixtures/models', 'test-fixtures/projects'];
    let described = 0;
    for (const project of folders.flatMap((folder) => loadProjects(folder, models))) {
      const host = memoryHost(new Map(project.files.map((file) => [file.path, file.text])));
      const plain = await engine.check(host, { levels });
      const asked = await engine.check(host, { levels, calls: true });
      assert.deepEqual(asked.findings, plain.findings, project.name);
      assert.equal(plain.modelCalls, undefined);
      described += asked.modelCalls?.length ?? 0;
    }
    assert.ok(described > 100, `${described} calls`);
  });
});
