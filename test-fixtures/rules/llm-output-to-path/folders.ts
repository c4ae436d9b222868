// Paths that were checked against folders by functions of the project, and a check that another path of the model's takes part in.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'files', version: '1.0.0' });
const FOLDERS = ['/srv/notes', '/srv/drafts'];

function insideOne(file: string, folders: string[]): boolean {
  const full = path.resolve(file);
  for (const folder of folders) {
    const root = path.resolve(folder);
    if (full === root || full.startsWith(root + path.sep)) return true;
  }
  return false;
}

function begins(full: string): boolean {
  return full.startsWith('/srv/notes/');
}

const same = (file: string, other: string) => path.resolve(file) === path.resolve(other);

server.tool('one', { file: z.string() }, ({ file }) => {
  if (!insideOne(file, FOLDERS)) throw new Error('outside');
  return { content: [{ type: 'text', text: readFileSync(file, 'utf8') }] }; // ok: llm-output-to-path
});

server.tool('two', { file: z.string() }, ({ file }) => {
  const full = String(path.resolve(file));
  if (!begins(full)) throw new Error('outside');
  return { content: [{ type: 'text', text: readFileSync(full, 'utf8') }] }; // ok: llm-output-to-path
});

server.tool('three', { file: z.string(), other: z.string() }, ({ file, other }) => {
  if (!same(file, other)) throw new Error('outside');
  return { content: [{ type: 'text', text: readFileSync(file, 'utf8') }] }; // expect: llm-output-to-path
});
