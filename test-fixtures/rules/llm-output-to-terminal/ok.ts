// The twins of bad.ts: stripped, or no text of the model's.
import { stripVTControlCharacters } from 'node:util';
import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';

const plain = (text: string) => text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '');

export async function chat(question: string) {
  const result = streamText({ model: openai('gpt-4o'), prompt: question });
  for await (const delta of result.textStream) process.stdout.write(stripVTControlCharacters(delta)); // ok: llm-output-to-terminal
  const text = await result.text;
  process.stdout.write(`${text.length} characters\n`); // ok: llm-output-to-terminal
  process.stdout.write(plain(text)); // ok: llm-output-to-terminal
}
