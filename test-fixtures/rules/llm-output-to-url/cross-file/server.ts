// The low-level handler checks its arguments with a schema and hands them on.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { Fetcher } from './fetcher.js';

const Payload = z.object({ url: z.string().url(), headers: z.record(z.string()).optional() });
const server = new Server({ name: 'fetch', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const payload = Payload.parse(request.params.arguments);
  if (request.params.name === 'fetch_html') return Fetcher.html(payload);
  if (request.params.name === 'fetch_docs') return Fetcher.docs(payload);
  throw new Error('Tool not found');
});
