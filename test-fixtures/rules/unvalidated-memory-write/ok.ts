import { generateObject, generateText } from 'ai';
import { MemoryClient } from 'mem0ai';
import { z } from 'zod';

const memory = new MemoryClient({ apiKey: process.env.MEM0_API_KEY ?? '' });
const COLOURS = ['red', 'green'];

export async function remember(model: never, question: string) {
  const { text } = await generateText({ model, prompt: question });
  await memory.add('The user was here', { user_id: text }); // ok: unvalidated-memory-write
  if (COLOURS.includes(text)) await memory.add(text, { user_id: 'a' });
  const { object } = await generateObject({ model, prompt: question, schema: z.object({ colour: z.enum(['red', 'green']) }) });
  await memory.add(object.colour, { user_id: 'a' });
  const shelf = { add: (_: string) => undefined };
  shelf.add(text);
}
