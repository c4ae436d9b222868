// Model-chosen text is taken for a pattern. Each case has a twin in ok.ts.
import { tool } from 'ai';
import { z } from 'zod';

const lines = ['one', 'two'];

export const search = tool({
  description: 'Searches the log',
  inputSchema: z.object({ pattern: z.string(), flags: z.enum(['i', '']) }),
  execute: async ({ pattern, flags }) => {
    const regex = new RegExp(pattern, flags);
    //                       ^^^^^^^ expect: llm-output-to-regex
    return lines.filter((line) => regex.test(line));
  },
});

export const words = tool({
  description: 'Finds whole words',
  inputSchema: z.object({ word: z.string() }),
  execute: async ({ word }) => {
    const trimmed = word.trim();
    return lines.filter((line) => RegExp(`\\b${trimmed}\\b`).test(line)); // expect: llm-output-to-regex "escape it"
  },
});
