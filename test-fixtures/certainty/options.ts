// Options beside the messages, handed on as a whole: whoever sends them would have to add the one that gives orders.
import Anthropic from '@anthropic-ai/sdk';
import express from 'express';

const app = express();
const claude = new Anthropic();
const messages = [{ role: 'user' as const, content: 'Hello' }];

app.post('/beside', async (request, response) => {
  response.json(await claude.messages.create({ model: 'm', max_tokens: 9, messages, ...request.body.options })); // warning
});

app.post('/named', async (request, response) => {
  const options = { temperature: 0, system: request.body.style };
  response.json(await claude.messages.create({ model: 'm', max_tokens: 9, messages, ...options })); // error
});

app.post('/named-in-all', async (request, response) => {
  response.json(await claude.messages.create({ model: 'm', max_tokens: 9, messages, system: request.body.options.system })); // error
});
