import { createHash } from 'node:crypto';
import express from 'express';
import OpenAI from 'openai';
import pino from 'pino';

const app = express();
const client = new OpenAI();
const logger = pino();
const DEBUG = process.env.DEBUG === '1';

app.post('/chat', async (req, res) => {
  const messages = [{ role: 'user' as const, content: String(req.body.question) }];
  console.log('asking', messages.length); // ok: sensitive-llm-logging
  logger.debug({ messages }); // ok: sensitive-llm-logging
  if (DEBUG) console.log(messages); // ok: sensitive-llm-logging
  DEBUG && console.log(messages); // ok: sensitive-llm-logging
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages });
  logger.info({ id: reply.id, usage: reply.usage }); // ok: sensitive-llm-logging
  const text = reply.choices[0]?.message.content ?? '';
  logger.info({ length: text.length, start: text.slice(0, 40) }); // ok: sensitive-llm-logging
  logger.info(createHash('sha256').update(text).digest('hex')); // ok: sensitive-llm-logging
  console.log('fixed', [{ role: 'system', content: 'You are kind.' }]); // ok: sensitive-llm-logging
  // an error that quotes an answer tells what went wrong
  try {
    if (!text.startsWith('{')) throw new Error(`Not an object: ${text}`);
  } catch (error) {
    logger.error(`failed: ${(error as Error).message}`); // ok: sensitive-llm-logging
  }
  res.json({ text });
});

// a program for a terminal shows its answer
export async function main(question: string) {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });
  console.log(reply.choices[0]?.message.content); // ok: sensitive-llm-logging
}
console.log((process.env.OPENAI_API_KEY ?? '').slice(-4)); // ok: sensitive-llm-logging
console.log(process.env.OPENAI_API_KEY ? 'the key is set' : 'no key'); // ok: sensitive-llm-logging

// what went wrong, told by the library
app.post('/failing', async (req, res) => {
  const reply = await client.responses.create({ model: 'gpt-4o', input: String(req.body.question) });
  if (reply.error) {
    logger.error({ text: reply.output_text }); // ok: sensitive-llm-logging
  }
  logger.warn(`failed: ${reply.error?.message}`); // ok: sensitive-llm-logging
  res.json(reply.output_text);
});
