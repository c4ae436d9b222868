// The twins of bad.ts: plain data and constants.
import OpenAI from 'openai';
import yaml from 'js-yaml';
import { serialize, unserialize } from 'node-serialize';

const openai = new OpenAI();

async function answer(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string> {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  return reply.choices[0].message.content ?? '';
}

export async function state(messages: OpenAI.ChatCompletionMessageParam[]) {
  return JSON.parse(await answer(messages)); // ok: llm-output-to-deserializer
}

export async function plan(messages: OpenAI.ChatCompletionMessageParam[]) {
  return yaml.safeLoad(await answer(messages)); // ok: llm-output-to-deserializer
}

export async function written(messages: OpenAI.ChatCompletionMessageParam[]) {
  return serialize({ text: await answer(messages) }); // ok: llm-output-to-deserializer
}

export function own(file: string) {
  return unserialize('{"a":1}' + file.length); // ok: llm-output-to-deserializer
}
