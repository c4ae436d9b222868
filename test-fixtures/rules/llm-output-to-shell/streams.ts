// Output that arrives in pieces: for await, .then, callbacks, reassigned text.
import { execSync } from 'node:child_process';
import Anthropic from '@anthropic-ai/sdk';
import { streamText } from 'ai';
import OpenAI from 'openai';

const openai = new OpenAI();
const anthropic = new Anthropic();

export async function collected(prompt: string) {
  const stream = await openai.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [{ role: 'user', content: prompt }] });
  let command = '';
  let chunks = 0;
  for await (const chunk of stream) {
    command += chunk.choices[0]?.delta?.content ?? '';
    chunks += 1;
  }
  execSync(`echo ${chunks}`); // ok: llm-output-to-shell
  execSync(command); // expect: llm-output-to-shell
}

export async function textStream(prompt: string) {
  const parts: string[] = [];
  const { textStream } = streamText({ model: 'openai/gpt-4o', prompt });
  for await (const part of textStream) parts.push(part);
  execSync(parts.join('')); // expect: llm-output-to-shell
}

export function chained(prompt: string) {
  return openai.responses
    .create({ model: 'gpt-4.1', input: prompt })
    .then((response) => response.output_text)
    .then((text) => text.trim().split('\n'))
    .then((lines) => execSync(lines[0]!)) // expect: llm-output-to-shell
    .catch((error: Error) => execSync(`logger ${error.name}`)); // ok: llm-output-to-shell
}

export async function blocks(prompt: string) {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 200, messages: [{ role: 'user', content: prompt }] });
  const text = message.content
    .filter((block) => block.type === 'text')
    .map((block) => block.text)
    .join('\n');
  const fenced = text.match(/```sh\n([\s\S]*?)```/);
  if (fenced?.[1]) execSync(fenced[1]); // expect: llm-output-to-shell
}

export async function overwritten(prompt: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: prompt });
  let command = reply.output_text;
  console.log(command);
  command = 'make test';
  execSync(command); // ok: llm-output-to-shell
}
