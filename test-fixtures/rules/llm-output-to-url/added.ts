// Addresses that are put together step by step: what is added behind the host's end chooses no host.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'filings', version: '1.0.0' });
const BASE = 'https://api.example.com';

server.tool('filings', { ticker: z.string(), kind: z.string().optional() }, async ({ ticker, kind }) => {
  let url = `${BASE}/filings/?ticker=${ticker}`;
  if (kind) url += `&kind=${kind}`;
  return { content: [{ type: 'text', text: await (await fetch(url)).text() }] }; // ok: llm-output-to-url
});

server.tool('open', { region: z.string(), rest: z.string() }, async ({ region, rest }) => {
  let url = 'https://';
  url += region;
  url += rest;
  return { content: [{ type: 'text', text: await (await fetch(url)).text() }] }; // expect: llm-output-to-url
});

server.tool('behind', { rest: z.string() }, async ({ rest }) => {
  let url = BASE;
  url += rest;
  return { content: [{ type: 'text', text: await (await fetch(url)).text() }] }; // expect: llm-output-to-url
});
