import { rm } from 'node:fs/promises';
import { tool } from 'ai';
import { z } from 'zod';
import { summarize } from './summary';

async function fetchOrder(id: string) {
  const response = await fetch(`https://orders.example.net/v1/${encodeURIComponent(id)}`);
  return response.json();
}

export const getOrder = tool({
  description: 'Looks an order up',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => fetchOrder(id),
});

export const removeInvoice = tool({
  description: 'Deletes an invoice',
  inputSchema: z.object({ name: z.enum(['old', 'new']) }),
  needsApproval: true,
  execute: async ({ name }) => rm(`invoices/${name}.pdf`),
});

export const explain = (shop: { name: string }) =>
  tool({
    description: 'Explains a product',
    inputSchema: z.object({ product: z.string() }),
    execute: async ({ product }) => summarize(`${shop.name}: ${product}`),
  });
