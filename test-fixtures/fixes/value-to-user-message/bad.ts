// The value moves to a user message, in each SDK's form; what is not written out in the call stays.
import Anthropic from '@anthropic-ai/sdk';
import { generateText } from 'ai';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const anthropic = new Anthropic();

app.post('/chat', async (req, res) => {
  const { persona, tone } = req.body;
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: `You speak like ${persona} in a ${tone} tone.` }, // fix: review
      { role: 'user', content: req.body.question },
    ],
  });
  const whole = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: req.body.prompt }] }); // fix: review
  res.json([reply, whole]);
});

app.post('/instructions', async (req, res) => {
  const reply = await openai.responses.create({
    model: 'gpt-4.1',
    instructions: 'Answer for ' + req.body.shop, // fix: review
    input: 'Hello',
  });
  res.json(reply.output_text);
});

app.post('/claude', async (req, res) => {
  const system = `You translate into ${req.body.language}.`;
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system, // fix: review
    messages: [{ role: 'user', content: String(req.query.text) }],
  });
  res.json(message.content);
});

app.post('/sdk', async (req, res) => {
  const { text } = await generateText({
    model: 'openai/gpt-4o',
    system: `
      You help customers.
      Their shop is ${req.body.shop}.
    `, // fix: review
    prompt: req.body.question,
  });
  const other = await generateText({ model: 'openai/gpt-4o', system: `Be ${req.body.tone}.`, prompt: `Question: ${text}` }); // fix: review
  res.json({ text, other });
});

app.post('/none', async (req, res) => {
  const { messages } = req.body;
  const a = await generateText({ model: 'openai/gpt-4o', system: `Be ${req.body.tone}.`, messages }); // fix: none
  const b = await generateText({ model: 'openai/gpt-4o', system: req.body.system, prompt: 'Hello' }); // fix: none
  const c = await generateText({ model: 'openai/gpt-4o', system: `Be ${req.body.tone}.`, prompt: await question() }); // fix: none
  const d = await generateText({ model: 'openai/gpt-4o', system: `{json} ${req.body.tone} only`, prompt: 'Hello' }); // fix: none
  const shared = `Be ${req.body.tone}.`;
  const e = await generateText({ model: 'openai/gpt-4o', system: shared, prompt: 'Hello' }); // fix: none
  console.log(shared);
  res.json([a, b, c, d, e]);
});

async function question() {
  return 'Why?';
}
