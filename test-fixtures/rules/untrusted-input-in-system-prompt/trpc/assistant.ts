// The input of a procedure, and what its schema closes.
import { generateText } from 'ai';
import { z } from 'zod';
import { answer } from './answer';
import { protectedProcedure, publicProcedure, router } from './trpc';

const Tone = z.enum(['formal', 'casual']);

export const assistant = router({
  ask: publicProcedure.input(z.object({ persona: z.string(), tone: Tone, question: z.string() })).mutation(async ({ input }) => {
    await generateText({ model: 'openai/gpt-4o', system: `Answer in a ${input.tone} tone.`, prompt: input.question }); // ok: untrusted-input-in-system-prompt
    return generateText({ model: 'openai/gpt-4o', system: `You are ${input.persona}.`, prompt: input.question }); // expect: untrusted-input-in-system-prompt "the input of a procedure"
  }),
  explain: protectedProcedure
    .input(z.string())
    .use(async (opts) => opts.next())
    .query((opts) => answer(opts.input, 'plain')),
  count: protectedProcedure.input(z.number()).query(({ input }) => answer('expert', String(input))),
});
