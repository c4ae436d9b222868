// One helper reads files and pages: which of the two is decided by how its argument begins.
import { readFileSync } from 'node:fs';
import { generateText } from 'ai';

async function readText(place: string): Promise<string> {
  if (place.startsWith('https://')) return await (await fetch(place)).text();
  return readFileSync(place, 'utf8');
}

export async function local(prompt: string) {
  const system = await readText('prompts/system.txt');
  return generateText({ model: 'openai/gpt-5', system, prompt }); // ok: untrusted-retrieval-in-system
}

export async function remote(prompt: string) {
  const system = await readText('https://example.com/prompt.txt');
  return generateText({ model: 'openai/gpt-5', system, prompt }); // expect: untrusted-retrieval-in-system
}
