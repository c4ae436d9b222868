// The twins of bad.ts, one step away: no shell, a constant, a number, or another function of the same name.
import { exec, execFile, execFileSync, execSync, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const run = promisify(execFile);
const openai = new OpenAI();
const mcp = new McpServer({ name: 'ops', version: '1.0.0' });

mcp.registerTool('ping', { inputSchema: { host: z.string() } }, async ({ host }) => {
  const output = execFileSync('ping', ['-c', '1', '--', host]).toString(); // ok: llm-output-to-shell
  return { content: [{ type: 'text', text: output }] };
});

mcp.registerTool('repeat-ping', { inputSchema: { count: z.number().int() } }, async ({ count }) => {
  const output = execSync(`ping -c ${count} localhost`).toString(); // ok: llm-output-to-shell
  return { content: [{ type: 'text', text: output }] };
});

mcp.registerTool('restart', { inputSchema: { service: z.enum(['web', 'worker']) } }, async ({ service }) => {
  execSync(`systemctl restart ${service}`); // ok: llm-output-to-shell
  return { content: [] };
});

mcp.registerTool('disk', { inputSchema: { folder: z.string() } }, async ({ folder }) => {
  const { stdout } = await run('du', ['-sh', '--', folder]); // ok: llm-output-to-shell
  return { content: [{ type: 'text', text: stdout }] };
});

mcp.registerTool('status', { inputSchema: { verbose: z.string() } }, async ({ verbose }) => {
  const command = 'git status --short';
  const output = execSync(command).toString(); // ok: llm-output-to-shell
  return { content: [{ type: 'text', text: `${verbose}: ${output}` }] };
});

export async function timeout(log: string) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: log }] });
  const text = reply.choices[0]?.message.content ?? '';
  const seconds = Number.parseInt(text, 10);
  exec(`sleep ${seconds}`); // ok: llm-output-to-shell
  exec(`sleep ${text.length}`); // ok: llm-output-to-shell
  const match = /^ticket-(\d+)$/.exec(text); // ok: llm-output-to-shell
  return match;
}

/** A regular expression, a query builder and a local function are no shells, whatever their methods are called. */
export async function lookAlikes(log: string, db: { exec(text: string): void }) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: log }] });
  const text = reply.choices[0]?.message.content ?? '';
  const pattern = new RegExp('error: (.*)');
  pattern.exec(text); // ok: llm-output-to-shell
  db.exec(text); // ok: llm-output-to-shell
  const local = { execSync: (line: string) => line.length };
  return local.execSync(text); // ok: llm-output-to-shell
}

export const searchFiles = tool({
  description: 'Searches the project',
  inputSchema: z.object({ term: z.string() }),
  execute: async ({ term }) => spawnSync('rg', ['--', term], { shell: false, encoding: 'utf8' }).stdout, // ok: llm-output-to-shell
});

export const upload = tool({
  description: 'Counts words',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => {
    const counter = spawn('wc', ['-w']);
    counter.stdin.write(text); // ok: llm-output-to-shell
    counter.stdin.end();
    return 'counting';
  },
});
