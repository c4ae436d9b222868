// The twins of bad.ts, one step away: bound values, numbers, a choice among columns, stores that are no SQL database.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { tool } from 'ai';
import OpenAI from 'openai';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const openai = new OpenAI();
const server = new McpServer({ name: 'orders', version: '1.0.0' });
const COLUMNS = ['created_at', 'total'] as const;

server.registerTool('find_order', { inputSchema: { id: z.string() } }, async ({ id }) => {
  const result = await pool.query('SELECT * FROM orders WHERE id = $1', [id]); // ok: llm-output-to-sql
  return { content: [{ type: 'text', text: JSON.stringify(result.rows) }] };
});

export async function named(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  return pool.query({ text: 'SELECT * FROM faq WHERE title = $1', values: [reply.output_text] }); // ok: llm-output-to-sql
}

export const sorted = tool({
  description: 'Lists orders',
  inputSchema: z.object({ column: z.string(), limit: z.number(), direction: z.enum(['ASC', 'DESC']) }),
  execute: async ({ column, limit, direction }) => {
    const by = COLUMNS.find((candidate) => candidate === column) ?? 'created_at';
    return pool.query(`SELECT * FROM orders ORDER BY ${by} ${direction} LIMIT ${limit}`); // ok: llm-output-to-sql
  },
});

export const placeholders = tool({
  description: 'Finds several orders',
  inputSchema: z.object({ ids: z.array(z.string()) }),
  execute: async ({ ids }) => {
    const marks = ids.map((_, index) => `$${index + 1}`).join(', ');
    return pool.query(`SELECT * FROM orders WHERE id IN (${marks})`, ids); // ok: llm-output-to-sql
  },
});

interface VectorIndex {
  query(request: { topK: number; text: string }): Promise<string[]>;
}

/** `.query(` of a vector store takes no SQL. */
export async function similar(index: VectorIndex, question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  const usp = new URLSearchParams(reply.output_text);
  usp.get('query');
  return index.query({ topK: 3, text: reply.output_text }); // ok: llm-output-to-sql
}

/** Names between quotes, each quote in them doubled. */
const quoteName = (name: string) => `"${name.replace(/"/g, '""')}"`;
export const described = tool({
  description: 'Describes a table',
  inputSchema: z.object({ table: z.string(), column: z.string() }),
  execute: async ({ table, column }) => {
    await pool.query(`SELECT * FROM ${quoteName(table)}`); // ok: llm-output-to-sql
    await pool.query(`SELECT [${column.replace(/\]/g, ']]')}] FROM orders`); // ok: llm-output-to-sql
    return pool.query(`SELECT * FROM orders WHERE name = '${column.replaceAll("'", "''")}'`); // ok: llm-output-to-sql
  },
});
