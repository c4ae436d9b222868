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

export const help = (model: never, prompt: string) => generateText({ model, prompt, tools: { readNote, fetchPage } });
//                                                    ^^^^^^^^^^^^ expect: excessive-agency
export const work = (prompt: string) => query({ prompt, options: { allowedTools: ['Read', 'WebFetch'] } }); // expect: excessive-agency "`Read` reads private data, `WebFetch` brings in foreign text"
