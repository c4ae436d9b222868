import { streamText } from 'ai';

declare const model: never;
export const maxDuration = 60;

export async function POST(request: Request) {
  const { messages } = await request.json();
  return streamText({ model, messages }).toUIMessageStreamResponse(); // ok: missing-llm-limits
}
