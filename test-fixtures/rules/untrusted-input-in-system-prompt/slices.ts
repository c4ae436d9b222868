// What a slice leaves out is not in it: the system text at the beginning of a list, when the rest of the list is sent.
import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();

app.post('/ask', async (request, response) => {
  const { persona } = request.body;
  const messages = [
    { role: 'system' as const, content: persona },
    { role: 'user' as const, content: 'Hello' },
  ];
  await client.chat.completions.create({ model: 'm', messages: messages.slice(1) }); // ok: untrusted-input-in-system-prompt
  await client.chat.completions.create({ model: 'm', messages: messages.slice(0) }); // expect: untrusted-input-in-system-prompt
  await client.chat.completions.create({ model: 'm', messages: messages.slice(-2) }); // expect: untrusted-input-in-system-prompt
  const [, ...rest] = messages;
  await client.chat.completions.create({ model: 'm', messages: rest }); // ok: untrusted-input-in-system-prompt
  const more = [{ role: 'user' as const, content: 'Hello' }, ...messages];
  await client.chat.completions.create({ model: 'm', messages: more.slice(1) }); // expect: untrusted-input-in-system-prompt
  await client.chat.completions.create({ model: 'm', messages: more.slice(2) }); // ok: untrusted-input-in-system-prompt
  const kept = messages.map((message) => message).slice(1);
  await client.chat.completions.create({ model: 'm', messages: kept }); // expect: untrusted-input-in-system-prompt
  response.end();
});
