// CommonJS spelling of ok.ts.
const express = require('express');
const OpenAI = require('openai');

const router = express.Router();
const client = new OpenAI();

router.post('/reply', async (req, res) => {
  const messages = [];
  messages.push({ role: 'system', content: 'You work for a bakery.' });
  messages.push({ role: 'user', content: 'I work for ' + req.body.company + ': ' + req.body.text });
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    messages, // ok: untrusted-input-in-system-prompt
  });
  res.json(completion.choices[0].message);
});

module.exports = router;
