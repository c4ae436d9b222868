// The twins of bad.ts: the text stands in a user message, or is not retrieved.
import { readFileSync } from 'node:fs';
import { openai as provider } from '@ai-sdk/openai';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { generateText } from 'ai';
import OpenAI from 'openai';

const openai = new OpenAI();
const mcp = new Client({ name: 'docs', version: '1' });

export async function page(address: string, question: string) {
  const text = await (await fetch(address)).text();
  return openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'Answer from the page that the user gives.' }, // ok: untrusted-retrieval-in-system
      { role: 'user', content: `${question}\n<page>${text}</page>` }, // ok: untrusted-retrieval-in-system
    ],
  });
}

export async function answered(question: string) {
  const result = await mcp.callTool({ name: 'search', arguments: { question } });
  const count = result.content.length;
  return generateText({ model: provider('gpt-4o'), system: `There are ${count} notes.`, prompt: question }); // ok: untrusted-retrieval-in-system
}

export async function language(question: string) {
  const answer = await (await fetch('https://example.com/language')).text();
  const prompts = { en: 'Answer in English.', de: 'Answer in German.' };
  if (answer !== 'en' && answer !== 'de') throw new Error('unknown language');
  return openai.responses.create({ model: 'gpt-4o', instructions: prompts[answer], input: question }); // ok: untrusted-retrieval-in-system
}

export async function own(question: string) {
  return openai.responses.create({ model: 'gpt-4o', instructions: readFileSync('prompt.md', 'utf8'), input: question }); // ok: untrusted-retrieval-in-system
}
