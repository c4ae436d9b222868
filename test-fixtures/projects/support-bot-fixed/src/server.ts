import express from 'express';
import { answer } from './agent.js';
import { llm } from './llm/client.js';
import { TRIAGE } from './prompts.js';

const QUEUES = ['order', 'refund', 'complaint', 'other'];

const app = express();
app.use(express.json());

app.post('/chat', async (req, res) => {
  const { customer, tone, text } = req.body;
  res.json({ reply: await answer({ customer, tone, text }) });
});

app.post('/webhooks/mail', async (req, res) => {
  const queue = (await llm.ask(TRIAGE, `Subject: ${req.body.subject}\n\n${req.body.text}`)).trim();
  res.json({ queue: QUEUES.includes(queue) ? queue : 'other' });
});

app.get('/health', (_req, res) => {
  res.json({ ok: true });
});

app.listen(Number(process.env.PORT ?? 3000));
