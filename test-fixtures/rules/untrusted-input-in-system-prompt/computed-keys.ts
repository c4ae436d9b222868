// Options under computed keys: a constant is read as if it stood there, a key that cannot be seen is hardly ever the one that matters.
import { generateText } from 'ai';
import express from 'express';

const app = express();
const model = 'openai/gpt-4o';
const SLOT = 'system';
const KNOB = 'seed';

app.post('/slots', async (req, res) => {
  const local = 'system';
  await generateText({ model, [SLOT]: `Speak like ${req.body.persona}.`, prompt: 'Hello' }); // expect: untrusted-input-in-system-prompt
  await generateText({ model, [local]: `Speak like ${req.body.persona}.`, prompt: 'Hello' }); // expect: untrusted-input-in-system-prompt
  await generateText({ model, [KNOB]: req.body.seed, prompt: 'Hello' }); // ok: untrusted-input-in-system-prompt
  const knob = 'topP';
  await generateText({ model, [knob]: req.body.topP, prompt: 'Hello' }); // ok: untrusted-input-in-system-prompt
  res.end();
});
