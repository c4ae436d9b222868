// The twins of bad.ts: escaped, checked, or the text that is searched instead of the pattern.
import { tool } from 'ai';
import { z } from 'zod';

const lines = ['one', 'two'];
const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const words = tool({
  description: 'Finds whole words',
  inputSchema: z.object({ word: z.string(), flags: z.enum(['i', '']) }),
  execute: async ({ word, flags }) => {
    const regex = new RegExp(`\\b${escapeRegExp(word)}\\b`, flags); // ok: llm-output-to-regex
    return lines.filter((line) => regex.test(line));
  },
});

export const simple = tool({
  description: 'Finds words',
  inputSchema: z.object({ word: z.string() }),
  execute: async ({ word }) => {
    if (!/^[\w ]+$/.test(word)) throw new Error('letters only');
    return lines.filter((line) => new RegExp(word).test(line)); // ok: llm-output-to-regex
  },
});

export const tested = tool({
  description: 'Checks a text',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => new RegExp('^one').test(text), // ok: llm-output-to-regex
});
