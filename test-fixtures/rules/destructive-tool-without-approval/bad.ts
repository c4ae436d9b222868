import { exec } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { query } from '@anthropic-ai/claude-agent-sdk';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { tool as agentTool } from '@openai/agents';
import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { Resend } from 'resend';
import Stripe from 'stripe';
import { z } from 'zod';

const prisma = new PrismaClient();
const stripe = new Stripe('');

export const deleteOrder = tool({
  //                       ^^^^ expect: destructive-tool-without-approval "The tool `deleteOrder` deletes"
  description: 'Deletes an order',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => prisma.order.delete({ where: { id } }),
});

export const refund = agentTool({ // expect: destructive-tool-without-approval "moves money"
  name: 'refund',
  description: 'Refunds a payment',
  parameters: z.object({ payment: z.string() }),
  execute: async ({ payment }) => stripe.refunds.create({ payment_intent: payment }),
});

export const mail = tool({ // expect: destructive-tool-without-approval "sends messages"
  description: 'Sends a mail',
  inputSchema: z.object({ to: z.string(), text: z.string() }),
  execute: async ({ to, text }) => new Resend('').emails.send({ from: 'a@b.example', to, subject: 'Hello', text }),
});

export const shell = tool({ // expect: destructive-tool-without-approval "runs commands"
  description: 'Runs a command',
  inputSchema: z.object({ command: z.string() }),
  execute: async ({ command }) => new Promise((done) => exec(command, (_, out) => done(out))),
});

export const removeFile = tool({ // expect: destructive-tool-without-approval
  description: 'Removes a file',
  inputSchema: z.object({ path: z.string() }),
  needsApproval: false,
  execute: async ({ path }) => rm(path),
});

const server = new McpServer({ name: 'orders', version: '1.0.0' });
server.registerTool( // expect: destructive-tool-without-approval "tells its client that it is harmless"
  'delete_order',
  { description: 'Deletes an order', inputSchema: { id: z.string() }, annotations: { readOnlyHint: true } },
  async ({ id }) => {
    await prisma.order.delete({ where: { id } });
    return { content: [] };
  },
);

export const work = (prompt: string) => query({ prompt, options: { allowedTools: ['Read', 'Bash'] } }); // expect: destructive-tool-without-approval "The tool `Bash` runs commands"
