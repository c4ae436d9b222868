// The route, the prompt builder and the client are three files.
import express from 'express';
import { Assistant } from './assistant';
import { buildMessages, greeting } from './prompts';

const app = express();
const assistant = new Assistant();

app.post('/ask', async (req, res) => {
  const { company, question } = req.body;
  res.json({ answer: await assistant.complete(buildMessages(company, question)) }); // expect: untrusted-input-in-system-prompt
});

app.post('/greet', async (req, res) => {
  res.json({ answer: await assistant.complete(greeting(req.body.name)) }); // ok: untrusted-input-in-system-prompt
});
