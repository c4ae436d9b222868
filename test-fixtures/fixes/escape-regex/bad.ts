import { tool } from 'ai';
import { z } from 'zod';

const lines = ['one', 'two'];

export const search = tool({
  description: 'Searches the log',
  inputSchema: z.object({ pattern: z.string(), words: z.array(z.string()) }),
  execute: async ({ pattern, words }) => {
    const regex = new RegExp(pattern, 'i'); // fix: review
    const whole = new RegExp(`\\b${pattern}\\b`); // fix: review
    const first = new RegExp('^' + words[0]); // fix: review
    return lines.filter((line) => regex.test(line) || whole.test(line) || first.test(line));
  },
});

export const flagged = tool({
  description: 'Searches the log',
  inputSchema: z.object({ expression: z.array(z.string()) }),
  execute: async ({ expression }) => lines.filter((line) => new RegExp(...expression).test(line)), // fix: none
});
