import { mkdir, readFile } from 'node:fs/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { checked, checkedAbsolute, checkedAsWritten, checkedElsewhere, checkedShort, checkedWithRoot, Folders } from './folders';

const server = new McpServer({ name: 'files', version: '1.0.0' });
const folders = new Folders(process.argv.slice(2));
const inputSchema = { file: z.string(), other: z.string() };
const answer = (text: unknown) => ({ content: [{ type: 'text' as const, text: String(text) }] });

server.registerTool('checked', { inputSchema }, async ({ file }) => {
  const valid = await checked(file);
  return answer(await readFile(valid, 'utf8')); // ok: llm-output-to-path
});
server.registerTool('with-root', { inputSchema }, async ({ file }) => {
  return answer(await readFile(await checkedWithRoot(file), 'utf8')); // ok: llm-output-to-path
});
server.registerTool('of-a-class', { inputSchema }, async ({ file }) => {
  return answer(await mkdir(folders.checked(file), { recursive: true })); // ok: llm-output-to-path
});
server.registerTool('short', { inputSchema }, async ({ file }) => {
  return answer(await readFile(checkedShort(file), 'utf8')); // expect: llm-output-to-path
});
server.registerTool('absolute', { inputSchema }, async ({ file }) => {
  return answer(await readFile(checkedAbsolute(file), 'utf8')); // expect: llm-output-to-path
});
server.registerTool('as-written', { inputSchema }, async ({ file }) => {
  return answer(await readFile(checkedAsWritten(file), 'utf8')); // expect: llm-output-to-path
});
server.registerTool('elsewhere', { inputSchema }, async ({ file, other }) => {
  return answer(await readFile(checkedElsewhere(file, other), 'utf8')); // expect: llm-output-to-path
});
