// Instructor. A source is shown by eval of it, a sink by the command line's argument in it.
import Instructor, { createInstructor } from '@instructor-ai/instructor';
import OpenAI from 'openai';
import { z } from 'zod';

const input = process.argv[2];
const client = Instructor({ client: new OpenAI(), mode: 'TOOLS' });
const Answer = z.object({ code: z.string(), grade: z.enum(['a', 'b']), count: z.number() });

export async function ask() {
  const answer = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: input }, // flow: untrusted-input -> system-prompt
      { role: 'user', content: input }, // flow: untrusted-input -> user-prompt
    ],
    response_model: { schema: Answer, name: 'Answer' },
  });
  eval(answer.code); // flow: llm-output -> code
  eval(answer.grade); // noflow
  eval(answer.count); // noflow
  const other = createInstructor({ client: new OpenAI(), mode: 'TOOLS' });
  eval((await other.chat.completions.create({ messages: [], response_model: { schema: Answer, name: 'Answer' } })).code); // flow: llm-output -> code
}
