// The procedures that routers of other files are built on.
import { initTRPC } from '@trpc/server';

const t = initTRPC.context<{ user?: { name: string } }>().create();

export const router = t.router;
export const publicProcedure = t.procedure;
export const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new Error('not signed in');
  return next({ ctx: { user: ctx.user } });
});
