import { generateText } from 'ai';
import express from 'express';
import { MemoryClient } from 'mem0ai';

const memory = new MemoryClient({ apiKey: process.env.MEM0_API_KEY ?? '' });

export async function remember(model: never, question: string) {
  const { text } = await generateText({ model, prompt: question }); // source: unvalidated-memory-write
  await memory.add(text, { user_id: 'a' });
  //               ^^^^ expect: unvalidated-memory-write
}

const app = express();
app.post('/note', async (request, response) => {
  await memory.add([{ role: 'user', content: request.body.note }], { user_id: 'a' }); // expect: unvalidated-memory-write "`memory.add` keeps a text"
  response.end();
});
