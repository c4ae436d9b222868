import { AIMessage, ChatMessage, HumanMessage } from '@langchain/core/messages';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();
type Said = { role: string; content: string };
const asMessage = (message: Said) => {
  if (message.role === 'user') return new HumanMessage(message.content);
  if (message.role === 'assistant') return new AIMessage(message.content);
  return new ChatMessage(message.content, message.role); // expect: untrusted-input-in-system-prompt
};
const asChecked = (message: Said) => {
  if (message.role === 'user') return new HumanMessage(message.content);
  return new ChatMessage(message.content, message.role); // ok: untrusted-input-in-system-prompt
};

app.post('/chat', async (request, response) => {
  const said: Said[] = request.body.messages;
  said.map(asMessage);
  said.filter((message) => message.role === 'user' || message.role === 'assistant').map(asChecked);
  const kept = said.filter((message) => message.role === 'user' || message.role === 'assistant').map(({ role, content }) => ({ role: role as 'user', content }));
  await client.chat.completions.create({ model: 'm', messages: kept }); // ok: untrusted-input-in-system-prompt
  const loose = said.filter((message) => message.role === 'user' || message.content.length > 3).map(({ role, content }) => ({ role: role as 'user', content }));
  await client.chat.completions.create({ model: 'm', messages: loose }); // expect: untrusted-input-in-system-prompt
  response.json({ first: said.find((message) => message.role === 'user') });
});
