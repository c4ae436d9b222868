'use server';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { redirect } from 'next/navigation';
import { auth } from '../../../lib/auth';

export async function title(text: string) { // expect: llm-endpoint-without-auth "neither"
  const reply = await generateText({ model: openai('gpt-4o'), prompt: `A title for: ${text}` });
  return reply.text;
}

export async function summary(text: string) { // expect: llm-endpoint-without-auth "without a rate limit"
  const session = await auth();
  if (!session?.user) redirect('/');
  const reply = await generateText({ model: openai('gpt-4o'), prompt: `A summary of: ${text}` });
  return reply.text;
}
