// Version 4, by the lockfile.
import { generateText, streamText, tool } from 'ai';
import { z } from 'zod';

const mode = z.object({ mode: z.enum(['fast', 'slow']) });

export async function calls(model: never, prompt: string) {
  const { toolCalls } = await generateText({ model, prompt });
  for (const call of toolCalls) {
    eval(call.args.code); // flow: tool-arguments -> code
    eval(call.input.code); // noflow
  }
  const { fullStream } = streamText({ model, prompt });
  for await (const part of fullStream) {
    eval(part.argsTextDelta); // flow: tool-arguments -> code
  }
}

// The schema under the other version's name checks nothing.
export const four = tool({
  description: 'Runs code',
  parameters: mode,
  execute: async (given) => eval(given.mode), // noflow
});
export const five = tool({
  description: 'Runs code',
  inputSchema: mode,
  execute: async (given) => eval(given.mode), // flow: tool-arguments -> code
});
