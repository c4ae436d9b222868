import express from 'express';
import { answer } from './agent.js';
import { llm } from './llm/client.js';
import { triagePrompt } from './prompts.js';

const app = express();
app.use(express.json());

app.post('/chat', async (req, res) => {
  const { customer, tone, text } = req.body;
  res.json({ reply: await answer({ customer, tone, text }) });
});

app.post('/webhooks/mail', async (req, res) => {
  const queue = await llm.ask(triagePrompt({ subject: req.body.subject, body: req.body.text })); // expect: untrusted-input-in-prompt-template
  res.json({ queue: queue.trim() });
});

app.get('/health', (_req, res) => {
  res.json({ ok: true });
});

app.listen(Number(process.env.PORT ?? 3000));
