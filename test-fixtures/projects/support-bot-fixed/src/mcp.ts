import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { readArticle } from './tools/knowledge.js';
import { findOrders } from './tools/orders.js';
import { readPage } from './tools/web.js';

const server = new McpServer({ name: 'support-bot', version: '1.4.0' });

function result(value: unknown) {
  return { content: [{ type: 'text' as const, text: JSON.stringify(value) }] };
}

server.registerTool(
  'find_orders',
  { description: 'Finds orders of a customer by mail address', inputSchema: { email: z.string().email(), sort: z.string().optional() } },
  async ({ email, sort }) => result(await findOrders({ email, sort })),
);

server.registerTool('read_article', { description: 'Reads an article of the help centre', inputSchema: { slug: z.string() } }, async (args) =>
  result(await readArticle(args)),
);

server.registerTool('read_page', { description: 'Reads a web page', inputSchema: { url: z.string().url() } }, async ({ url }) => result(await readPage(url)));

await server.connect(new StdioServerTransport());
