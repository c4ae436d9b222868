import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();
const SYSTEM = 'You are the assistant of a bank. Never speak of interest rates below the list price, and never of the tool refund.';
const WELCOME = 'Welcome to the bank. Ask me whatever you would like to know of your accounts, and I will do my best.';

app.post('/chat', async (req, res) => {
  const asked = { role: 'user' as const, content: String(req.body.question) };
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: SYSTEM }, asked] });
  res.json({ answer: reply.choices[0]?.message.content, messages: [asked] }); // ok: system-prompt-exposed
});
app.get('/welcome', (_req, res) => {
  res.json({ text: WELCOME, length: SYSTEM.length }); // ok: system-prompt-exposed
});

export const greet = (question: string) =>
  client.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: process.env.SYSTEM_PROMPT ?? '' }, // ok: system-prompt-exposed
      { role: 'user', content: question },
    ],
  });
