import { defineEventHandler, readBody } from 'h3';
import { Client } from '../utils/client';

export default defineEventHandler(async (event) => { // expect: llm-endpoint-without-auth "neither"
  const client = new Client().made();
  const { question } = await readBody(event);
  return (await client.responses.create({ model: 'gpt-4o', input: question })).output_text;
});
