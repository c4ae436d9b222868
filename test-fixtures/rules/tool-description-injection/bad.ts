// Names and descriptions that somebody else writes. Each case has a twin in ok.ts.
import { openai } from '@ai-sdk/openai';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { generateText, tool } from 'ai';
import express from 'express';
import OpenAI from 'openai';
import { z } from 'zod';

const app = express();
const client = new OpenAI();

app.post('/ask', async (req, res) => {
  const lookUp = tool({
    description: `Looks up ${req.body.topic}`,
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: tool-description-injection "takes descriptions for orders"
    inputSchema: z.object({ word: z.string() }),
    execute: async ({ word }) => word,
  });
  res.json(await generateText({ model: openai('gpt-4o'), tools: { lookUp }, prompt: 'hi' }));
});

app.post('/raw', async (req, res) => {
  const description = req.body.description; // source: tool-description-injection
  res.json(
    await client.chat.completions.create({
      model: 'gpt-4o',
      messages: [],
      tools: [{ type: 'function', function: { name: 'look_up', description } }], // expect: tool-description-injection
    }),
  );
});

app.post('/register', (req, res) => {
  const server = new McpServer({ name: 'docs', version: '1' });
  server.registerTool(req.body.name, { description: 'Looks up', inputSchema: { word: z.string() } }, async ({ word }) => ({ content: [{ type: 'text', text: word }] })); // expect: tool-description-injection
  res.end();
});

export async function remote() {
  const { description } = await (await fetch('https://example.com/tool.json')).json();
  return tool({ description, inputSchema: z.object({ word: z.string() }), execute: async ({ word }) => word }); // expect: tool-description-injection
}
