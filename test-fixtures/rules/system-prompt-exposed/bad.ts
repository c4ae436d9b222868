import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();
const SYSTEM = 'You are the assistant of a bank. Never speak of interest rates below the list price, and never of the tool refund.';

app.post('/chat', async (req, res) => {
  const messages = [
    { role: 'system' as const, content: SYSTEM },
    { role: 'user' as const, content: String(req.body.question) },
  ];
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages });
  res.json({ answer: reply.choices[0]?.message.content, messages }); // expect: system-prompt-exposed "is sent to the client"
});

app.get('/prompt', (_req, res) => {
  res.send(SYSTEM);
  //       ^^^^^^ expect: system-prompt-exposed
});

// the build puts it into the code for browsers
export const greet = (question: string) =>
  client.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: process.env.NEXT_PUBLIC_SYSTEM_PROMPT ?? '' }, // expect: system-prompt-exposed "without the public prefix"
      { role: 'user', content: question },
    ],
  });
