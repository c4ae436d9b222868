// CommonJS spelling of bad.ts.
const express = require('express');
const OpenAI = require('openai');

const app = express();
const client = new OpenAI();

app.post('/title', async function (request, response) {
  const answer = await client.responses.create({ model: 'gpt-4.1', input: 'Give this article a title:\n' + request.body.article }); // expect: untrusted-input-in-prompt-template
  response.json({ title: answer.output_text });
});
