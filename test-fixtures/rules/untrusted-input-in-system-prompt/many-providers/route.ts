import express from 'express';
import { pick } from './pick';
import { One } from './providers';

const app = express();
app.use(express.json());

app.post('/chat', async (req, res) => {
  const connector = pick(req.body.provider);
  const messages = connector.assemble({ system: 'Answer in one sentence.', user: req.body.text });
  res.json(await connector.chat(messages));
});

app.post('/one', async (req, res) => {
  const one = new One();
  res.json(await one.chat(one.assemble({ system: 'Answer in one sentence.', user: req.body.text })));
});
