// The twins of bad.ts, one step away: scheme and host are the program's.
import https from 'node:https';
import axios from 'axios';
import express from 'express';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const app = express();
const openai = new OpenAI();
const server = new McpServer({ name: 'web', version: '1.0.0' });
const BASE = 'https://api.example.com';

server.registerTool('order', { inputSchema: { id: z.string() } }, async ({ id }) => {
  const response = await fetch(`https://api.example.com/orders/${encodeURIComponent(id)}`); // ok: llm-output-to-url
  return { content: [{ type: 'text', text: await response.text() }] };
});

export const search = tool({
  description: 'Searches the shop',
  inputSchema: z.object({ term: z.string(), page: z.number() }),
  execute: async ({ term, page }) => {
    const first = await fetch(`https://shop.example.com/search?q=${term}&page=${page}`); // ok: llm-output-to-url
    const second = await fetch(`${BASE}/search?q=${term}`); // ok: llm-output-to-url
    const third = await axios.get('https://shop.example.com/search', { params: { q: term } }); // ok: llm-output-to-url
    const url = new URL('https://shop.example.com/search');
    url.searchParams.set('q', term);
    const fourth = await fetch(url); // ok: llm-output-to-url
    return [first.status, second.status, third.status, fourth.status];
  },
});

/** The host is the user's own setting, the model fills in the query. */
export const lookUp = tool({
  description: 'Looks an item up',
  inputSchema: z.object({ filter: z.record(z.string(), z.string()) }),
  execute: async ({ filter }) => {
    const query = new URLSearchParams(filter).toString();
    const response = await fetch(process.env.ITEMS_URL + (query ? '?' + query : '')); // ok: llm-output-to-url
    return response.json();
  },
});

export const post = tool({
  description: 'Posts a message',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => {
    await fetch('https://hooks.example.com/notify', { method: 'POST', body: JSON.stringify({ text }) }); // ok: llm-output-to-url
    const request = https.request({ hostname: 'hooks.example.com', method: 'POST' }); // ok: llm-output-to-url
    request.end(text);
    return 'posted';
  },
});

export const region = tool({
  description: 'Reads a region',
  inputSchema: z.object({ region: z.enum(['eu', 'us']) }),
  execute: async ({ region }) => (await fetch(`https://${region}.example.com/status`)).text(), // ok: llm-output-to-url
});

app.get('/go', async (_request, response) => {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: 'Pick the page to show.' });
  response.redirect(`/pages/${encodeURIComponent(reply.output_text)}`); // ok: llm-output-to-url
});

/** A local function named fetch goes where its body says. */
export async function namesake(question: string) {
  const fetch = (name: string) => new Map([['a', 1]]).get(name);
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  return fetch(reply.output_text); // ok: llm-output-to-url
}
