// What a call says by constants, or by leaving a parameter out, decides which branch it comes to.
import { readFileSync, rmSync } from 'node:fs';
import OpenAI from 'openai';

const client = new OpenAI();

async function ask(prompt: string): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] });
  return answer.choices[0].message.content ?? '';
}

async function titled(messages?: string[]): Promise<string> {
  if (!messages) return 'untitled';
  return ask(`A title for ${messages[0]}`);
}

async function named(strategy: 'model' | 'plain', messages: string[] | null = null): Promise<string> {
  if (strategy === 'plain') return 'plain.txt';
  return titled(messages ?? undefined);
}

async function direct(messages: string[] | null = null): Promise<string> {
  return messages === null ? 'none.txt' : ask(messages[0]);
}

function remove(path: string, really = false): void {
  if (really) rmSync(path); // expect: llm-output-to-path
}

function truncate(path: string, really = false): void {
  if (really) rmSync(path); // ok: llm-output-to-path
}

export async function run(): Promise<void> {
  readFileSync(await named('plain', ['hello'])); // ok: llm-output-to-path
  readFileSync(await named('model', ['hello'])); // expect: llm-output-to-path
  readFileSync(await direct()); // ok: llm-output-to-path
  readFileSync(await direct(['hello'])); // expect: llm-output-to-path
  remove(await ask('which file?'), true);
  truncate(await ask('which file?'));
  truncate(await ask('which file?'), false);
  truncate('log.txt', true);
}
