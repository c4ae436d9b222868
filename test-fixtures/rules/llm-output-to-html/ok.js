// CommonJS spelling of ok.ts.
const express = require('express');
const Anthropic = require('@anthropic-ai/sdk');

const app = express();
const anthropic = new Anthropic();

app.get('/greeting', async (req, res) => {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages: [{ role: 'user', content: 'Greet our guest.' }] });
  res.json({ greeting: message.content[0].text }); // ok: llm-output-to-html
});
