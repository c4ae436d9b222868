// AI SDK tools whose work is done elsewhere.
import { generateText, tool } from 'ai';
import { z } from 'zod';
import { NoteStore } from './store';

const store = new NoteStore('/srv/notes');

export function answer(prompt: string) {
  return generateText({
    model: 'openai/gpt-4o',
    prompt,
    tools: {
      read: tool({ description: 'Reads a note', inputSchema: z.object({ name: z.string() }), execute: ({ name }) => store.read(name) }),
      write: tool({
        description: 'Writes a note',
        inputSchema: z.object({ name: z.string(), body: z.string() }),
        execute: async ({ name, body }) => store.write({ name, body }),
      }),
      remove: tool({ description: 'Deletes a note', inputSchema: z.object({ name: z.string() }), execute: store.remove }),
    },
  });
}
