// Model-chosen text becomes query text. Each case has a twin in ok.ts.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { generateText, tool } from 'ai';
import OpenAI from 'openai';
import pg, { Client, Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const other = new pg.Pool();
const openai = new OpenAI();
const server = new McpServer({ name: 'orders', version: '1.0.0' });

server.registerTool('find_order', { inputSchema: { id: z.string() } }, async ({ id }) => { // source: llm-output-to-sql
  const result = await pool.query(`SELECT * FROM orders WHERE id = '${id}'`);
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: llm-output-to-sql
  return { content: [{ type: 'text', text: JSON.stringify(result.rows) }] };
});

export async function ask(question: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', system: 'Answer with one SQL query.', prompt: question });
  if (!text.trim().toUpperCase().startsWith('SELECT')) throw new Error('read only');
  return pool.query(text); // expect: llm-output-to-sql "bound parameter"
}

export async function named(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  const client = await other.connect();
  try {
    return await client.query({ text: reply.output_text, rowMode: 'array' }); // expect: llm-output-to-sql
  } finally {
    client.release();
  }
}

export const sorted = tool({
  description: 'Lists orders',
  inputSchema: z.object({ column: z.string(), limit: z.number() }),
  execute: async ({ column, limit }) => {
    const client = new Client();
    await client.connect();
    const parts = ['SELECT * FROM orders'];
    parts.push(`ORDER BY ${column}`);
    parts.push('LIMIT $1');
    return client.query(parts.join(' '), [limit]); // expect: llm-output-to-sql
  },
});

export const quoted = tool({
  description: 'Finds customers',
  inputSchema: z.object({ name: z.string() }),
  execute: async ({ name }) => {
    if (/drop|delete|;/i.test(name)) throw new Error('forbidden word');
    return pool.query("SELECT * FROM customers WHERE name LIKE '%" + name + "%'"); // expect: llm-output-to-sql
  },
});

/** Taken out or put for a quote once, it may stand there again; another character doubled is no quoting. */
export const described = tool({
  description: 'Describes a table',
  inputSchema: z.object({ table: z.string() }),
  execute: async ({ table }) => {
    await pool.query(`SELECT * FROM "${table.replace('"', '""')}"`); // expect: llm-output-to-sql
    await pool.query(`SELECT * FROM "${table.replace(/'/, "''")}"`); // expect: llm-output-to-sql
    return pool.query(`SELECT * FROM "${table.replaceAll('"', '\\"')}"`); // expect: llm-output-to-sql
  },
});
