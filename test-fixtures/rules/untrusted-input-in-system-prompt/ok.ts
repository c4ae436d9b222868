// The twins of bad.ts, one step away: constant system text, input in user messages, a choice among constants.
import Anthropic from '@anthropic-ai/sdk';
import { generateText } from 'ai';
import express from 'express';
import OpenAI from 'openai';
import { z } from 'zod';

const app = express();
const openai = new OpenAI();
const anthropic = new Anthropic();
const PERSONAS = { formal: 'You speak formally.', friendly: 'You speak warmly.' } as const;
const LANGUAGES = ['de', 'en', 'fr'];
const Query = z.object({ tone: z.enum(['calm', 'lively']), question: z.string() });

app.post('/chat', async (req, res) => {
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'You are a polite assistant.' }, // ok: untrusted-input-in-system-prompt
      { role: 'user', content: `You speak like ${req.body.persona}. ${req.body.question}` }, // ok: untrusted-input-in-system-prompt
    ],
  });
  res.json(reply.choices[0]?.message);
});

app.post('/persona', async (req, res) => {
  const persona = req.body.persona === 'formal' ? PERSONAS.formal : PERSONAS.friendly;
  const { text } = await generateText({ model: 'openai/gpt-4o', system: persona, prompt: req.body.question }); // ok: untrusted-input-in-system-prompt
  res.send({ text });
});

app.post('/table', async (req, res) => {
  const system = PERSONAS[req.body.persona as keyof typeof PERSONAS] ?? PERSONAS.friendly;
  const { text } = await generateText({ model: 'openai/gpt-4o', system, prompt: req.body.question }); // ok: untrusted-input-in-system-prompt
  res.send({ text });
});

app.get('/claude/:language', async (req, res) => {
  const { language } = req.params;
  if (!LANGUAGES.includes(language)) {
    res.status(400).end();
    return;
  }
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system: `Translate into ${language}.`, // ok: untrusted-input-in-system-prompt
    messages: [{ role: 'user', content: String(req.query.text) }],
  });
  res.json(message.content);
});

app.post('/schema', async (req, res) => {
  const { tone, question } = Query.parse(req.body);
  const reply = await openai.responses.create({
    model: 'gpt-4.1',
    instructions: `Answer in a ${tone} tone, in at most ${Number(req.body.words)} words.`, // ok: untrusted-input-in-system-prompt
    input: question,
  });
  res.json(reply.output_text);
});

app.post('/history', async (req, res) => {
  const history = (req.body.messages as { text: string }[]).map((entry) => ({ role: 'user' as const, content: entry.text }));
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'system', content: 'You are polite.' }, ...history], // ok: untrusted-input-in-system-prompt
  });
  res.json(reply);
});

app.post('/filtered', async (req, res) => {
  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'system', content: 'You are polite.' }];
  for (const entry of req.body.messages) {
    messages.push({ role: entry.role === 'assistant' ? 'assistant' : 'user', content: entry.content });
  }
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages }); // ok: untrusted-input-in-system-prompt
  res.json(reply);
});

/** The environment and the clock are the operator's. */
export async function operator(question: string) {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system: `You work for ${process.env.COMPANY}. Today is ${new Date().toISOString()}.`, // ok: untrusted-input-in-system-prompt
    messages: [{ role: 'user', content: question }],
  });
  return message.content;
}

app.post('/known-roles', async (req, res) => {
  const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'system', content: 'You are polite.' }];
  for (const entry of req.body.messages) {
    const role = entry.role ?? 'user';
    if (role !== 'user' && role !== 'assistant') continue;
    messages.push({ role, content: entry.content });
  }
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages }); // ok: untrusted-input-in-system-prompt
  res.json(reply);
});
