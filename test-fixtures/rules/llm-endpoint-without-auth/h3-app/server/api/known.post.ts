import { createError, defineEventHandler, readBody } from 'h3';
import OpenAI from 'openai';
import { refusalOf } from '../utils/limit';
import { userOf } from '../utils/user';

const client = new OpenAI();

export default defineEventHandler(async (event) => { // ok: llm-endpoint-without-auth
  if (!userOf(event)) throw createError({ statusCode: 401 });
  const refused = refusalOf('chat');
  if (refused) return refused;
  const { question } = await readBody(event);
  return (await client.responses.create({ model: 'gpt-4o', input: question })).output_text;
});
