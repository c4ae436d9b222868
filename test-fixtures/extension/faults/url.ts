import { tool } from 'ai';
import { z } from 'zod';

export const readPage = tool({
  description: 'Reads a page of the handbook',
  inputSchema: z.object({ url: z.string() }),
  execute: async ({ url }) => {
    const page = await fetch(url);
    return page.text();
  },
});
