import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();

app.post('/chat', async (req, res) => { // expect: missing-llm-audit-log "nothing keeps what was asked"
  const reply = await client.responses.create({ model: 'gpt-4o', input: req.body.question });
  res.json(reply.output_text);
});

export function more(app: express.Express) {
  app.post('/silents', async (req, res) => {
//^^^^^^^^^^^^^^^^^^^ expect: missing-llm-audit-log
    const reply = await client.responses.create({ model: 'gpt-4o', input: req.body.question });
    res.json(reply.output_text);
  });
}
