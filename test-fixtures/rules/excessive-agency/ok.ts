import { readFile } from 'node:fs/promises';
import { query } from '@anthropic-ai/claude-agent-sdk';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const readNote = tool({
  description: 'Reads a file of the user',
  inputSchema: z.object({ path: z.string() }),
  execute: ({ path }) => readFile(path, 'utf8'),
});
const fetchPage = tool({
  description: 'Fetches a page',
  inputSchema: z.object({ url: z.string() }),
  execute: async ({ url }) => (await fetch(url)).text(),
});
/** The address is fixed. */
const weather = tool({
  description: 'Tells the weather',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => (await fetch(`https://weather.example.com/v1/${city}`)).json(),
});
/** The file is fixed. */
const manual = tool({ description: 'Reads the manual', inputSchema: z.object({ page: z.number() }), execute: () => readFile('manual.md', 'utf8') });

export const reader = (model: never, prompt: string) => generateText({ model, prompt, tools: { readNote, weather } }); // ok: excessive-agency
export const browser = (model: never, prompt: string) => generateText({ model, prompt, tools: { fetchPage, manual } });
export const work = (prompt: string) => query({ prompt, options: { allowedTools: ['Read', 'Edit'] } });
