// CommonJS spelling of bad.ts.
const express = require('express');
const OpenAI = require('openai');

const router = express.Router();
const client = new OpenAI();

router.post('/reply', async (req, res) => {
  const messages = [];
  messages.push({ role: 'system', content: 'You work for ' + req.body.company }); // source: untrusted-input-in-system-prompt
  messages.push({ role: 'user', content: req.body.text });
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    messages, // expect: untrusted-input-in-system-prompt
  });
  res.json(completion.choices[0].message);
});

module.exports = router;
