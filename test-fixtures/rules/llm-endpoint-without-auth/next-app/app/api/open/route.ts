import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';

export async function POST(req: Request) { // expect: llm-endpoint-without-auth "`POST /api/open`"
  const { messages } = await req.json();
  return streamText({ model: openai('gpt-4o'), messages }).toUIMessageStreamResponse();
}
