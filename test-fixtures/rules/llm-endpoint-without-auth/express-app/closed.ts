import { Router } from 'express';
import { ask } from './lib/ask';

export const closed = Router();
closed.post('/chat', async (req, res) => { // ok: llm-endpoint-without-auth
  res.json(await ask(req.body.question));
});
