import purify from 'isomorphic-dompurify';
import express from 'express';
import { generateText } from 'ai';

const app = express();

app.get('/page', async (_request, response) => {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Write a page.' });
  response.send(`<main>${text}</main>`); // fix: none
});

export async function show(panel) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: 'Write a page.' });
  panel.outerHTML = purify.sanitize(text); // fix: safe
}
