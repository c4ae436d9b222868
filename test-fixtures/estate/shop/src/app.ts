import { stepCountIs, streamText } from 'ai';
import { ChromaClient } from 'chromadb';
import express from 'express';
import OpenAI from 'openai';
import { chatModel } from './models';
import { systemPrompt } from './prompts';
import { explain, getOrder, removeInvoice } from './tools';

const app = express();
const moderator = new OpenAI({ baseURL: 'https://gateway.example.com/v1', timeout: 5000 });
const pages = new ChromaClient({ path: 'http://vectors.internal:8000' });

app.post('/chat/:shop', async (req, res) => {
  const shop = { name: req.params.shop };
  const verdict = await moderator.moderations.create({ model: 'omni-moderation-latest', input: req.body.text });
  if (verdict.results[0]?.flagged) return res.status(400).end();
  const collection = await pages.getOrCreateCollection({ name: 'products' });
  const found = await collection.query({ queryTexts: [req.body.text] });
  const result = streamText({
    model: chatModel(process.env.CHAT_MODEL ?? 'gpt-4o'),
    system: systemPrompt(shop),
    messages: [{ role: 'user', content: `${req.body.text}\n${found.ids}` }],
    stopWhen: stepCountIs(4),
    tools: { getOrder, removeInvoice, explain: explain(shop) },
    experimental_telemetry: { isEnabled: true },
  });
  result.pipeTextStreamToResponse(res);
});

app.get('/health', (_req, res) => res.send('ok'));
app.listen(3000);
