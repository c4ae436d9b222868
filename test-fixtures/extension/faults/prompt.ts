import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();

app.post('/ask', async (request, response) => {
  const reply = await client.chat.completions.create({
    model: 'gpt-5',
    messages: [
      { role: 'system', content: `You help ${request.body.name} with orders.` },
      { role: 'user', content: 'Hello' },
    ],
  });
  response.json(reply.choices[0]?.message.content);
});
