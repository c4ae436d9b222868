import OpenAI from 'openai';

export const client = new OpenAI({
  apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY, // expect: ai-key-in-client "`app/chat.tsx` is marked 'use client'"
  dangerouslyAllowBrowser: true, // expect: ai-key-in-client
});
