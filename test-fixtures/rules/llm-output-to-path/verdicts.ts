// Checks that answer with an object or a pair: which part was asked, and what the check proves where it is true.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'docs', version: '1.0.0' });
const root = path.resolve('/srv/docs');
const input = { file: z.string() };
const text = (file: string) => ({ content: [{ type: 'text' as const, text: file }] });

function check(file: string): { allowed: boolean; error?: string } {
  const full = path.resolve(file);
  if (!full.startsWith(root + path.sep)) return { allowed: false, error: `${file} is outside` };
  return { allowed: true };
}

async function checkPair(file: string): Promise<[boolean, string]> {
  return [path.resolve(file).startsWith(root + path.sep), 'outside'];
}

function checkPrefix(file: string) {
  return path.resolve(file).startsWith(root) ? { allowed: true, error: '' } : { allowed: false, error: 'outside' };
}

function checkHardly(file: string) {
  if (path.resolve(file).startsWith(root + path.sep)) return { allowed: true, error: '' };
  return { allowed: true, error: `${file} is outside` };
}

function checkAndMerge(file: string, more: object) {
  if (path.resolve(file).startsWith(root + path.sep)) return { allowed: true };
  return { allowed: false, ...more };
}

server.registerTool('taken-apart', { inputSchema: input }, async ({ file }) => {
  const { allowed } = check(file);
  if (!allowed) throw new Error('outside');
  return text(readFileSync(file, 'utf8')); // ok: llm-output-to-path
});

server.registerTool('member', { inputSchema: input }, async ({ file }) => {
  const answer = check(file);
  if (answer.allowed === false) throw new Error(answer.error);
  return text(readFileSync(file, 'utf8')); // ok: llm-output-to-path
});

server.registerTool('error-alone', { inputSchema: input }, async ({ file }) => {
  const { error } = check(file);
  if (error) throw new Error(error);
  return text(readFileSync(file, 'utf8')); // ok: llm-output-to-path
});

server.registerTool('pair', { inputSchema: input }, async ({ file }) => {
  const [allowed, error] = await checkPair(file);
  if (!allowed) throw new Error(error);
  return text(readFileSync(file, 'utf8')); // ok: llm-output-to-path
});

server.registerTool('not-asked', { inputSchema: input }, async ({ file }) => {
  const { allowed } = check(file);
  console.error(allowed);
  return text(readFileSync(file, 'utf8')); // expect: llm-output-to-path
});

server.registerTool('wrong-part', { inputSchema: input }, async ({ file }) => {
  const { error } = check(file);
  if (!error) throw new Error('outside');
  return text(readFileSync(file, 'utf8')); // expect: llm-output-to-path
});

server.registerTool('wrong-element', { inputSchema: input }, async ({ file }) => {
  const [, error] = await checkPair(file);
  if (!error) throw new Error('outside');
  return text(readFileSync(file, 'utf8')); // expect: llm-output-to-path
});

server.registerTool('without-separator', { inputSchema: input }, async ({ file }) => {
  const { allowed, error } = checkPrefix(file);
  if (!allowed) throw new Error(error);
  return text(readFileSync(file, 'utf8')); // expect: llm-output-to-path
});

server.registerTool('always-true', { inputSchema: input }, async ({ file }) => {
  const { allowed, error } = checkHardly(file);
  if (!allowed) throw new Error(error);
  return text(readFileSync(file, 'utf8')); // expect: llm-output-to-path
});

server.registerTool('merged', { inputSchema: input }, async ({ file }) => {
  const { allowed } = checkAndMerge(file, { allowed: true });
  if (!allowed) throw new Error('outside');
  return text(readFileSync(file, 'utf8')); // expect: llm-output-to-path
});
