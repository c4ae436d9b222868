// What is asked for by its role is the system text alone, and what stands beside it under another role is not in it.
import Anthropic from '@anthropic-ai/sdk';
import express from 'express';

const app = express();
const client = new Anthropic();

interface Message {
  role: string;
  content: string;
}

const written = (persona: string, text: string): Message[] => [
  { role: 'system', content: persona },
  { role: 'user', content: text },
];

async function first(messages: Message[]) {
  const system = messages[0].role === 'system' ? messages[0].content : '';
  await client.messages.create({ model: 'm', max_tokens: 9, system, messages: [] }); // ok: untrusted-input-in-system-prompt
}

async function found(messages: Message[]) {
  const system = messages.find((message) => message.role === 'system')?.content;
  await client.messages.create({ model: 'm', max_tokens: 9, system, messages: [] }); // ok: untrusted-input-in-system-prompt
}

async function kept(messages: Message[]) {
  const system = messages
    .filter((message) => message.role === 'system')
    .map((message) => message.content)
    .join('\n');
  await client.messages.create({ model: 'm', max_tokens: 9, system, messages: [] }); // ok: untrusted-input-in-system-prompt
}

async function each(messages: Message[]) {
  let system = '';
  for (const message of messages) {
    if (message.role === 'system') system += message.content;
  }
  await client.messages.create({ model: 'm', max_tokens: 9, system, messages: [] }); // ok: untrusted-input-in-system-prompt
}

async function foundAny(messages: Message[]) {
  const system = messages.find((message) => message.role !== 'assistant')?.content;
  await client.messages.create({ model: 'm', max_tokens: 9, system, messages: [] }); // expect: untrusted-input-in-system-prompt
}

async function ofPersona(messages: Message[]) {
  const system = messages.find((message) => message.role === 'system')?.content;
  await client.messages.create({ model: 'm', max_tokens: 9, system, messages: [] }); // expect: untrusted-input-in-system-prompt
}

async function ofUnseen(messages: Message[]) {
  const system = messages.find((message) => message.role === 'system')?.content;
  await client.messages.create({ model: 'm', max_tokens: 9, system, messages: [] }); // expect: untrusted-input-in-system-prompt
}

app.post('/ask', async (request, response) => {
  const { text, persona, messages } = request.body;
  await first(written('You answer.', text));
  await found(written('You answer.', text));
  await kept(written('You answer.', text));
  await each(written('You answer.', text));
  await foundAny(written('You answer.', text));
  await ofPersona(written(persona, text));
  await ofUnseen(messages);
  response.end();
});
