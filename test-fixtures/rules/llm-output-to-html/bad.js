// CommonJS spelling of bad.ts.
const express = require('express');
const Anthropic = require('@anthropic-ai/sdk');

const app = express();
const anthropic = new Anthropic();

app.get('/greeting', async (req, res) => {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages: [{ role: 'user', content: 'Greet our guest.' }] });
  const greeting = message.content[0].text;
  res.send('<p>' + greeting + '</p>'); // expect: llm-output-to-html
});
