import { defineEventHandler, readBody } from 'h3';
import OpenAI from 'openai';

const client = new OpenAI();

export default defineEventHandler(async (event) => { // expect: llm-endpoint-without-auth "`POST /api/open`"
  const { question } = await readBody(event);
  return (await client.responses.create({ model: 'gpt-4o', input: question })).output_text;
});
