// The folders that a path lies in, taken out of those that are allowed: where there are none, it is refused.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'files', version: '1.0.0' });
const FOLDERS = ['/srv/notes', '/srv/drafts'];
const answer = (text: string) => ({ content: [{ type: 'text' as const, text }] });

function checked(file: string): string {
  const full = path.resolve(file);
  const matching = FOLDERS.filter((root) => full === root || full.startsWith(root + path.sep));
  if (matching.length === 0) throw new Error('outside');
  return full;
}

server.tool('one', { file: z.string() }, ({ file }) => answer(readFileSync(checked(file), 'utf8'))); // ok: llm-output-to-path

server.tool('two', { file: z.string() }, ({ file }) => {
  const full = path.resolve(file);
  if (!FOLDERS.filter((root) => full.startsWith(root + path.sep)).length) throw new Error('outside');
  return answer(readFileSync(full, 'utf8')); // ok: llm-output-to-path
});

server.tool('three', { file: z.string() }, ({ file }) => {
  const full = path.resolve(file);
  const root = FOLDERS.find((each) => full.startsWith(each + path.sep));
  if (root === undefined) throw new Error('outside');
  return answer(readFileSync(full, 'utf8')); // ok: llm-output-to-path
});

server.tool('four', { file: z.string() }, ({ file }) => {
  const full = path.resolve(file);
  // a list is always true
  if (!FOLDERS.filter((root) => full.startsWith(root + path.sep))) throw new Error('outside');
  return answer(readFileSync(full, 'utf8')); // expect: llm-output-to-path
});

server.tool('five', { file: z.string() }, ({ file }) => {
  const full = path.resolve(file);
  const others = FOLDERS.filter((root) => !full.startsWith(root + path.sep));
  if (others.length === 0) throw new Error('inside of all');
  return answer(readFileSync(full, 'utf8')); // expect: llm-output-to-path
});

server.tool('six', { file: z.string() }, ({ file }) => {
  const full = path.resolve(file);
  const matching = FOLDERS.filter((root) => full.startsWith(root + path.sep));
  if (matching.length > 0) throw new Error('inside');
  return answer(readFileSync(full, 'utf8')); // expect: llm-output-to-path
});

server.tool('seven', { file: z.string() }, ({ file }) => {
  const full = path.resolve(file);
  const lengths = FOLDERS.map((root) => full.startsWith(root + path.sep));
  if (lengths.length === 0) throw new Error('outside');
  return answer(readFileSync(full, 'utf8')); // expect: llm-output-to-path
});

server.tool('eight', { file: z.string() }, ({ file }) => {
  const full = path.resolve(file);
  if (FOLDERS.find((each) => full.startsWith(each + path.sep)) !== undefined) throw new Error('inside');
  return answer(readFileSync(full, 'utf8')); // expect: llm-output-to-path
});
