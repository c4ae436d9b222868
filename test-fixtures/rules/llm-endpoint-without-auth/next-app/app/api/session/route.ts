import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { auth } from '../../../lib/auth';
import { limited } from '../../../lib/limit';

export async function POST(req: Request) { // ok: llm-endpoint-without-auth
  const session = await auth();
  if (!session) return Response.json({ error: 'who are you?' });
  if (await limited(session.user.id)) return new Response('slow down', { status: 429 });
  const { messages } = await req.json();
  return streamText({ model: openai('gpt-4o'), messages }).toUIMessageStreamResponse();
}

export async function PUT(req: Request) { // expect: llm-endpoint-without-auth "neither"
  const session = await auth();
  const { messages } = await req.json();
  return streamText({ model: openai('gpt-4o'), messages, headers: { 'x-name': String(session?.user?.name) } }).toUIMessageStreamResponse();
}
