// The kind of a thing is compared before what it holds is used: things of other kinds do not come there.
import { readFileSync, rmSync } from 'node:fs';
import OpenAI from 'openai';

const client = new OpenAI();

enum Kind {
  Text,
  Voice,
}

class Reply {
  constructor(
    readonly kind: Kind,
    readonly content: string,
  ) {}
}

type Event = { type: 'note' | 'draft'; content: string } | { type: 'file'; content: string };

async function ask(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string> {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages });
  return reply.choices[0].message.content ?? '';
}

function send(reply: Reply) {
  switch (reply.kind) {
    case Kind.Text:
      return readFileSync(reply.content); // expect: llm-output-to-path
    case Kind.Voice:
      return rmSync(reply.content); // ok: llm-output-to-path
  }
}

function handle(event: Event) {
  if (event.type === 'file') rmSync(event.content); // ok: llm-output-to-path
  else if (event.type === 'note') readFileSync(event.content); // expect: llm-output-to-path
}

function handleAll(events: Event[]) {
  for (const event of events) {
    if (event.type !== 'file') continue;
    rmSync(event.content); // expect: llm-output-to-path
  }
}

export async function run(messages: OpenAI.ChatCompletionMessageParam[]) {
  const content = await ask(messages);
  send(new Reply(Kind.Text, content));
  handle({ type: 'note', content });
  handleAll([{ type: 'file', content }]);
}
