// The instructions become the system text, the values the prompt.
import Anthropic from '@anthropic-ai/sdk';
import { generateText, streamText } from 'ai';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const anthropic = new Anthropic();
const options = { temperature: 0 };

app.post('/summary', async (req, res) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: `Summarise this mail: ${req.body.mail}` }); // fix: review
  const { text: title } = await generateText({
    model: 'openai/gpt-4o',
    prompt: `Give a title.

${req.body.article}

One line.`, // fix: review
    maxOutputTokens: 50,
  });
  const prompt = 'Compare ' + req.body.left + ' with ' + req.body.right;
  const both = streamText({ model: 'openai/gpt-4o', prompt }); // fix: review
  const response = await openai.responses.create({ model: 'gpt-5', input: `Translate into English: ${req.body.text}` }); // fix: review
  res.json({ text, title, both, response });
});

app.post('/none', async (req, res) => {
  // options that are spread in may hold a system text
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: `Summarise: ${req.body.mail}`, ...options }); // fix: none
  const template = 'Write a poem about {topic}.';
  const { text: poem } = await generateText({ model: 'openai/gpt-4o', prompt: template.replace('{topic}', String(req.query.topic)) }); // fix: none
  const completion = await openai.completions.create({ model: 'gpt-3.5-turbo-instruct', prompt: `Translate: ${req.body.text}` }); // fix: none
  const older = await anthropic.completions.create({ model: 'claude-2.1', max_tokens_to_sample: 200, prompt: `\n\nHuman: ${req.body.text} in English\n\nAssistant:` }); // fix: none
  res.json({ text, poem, completion, older });
});
