// A list of hosts is added above, with the host that the code writes out, or empty.
import axios from 'axios';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'web', version: '1.0.0' });
const input = { inputSchema: { url: z.string(), path: z.string() } };

server.registerTool('fetch', input, async ({ url, path }) => {
  const page = await fetch(url); // fix: review
  const other = await fetch(new URL(path, url), { redirect: 'error' }); // fix: review
  const { data } = await axios({ method: 'get', url }); // fix: review
  return { content: [{ type: 'text', text: (await page.text()) + (await other.text()) + data }] };
});

server.registerTool('arrow', input, async ({ url }) => ({ content: [{ type: 'text', text: await (await fetch(url)).text() }] })); // fix: review

server.registerTool('none', input, async ({ url, path }) => {
  const a = path ? await fetch(url) : undefined; // fix: none
  const b = await fetch(await cleaned(url)); // fix: none
  const c = await axios({ method: 'get', baseURL: url }); // fix: none
  return { content: [{ type: 'text', text: String(a) + b + c }] };
});

async function cleaned(url: string) {
  return url.trim();
}
