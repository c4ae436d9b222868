// Input glued to instructions in one prompt without roles. Each case has a twin in ok.ts.
import Anthropic from '@anthropic-ai/sdk';
import { generateObject, generateText, streamText } from 'ai';
import express from 'express';
import OpenAI from 'openai';
import { z } from 'zod';

const app = express();
const openai = new OpenAI();
const anthropic = new Anthropic();

app.post('/summary', async (req, res) => {
  const { text } = await generateText({
    model: 'openai/gpt-4o',
    prompt: `Summarise this mail in one sentence: ${req.body.mail}`,
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: untrusted-input-in-prompt-template
  });
  res.json({ text });
});

app.post('/sentiment', async (req, res) => {
  const reply = await openai.responses.create({
    model: 'gpt-4.1',
    input: 'Is this review good or bad? Review: ' + req.body.review, // expect: untrusted-input-in-prompt-template
  });
  res.json({ label: reply.output_text });
});

app.post('/legacy', async (req, res) => {
  const prompt = ['You answer questions about our shop.', 'Question:', req.body.question].join('\n');
  const reply = await openai.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt }); // expect: untrusted-input-in-prompt-template
  res.json({ text: reply.choices[0]?.text });
});

app.post('/category', async (req, res) => {
  const { comment } = req.body; // source: untrusted-input-in-prompt-template
  const { object } = await generateObject({
    model: 'openai/gpt-4o',
    schema: z.object({ category: z.string() }),
    prompt: `Sort the comment into a category.\n\n${comment}\n\nAnswer in JSON.`, // expect: untrusted-input-in-prompt-template "mixes instructions"
  });
  res.json(object);
});

app.get('/poem', async (req, res) => {
  const template = 'Write a poem about {topic}.';
  const result = streamText({ model: 'openai/gpt-4o', prompt: template.replace('{topic}', String(req.query.topic)) }); // expect: untrusted-input-in-prompt-template
  result.pipeTextStreamToResponse(res);
});

app.post('/old-claude', async (req, res) => {
  const completion = await anthropic.completions.create({
    model: 'claude-2.1',
    max_tokens_to_sample: 200,
    prompt: `\n\nHuman: Translate this: ${req.body.text}\n\nAssistant:`, // expect: untrusted-input-in-prompt-template
  });
  res.json(completion);
});
