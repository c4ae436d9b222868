import express from 'express';
import OpenAI from 'openai';
import pino from 'pino';

const app = express();
const client = new OpenAI();
const logger = pino();

app.post('/chat', async (req, res) => {
  const messages = [{ role: 'user' as const, content: String(req.body.question) }];
  console.log('asking', messages);
  //                    ^^^^^^^^ expect: sensitive-llm-logging "what the model is sent"
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages }); // source: sensitive-llm-logging
  logger.info({ answer: reply.choices[0]?.message.content }); // expect: sensitive-llm-logging "what the model answers"
  console.log(JSON.stringify(reply, null, 2)); // expect: sensitive-llm-logging
  logger.warn(`answered: ${reply.choices[0]?.message.content}`); // expect: sensitive-llm-logging
  res.json(reply);
});

console.log(process.env.OPENAI_API_KEY); // expect: sensitive-llm-logging "has the key"
