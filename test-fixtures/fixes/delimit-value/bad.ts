// The value stands between tags that it cannot close.
import Anthropic from '@anthropic-ai/sdk';
import { generateText } from 'ai';
import express from 'express';

const app = express();
const anthropic = new Anthropic();
const STYLE = 'short';

app.post('/summary', async (req, res) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: `Summarise this mail: ${req.body.mail}` }); // fix: review
  const { text: title } = await generateText({
    model: 'openai/gpt-4o',
    prompt: `Give a title.

${req.body.article}

One line.`, // fix: review
  });
  const prompt = ['Compare these:', String(req.body.left), String(req.body.right)].join('\n');
  const { text: both } = await generateText({ model: 'openai/gpt-4o', prompt }); // fix: review
  res.json({ text, title, both });
});

app.post('/none', async (req, res) => {
  const template = 'Write a poem about {topic}.';
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: template.replace('{topic}', String(req.query.topic)) }); // fix: none
  const { text: other } = await generateText({ model: 'openai/gpt-4o', prompt: `Be ${STYLE}. ${req.body.text}` }); // fix: none
  const completion = await anthropic.completions.create({
    model: 'claude-2.1',
    max_tokens_to_sample: 200,
    prompt: `\n\nHuman: Translate this: ${req.body.text}\n\nAssistant:`, // fix: none
  });
  res.json({ text, other, completion });
});
