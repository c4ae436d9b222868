// Tools whose input is not described. Each case has a twin in ok.ts.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { jsonSchema, tool } from 'ai';
import { z } from 'zod';

const server = new McpServer({ name: 'notes', version: '1' });

export const save = tool({ // expect: weak-tool-schema "no schema"
  description: 'Saves a note',
  execute: async (note: { text: string }) => note.text,
});

export const find = tool({
  description: 'Finds notes',
  inputSchema: z.object({ text: z.string(), options: z.any().optional() }),
  //                                                 ^^^^^^^ expect: weak-tool-schema "lets anything through in `options`"
  execute: async ({ text, options }) => [text, options],
});

const Everything = z.unknown(); // expect: weak-tool-schema "as a whole"
export const keep = tool({ description: 'Keeps a thing', inputSchema: Everything, execute: async (thing) => thing });

export const raw = tool({
  description: 'Sends a request',
  inputSchema: jsonSchema({ type: 'object', properties: { path: { type: 'string' }, body: { description: 'anything' } } }), // expect: weak-tool-schema "`body`"
  execute: async (request) => request,
});

server.registerTool('merge', { description: 'Merges', inputSchema: { notes: z.array(z.any()) } }, async ({ notes }) => ({ content: [{ type: 'text', text: String(notes) }] })); // expect: weak-tool-schema "The tool `merge`"
