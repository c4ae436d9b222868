import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { withUser } from '../../../lib/auth';
import { limited } from '../../../lib/limit';

export const POST = withUser(async (req) => { // ok: llm-endpoint-without-auth
  if (await limited('all')) return new Response(null, { status: 429 });
  const { prompt } = await req.json();
  const { text } = await generateText({ model: openai('gpt-4o'), prompt });
  return new Response(text);
});
