// The twins of bad.ts, one step away: constants, numbers, file names made by the program, the model's text as content only.
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash, randomUUID } from 'node:crypto';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import OpenAI from 'openai';
import { z } from 'zod';

const root = '/srv/notes';
const openai = new OpenAI();
const server = new McpServer({ name: 'notes', version: '1.0.0' });

server.registerTool('read_note', { inputSchema: { name: z.string() } }, async ({ name }) => {
  const text = await readFile(path.join(root, path.basename(name)), 'utf8'); // ok: llm-output-to-path
  return { content: [{ type: 'text', text }] };
});

server.registerTool('add_note', { inputSchema: { text: z.string() } }, async ({ text }) => {
  await writeFile(path.join(root, `${randomUUID()}.md`), text); // ok: llm-output-to-path
  return { content: [] };
});

server.registerTool('page', { inputSchema: { page: z.number().int() } }, async ({ page }) => {
  const text = await readFile(path.join(root, `${page}.md`), 'utf8'); // ok: llm-output-to-path
  return { content: [{ type: 'text', text }] };
});

server.registerTool('by_id', { inputSchema: { id: z.string().uuid() } }, async ({ id }) => {
  const text = await readFile(path.join(root, id), 'utf8'); // ok: llm-output-to-path
  return { content: [{ type: 'text', text }] };
});

export async function log(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  writeFileSync('/var/log/answers.txt', reply.output_text); // ok: llm-output-to-path
  const cache = path.join(root, createHash('sha256').update(reply.output_text).digest('hex'));
  return readFileSync(cache); // ok: llm-output-to-path
}

export async function known(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  const files = new Map([['faq', '/srv/faq.md'], ['terms', '/srv/terms.md']]);
  const file = files.get(reply.output_text);
  return file === undefined ? '' : readFileSync(file, 'utf8'); // ok: llm-output-to-path
}
