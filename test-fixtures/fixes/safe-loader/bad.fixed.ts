import OpenAI from 'openai';
import yaml from 'js-yaml';
import { unserialize } from 'node-serialize';

const openai = new OpenAI();

export async function plan(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const text = reply.choices[0].message.content ?? '';
  return [yaml.safeLoad(text), yaml.safeLoadAll(text)]; // fix: review, fix: review
}

export async function state(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  return unserialize(reply.choices[0].message.content ?? ''); // fix: none
}
