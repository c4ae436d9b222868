import OpenAI from 'openai';
import { Runner } from './tools/runner';
import { spread, table } from './tools/table.js';

type Handler = () => string;

const client = new OpenAI();

export async function dispatch(question: string) {
  const { output_text: name } = await client.responses.create({ model: 'gpt-4.1', input: question });
  if (!Object.hasOwn(table, name)) throw new Error(`there is no function ${name}`);
  table[name](); // fix: safe
}

export async function others(question: string) {
  const { output_text: name } = await client.responses.create({ model: 'gpt-4.1', input: question });
  spread[name](); // fix: none
}

export async function instance(question: string) {
  const { output_text: name } = await client.responses.create({ model: 'gpt-4.1', input: question });
  (Runner as unknown as Record<string, Handler>)[name](); // fix: none
}
