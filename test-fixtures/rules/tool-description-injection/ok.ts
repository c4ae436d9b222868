// The twins of bad.ts: constants, also by a function or a table, and names that can hold no orders.
import { openai } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import express from 'express';
import OpenAI from 'openai';
import { z } from 'zod';

const app = express();
const TEXTS = { en: 'Looks up a word', de: 'Schlägt ein Wort nach' } as const;
const about = (what: string) => `Looks up ${what}`;
const LIMIT = 5;

const lookUp = tool({ description: about('words'), inputSchema: z.object({ word: z.string() }), execute: async ({ word }) => word }); // ok: tool-description-injection

app.post('/ask', async (req, res) => {
  const language = req.body.language;
  if (language !== 'en' && language !== 'de') throw new Error('unknown language');
  const translated = tool({
    description: `${TEXTS[language as 'en']}, at most ${LIMIT}`, // ok: tool-description-injection
    inputSchema: z.object({ word: z.string() }),
    execute: async ({ word }) => word,
  });
  res.json(await generateText({ model: openai('gpt-4o'), tools: { lookUp, translated }, prompt: req.body.question })); // ok: tool-description-injection
});

app.post('/named', async (req, res) => {
  const name = req.body.name;
  if (!/^[a-z_]{1,40}$/.test(name)) throw new Error('bad name');
  res.json({ tools: [{ name, description: 'Looks up', parameters: {}, execute: async () => 'done' }] }); // ok: tool-description-injection
});

app.post('/counted', async (req, res) => {
  const count = Number(req.body.count);
  res.json(tool({ description: `Gives ${count} words`, inputSchema: z.object({ word: z.string() }), execute: async ({ word }) => word })); // ok: tool-description-injection
});

app.post('/assistant', async (req, res) => {
  res.json(await new OpenAI().beta.assistants.create({ model: 'gpt-4o', name: req.body.name })); // ok: tool-description-injection
});

app.post('/form', (req, res) => {
  const { name, description } = req.body;
  res.json({ name, description, schema: '{}', func: 'return 1' }); // ok: tool-description-injection
});
