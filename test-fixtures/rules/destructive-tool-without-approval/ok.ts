import { execFile } from 'node:child_process';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { type CanUseTool, query } from '@anthropic-ai/claude-agent-sdk';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { Agent, shellTool } from '@openai/agents';
import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();
declare function requestApproval(what: string): Promise<boolean>;

export const approved = tool({
  description: 'Deletes an order',
  inputSchema: z.object({ id: z.string() }),
  needsApproval: true, // ok: destructive-tool-without-approval
  execute: async ({ id }) => prisma.order.delete({ where: { id } }),
});

export const asking = tool({
  description: 'Deletes an order',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => ((await requestApproval(id)) ? prisma.order.delete({ where: { id } }) : undefined),
});

/** The browser asks: there is no handler. */
export const shown = tool({ description: 'Deletes an order', inputSchema: z.object({ id: z.string() }) });

export const read = tool({
  description: 'Reads an order',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => prisma.order.findUnique({ where: { id } }),
});

/** Its own scratch file. */
export const scratch = tool({
  description: 'Measures a text',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => {
    await writeFile('scratch.txt', text);
    const { length } = await readFile('scratch.txt');
    await unlink('scratch.txt');
    return length;
  },
});

export const status = tool({
  description: 'Tells what changed',
  inputSchema: z.object({ path: z.string() }),
  execute: async ({ path }) => new Promise((done) => execFile('git', ['status', '--', path], (_, out) => done(out))),
});

const server = new McpServer({ name: 'orders', version: '1.0.0' });
server.registerTool(
  'delete_order',
  { description: 'Deletes an order', inputSchema: { id: z.string() }, annotations: { destructiveHint: true } },
  async ({ id }) => {
    await prisma.order.delete({ where: { id } });
    return { content: [] };
  },
);
server.registerTool('drop_order', { description: 'Deletes an order', inputSchema: { id: z.string() } }, async ({ id }) => {
  await prisma.order.delete({ where: { id } });
  return { content: [] };
});

export const boxed = new Agent({ name: 'boxed', tools: [shellTool({ environment: { type: 'container_auto' } })] });
export const asked = (prompt: string, canUseTool: CanUseTool) => query({ prompt, options: { allowedTools: ['Bash'], canUseTool } });
