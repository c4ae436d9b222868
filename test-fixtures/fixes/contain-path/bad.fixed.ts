// A path below a folder that the code names is checked; a bare path is its author's to decide.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path, { join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const root = '/srv/notes';
const uploads = path.resolve('uploads');
const relative = './data/';
const server = new McpServer({ name: 'notes', version: '1.0.0' });
const input = { inputSchema: { name: z.string(), text: z.string() } };

server.registerTool('read', input, async ({ name }) => {
  const folder = path.resolve(root);
  const file = path.resolve(path.join(root, name));
  if (!file.startsWith(folder + path.sep)) throw new Error('the path leads out of its folder');
  const text = await readFile(file, 'utf8'); // fix: safe
  return { content: [{ type: 'text', text }] };
});

server.registerTool('write', input, async ({ name, text }) => {
  const file = path.resolve(`${uploads}/${name}.md`);
  if (!file.startsWith(uploads + path.sep)) throw new Error('the path leads out of its folder');
  writeFileSync(file, text); // fix: safe
  return { content: [] };
});

server.registerTool('list', input, async ({ name }) => {
  const folder = path.resolve(relative, 'all');
  const file = path.resolve(path.join(relative, 'all', name));
  if (file !== folder && !file.startsWith(folder + path.sep)) throw new Error('the path leads out of its folder');
  const names = await readdir(file); // fix: safe
  return { content: names.map((each) => ({ type: 'text' as const, text: each })) };
});

server.registerTool('twice', input, async ({ name }) => {
  const folder = path.resolve(root);
  const full = path.resolve(root, name);
  if (!full.startsWith(folder + path.sep)) throw new Error('the path leads out of its folder');
  console.log(full);
  createReadStream(full).pipe(process.stdout); // fix: safe
  return { content: [] };
});

server.registerTool('prefix', input, async ({ name }) => {
  const folder = path.resolve(root);
  const full = path.resolve(join(root, name));
  if (!full.startsWith(folder + path.sep)) throw new Error('the path leads out of its folder');
  if (!full.startsWith(root)) throw new Error('outside');
  return { content: [{ type: 'text', text: readFileSync(full, 'utf8') }] }; // fix: safe
});

server.registerTool('short', input, async ({ name }) => {
  const folder = path.resolve(root);
  const file = path.resolve(path.join(root, name));
  if (!file.startsWith(folder + path.sep)) throw new Error('the path leads out of its folder');
  return { content: [{ type: 'text', text: readFileSync(file, 'utf8') }] };
}); // fix: safe

class Store {
  constructor(private readonly folder: string) {}

  read(name: string) {
    const folder = path.resolve(this.folder);
    const file = path.resolve(path.join(this.folder, name));
    if (!file.startsWith(folder + path.sep)) throw new Error('the path leads out of its folder');
    return readFileSync(file, 'utf8'); // fix: review
  }
}

server.registerTool('store', input, async ({ name }) => ({ content: [{ type: 'text', text: new Store('/srv').read(name) }] }));

server.registerTool('none', input, async ({ name, text }) => {
  const a = readFileSync(name, 'utf8'); // fix: none
  const b = readFileSync(path.normalize(name), 'utf8'); // fix: none
  const c = readFileSync(path.join(name, 'index.md'), 'utf8'); // fix: none
  const d = readFileSync(path.join(root, await last(name)), 'utf8'); // fix: none
  const e = text ? readFileSync(path.join(root, name), 'utf8') : ''; // fix: none
  const f = readFileSync(root + name, 'utf8'); // fix: none
  return { content: [{ type: 'text', text: a + b + c + d + e + f }] };
});

async function last(name: string) {
  return name;
}
