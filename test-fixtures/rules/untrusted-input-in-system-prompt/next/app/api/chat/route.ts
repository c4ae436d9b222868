// A Next route handler: the file's place makes its parameter a request.
import { streamText } from 'ai';
import { openai } from '@ai-sdk/openai';

export async function POST(request: Request) {
  const { question, context } = await request.json();
  const result = streamText({
    model: openai('gpt-4o'),
    system: `Use this context: ${context}`, // expect: untrusted-input-in-system-prompt
    messages: [{ role: 'user', content: question }],
  });
  return result.toUIMessageStreamResponse();
}

export async function GET(request: Request) {
  const topic = new URL(request.url).searchParams.get('topic');
  const result = streamText({
    model: openai('gpt-4o'),
    system: 'You are an encyclopedia.', // ok: untrusted-input-in-system-prompt
    prompt: topic ?? 'nothing',
  });
  return result.toUIMessageStreamResponse();
}
