// The twins of bad.ts: every field has a type, nothing is taken, or the schema cannot be seen.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { jsonSchema, tool } from 'ai';
import { z } from 'zod';
import { schemaOf } from './elsewhere';

const server = new McpServer({ name: 'notes', version: '1' });

export const save = tool({ description: 'Saves a note', inputSchema: z.object({ text: z.string() }), execute: async ({ text }) => text }); // ok: weak-tool-schema

export const find = tool({
  description: 'Finds notes',
  inputSchema: z.object({ text: z.string(), options: z.object({ limit: z.number() }).optional() }), // ok: weak-tool-schema
  execute: async ({ text, options }) => [text, options],
});

export const list = tool({ description: 'Lists all', execute: async () => ['one'] }); // ok: weak-tool-schema
export const now = tool({ description: 'Tells the time', inputSchema: z.object({}), execute: async () => Date.now() }); // ok: weak-tool-schema
export const remote = tool({ description: 'Asks', inputSchema: schemaOf('remote'), execute: async (input) => input }); // ok: weak-tool-schema

export const raw = tool({
  description: 'Sends a request',
  inputSchema: jsonSchema({ type: 'object', properties: { path: { type: 'string' }, body: { $ref: '#/definitions/Body' } } }), // ok: weak-tool-schema
  execute: async (request) => request,
});

server.registerTool('merge', { description: 'Merges', inputSchema: { notes: z.array(z.string()) } }, async ({ notes }) => ({ content: [{ type: 'text', text: String(notes) }] })); // ok: weak-tool-schema
server.registerTool('count', { description: 'Counts' }, async (extra) => ({ content: [{ type: 'text', text: String(extra.sessionId) }] })); // ok: weak-tool-schema

export const form = z.object({ anything: z.any() }); // ok: weak-tool-schema
