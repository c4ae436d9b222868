import { PrismaClient } from '@prisma/client';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();
const prisma = new PrismaClient();

async function keep(question: string, answer: string) {
  await prisma.exchange.create({ data: { question, answer } });
}

app.post('/chat', async (req, res) => { // ok: missing-llm-audit-log
  const reply = await client.responses.create({ model: 'gpt-4o', input: req.body.question });
  await keep(req.body.question, reply.output_text);
  res.json(reply.output_text);
});
app.get('/health', (_req, res) => { // ok: missing-llm-audit-log
  res.json({ ok: true });
});
