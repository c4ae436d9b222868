// A branch is taken for other constants than a call gives. What a call leaves out has its default.
import { readFileSync, rmSync } from 'node:fs';
import OpenAI from 'openai';
import { Kind } from './kinds';

const client = new OpenAI();
const cache = new Map<string, string>();

async function read(messages: OpenAI.ChatCompletionMessageParam[]): Promise<{ path: string }> {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages });
  return JSON.parse(reply.choices[0].message.content ?? '');
}

function byText(mode: string, path: string) {
  if (mode === 'delete') rmSync(path); // expect: llm-output-to-path
}

function byOtherText(mode: string, path: string) {
  if (mode === 'delete') rmSync(path); // ok: llm-output-to-path
}

function byCase(kind: Kind, path: string) {
  switch (kind) {
    case Kind.Text:
    case Kind.Markdown:
      return readFileSync(path); // expect: llm-output-to-path
    case Kind.Voice:
      return rmSync(path); // ok: llm-output-to-path
  }
}

function byFlag(path: string, isDry = true) {
  if (isDry) return;
  rmSync(path); // expect: llm-output-to-path
}

function byOtherFlag(path: string, isDry = true) {
  if (isDry) return;
  rmSync(path); // ok: llm-output-to-path
}

function kept(operation: string, key: string, path = '') {
  if (operation === 'put') cache.set(key, path);
  else if (operation === 'drop') rmSync(cache.get(key) ?? ''); // expect: llm-output-to-path
}

export async function run(messages: OpenAI.ChatCompletionMessageParam[]) {
  const { path } = await read(messages);
  byText('delete', path);
  byOtherText('read', path);
  byCase(Kind.Markdown, path);
  byFlag(path, false);
  byOtherFlag(path);
  kept('put', 'a', path);
  kept('drop', 'a');
}
