import { execSync } from 'node:child_process';
import { initTRPC } from '@trpc/server';
import { z } from 'zod';

const t = initTRPC.create();
const contextual = initTRPC.context<object>().meta<object>().create();
const base = t.procedure.meta({}).use(({ next }) => next());
const Named = z.object({ name: z.string(), mode: z.enum(['a', 'b']) });

export const router = t.router({
  query: t.procedure.query(({ input }) => execSync(input as unknown as string)), // flow: untrusted-input -> shell-command
  mutation: base.input(Named).output(z.string()).mutation(({ input }) => {
    execSync(input.name); // flow: untrusted-input -> shell-command
    execSync(input.mode); // noflow
  }),
  subscription: contextual.procedure
    .input(z.string())
    .concat(base)
    .unstable_concat(base)
    .subscription(async (opts) => execSync(opts.input)), // flow: untrusted-input -> shell-command
});
