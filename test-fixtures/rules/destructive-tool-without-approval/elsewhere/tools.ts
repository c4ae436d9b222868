import { tool } from '@langchain/core/tools';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();

export const deleteOrder = tool(async ({ id }) => prisma.order.delete({ where: { id } }), { name: 'delete_order', description: 'Deletes an order', schema: z.object({ id: z.string() }) }); // ok: destructive-tool-without-approval
