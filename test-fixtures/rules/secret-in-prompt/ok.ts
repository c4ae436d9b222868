// The twins of bad/: the secret goes where it belongs, or nothing of it is left.
import { createHash } from 'node:crypto';
import { createOpenAI } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';
import { search } from './elsewhere';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const provider = createOpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function login(question: string) {
  return openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: `Log in as ${process.env.DB_USER}.` }, // ok: secret-in-prompt
      { role: 'user', content: question },
    ],
  });
}

export async function call(question: string) {
  const state = process.env.GITHUB_TOKEN ? 'set' : 'missing';
  return generateText({ model: provider('gpt-4o'), prompt: `The token is ${state}, ${Boolean(process.env.GITHUB_TOKEN)}. ${question}` }); // ok: secret-in-prompt
}

export async function hashed() {
  const id = createHash('sha256')
    .update(process.env.GITHUB_TOKEN ?? '')
    .digest('hex');
  return generateText({ model: provider('gpt-4o'), prompt: `Installation ${id}` }); // ok: secret-in-prompt
}

export const connection = tool({
  description: 'Asks the service',
  inputSchema: z.object({ name: z.string() }),
  execute: async ({ name }) => {
    const reply = await fetch(`https://db.example.com/${encodeURIComponent(name)}`, { headers: { Authorization: `Bearer ${process.env.DB_API_KEY}` } });
    return { name, text: await reply.text() }; // ok: secret-in-prompt
  },
});

export const found = tool({
  description: 'Searches',
  inputSchema: z.object({ query: z.string() }),
  execute: async ({ query }) => search(query, process.env.SEARCH_API_KEY), // ok: secret-in-prompt
});
