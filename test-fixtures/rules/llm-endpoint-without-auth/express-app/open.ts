import type { Express } from 'express';
import { ask } from './lib/ask';

export function registerOpen(app: Express) {
  app.post('/api/public/chat', async (req, res) => {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: llm-endpoint-without-auth "without authentication"
    res.json(await ask(req.body.question));
  });
}
