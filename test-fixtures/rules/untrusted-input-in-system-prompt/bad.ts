// Text of a stranger in the system slot. Each case has a twin in ok.ts.
import Anthropic from '@anthropic-ai/sdk';
import { generateText, streamText } from 'ai';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const anthropic = new Anthropic();

app.post('/chat', async (req, res) => {
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: `You speak like ${req.body.persona}.` },
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: untrusted-input-in-system-prompt
      { role: 'user', content: req.body.question },
    ],
  });
  res.json(reply.choices[0]?.message);
});

app.post('/developer', async (req, res) => {
  const { tone } = req.body; // source: untrusted-input-in-system-prompt
  const reply = await openai.responses.create({
    model: 'gpt-4.1',
    instructions: 'Answer in this tone: ' + tone, // expect: untrusted-input-in-system-prompt "send this text as a user message"
    input: [
      { role: 'developer', content: `Never swear. Tone: ${tone}` }, // expect: untrusted-input-in-system-prompt
      { role: 'user', content: 'Hello' },
    ],
  });
  res.json(reply.output_text);
});

app.get('/claude/:language', async (req, res) => {
  const lines = ['You are a translator.', `Translate into ${req.params.language}.`];
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system: lines.join('\n'), // expect: untrusted-input-in-system-prompt
    messages: [{ role: 'user', content: String(req.query.text) }],
  });
  res.json(message.content);
});

app.get('/blocks', async (req, res) => {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system: [{ type: 'text', text: `The visitor is ${req.headers['x-visitor']}.` }], // expect: untrusted-input-in-system-prompt
    messages: [{ role: 'user', content: 'Who am I?' }],
  });
  res.json(message.content);
});

app.post('/sdk', async (req, res) => {
  const system = `You help customers of ${req.body.shop}.`;
  const { text } = await generateText({ model: 'openai/gpt-4o', system, prompt: req.body.question }); // expect: untrusted-input-in-system-prompt
  res.send({ text });
});

app.post('/roles', async (req, res) => {
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'system', content: 'You are polite.' }, ...req.body.messages], // expect: untrusted-input-in-system-prompt
  });
  res.json(reply);
});

app.post('/whole', async (req, res) => {
  const result = streamText({ model: 'openai/gpt-4o', messages: req.body.messages }); // expect: untrusted-input-in-system-prompt
  result.pipeTextStreamToResponse(res);
});

app.post('/role', async (req, res) => {
  const { role, content } = req.body;
  const reply = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role, content }], // expect: untrusted-input-in-system-prompt
  });
  res.json(reply);
});

export async function commandLine() {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system: `Work as ${process.argv[2]}.`, // expect: untrusted-input-in-system-prompt
    messages: [{ role: 'user', content: 'Begin.' }],
  });
  return message.content;
}
