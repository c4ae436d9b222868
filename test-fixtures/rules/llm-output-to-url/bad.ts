// Model-chosen text decides where a request goes. Each case has a twin in ok.ts.
import http from 'node:http';
import https from 'node:https';
import axios from 'axios';
import express from 'express';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { generateObject, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

const app = express();
const openai = new OpenAI();
const server = new McpServer({ name: 'web', version: '1.0.0' });

server.registerTool('fetch_page', { inputSchema: { url: z.string().url() } }, async ({ url }) => { // source: llm-output-to-url
  const response = await fetch(url);
//                             ^^^ expect: llm-output-to-url
  return { content: [{ type: 'text', text: await response.text() }] };
});

export const download = tool({
  description: 'Downloads a file',
  inputSchema: z.object({ host: z.string(), path: z.string() }),
  execute: async ({ host, path }) => {
    const response = await fetch(`https://${host}/${path}`, { method: 'GET' }); // expect: llm-output-to-url "compare the parsed host"
    return response.text();
  },
});

export const subdomain = tool({
  description: 'Reads a shop',
  inputSchema: z.object({ shop: z.string() }),
  execute: async ({ shop }) => {
    const page = await fetch(`https://${shop}.example.com/products`); // expect: llm-output-to-url
    const other = await fetch('https://api.example.com' + shop); // expect: llm-output-to-url
    return [page.status, other.status];
  },
});

export async function links(question: string) {
  const { object } = await generateObject({ model: 'openai/gpt-4o', schema: z.object({ urls: z.array(z.string()) }), prompt: question });
  const pages = await Promise.all(object.urls.map((url) => fetch(new URL(url)))); // expect: llm-output-to-url
  for (const url of object.urls) {
    https.get(url, (response) => response.resume()); // expect: llm-output-to-url
    await axios.get(url); // expect: llm-output-to-url
    await axios({ method: 'post', url, data: {} }); // expect: llm-output-to-url
  }
  return pages.length;
}

app.get('/go', async (_request, response) => {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: 'Pick the page to show.' });
  response.redirect(reply.output_text); // expect: llm-output-to-url
});

export async function byOptions(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  http.request({ hostname: reply.output_text, port: 80, path: '/' }).end(); // expect: llm-output-to-url
}

export async function inBrowser(question: string) {
  const reply = await openai.responses.create({ model: 'gpt-4.1', input: question });
  window.open(reply.output_text); // expect: llm-output-to-url
  window.location.href = reply.output_text; // expect: llm-output-to-url
}
