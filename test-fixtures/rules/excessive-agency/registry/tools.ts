import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const customers = tool({
  description: 'Finds customers',
  inputSchema: z.object({ name: z.string() }),
  execute: ({ name }) => prisma.customer.findMany({ where: { name } }),
});
export const browse = tool({ description: 'Fetches a page', inputSchema: z.object({ url: z.string() }), execute: async ({ url }) => (await fetch(url)).text() });
