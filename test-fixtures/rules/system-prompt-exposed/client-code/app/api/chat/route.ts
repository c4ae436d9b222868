import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { SECRET_PROMPT, SUPPORT_PROMPT } from '../../../lib/prompts';

export async function POST(req: Request) {
  const { messages, isRanking } = await req.json();
  if (isRanking) return streamText({ model: openai('gpt-4o'), system: SECRET_PROMPT, messages }).toUIMessageStreamResponse();
  return streamText({ model: openai('gpt-4o'), system: SUPPORT_PROMPT, messages }).toUIMessageStreamResponse();
}
