// CommonJS spelling of ok.ts.
const express = require('express');
const OpenAI = require('openai');

const app = express();
const client = new OpenAI();

app.post('/title', async function (request, response) {
  const answer = await client.responses.create({ model: 'gpt-4.1', instructions: 'Give this article a title.', input: request.body.article }); // ok: untrusted-input-in-prompt-template
  response.json({ title: answer.output_text });
});
