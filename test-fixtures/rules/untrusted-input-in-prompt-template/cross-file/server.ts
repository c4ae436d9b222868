import express from 'express';
import { jokePrompt } from './prompts';
import { complete } from './llm';

const app = express();

app.get('/joke', async (req, res) => {
  res.json({ joke: await complete(jokePrompt(String(req.query.about))) }); // expect: untrusted-input-in-prompt-template
});

app.get('/fact', async (_req, res) => {
  res.json({ fact: await complete('Tell me a fact.') }); // ok: untrusted-input-in-prompt-template
});
