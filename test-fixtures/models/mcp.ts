// The TypeScript SDK of the Model Context Protocol, versions 1 and 2, and npm fastmcp.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { completable } from '@modelcontextprotocol/sdk/server/completable.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  CreateMessageRequestSchema,
  GetPromptRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { McpServer as McpServer2, Server as Server2 } from '@modelcontextprotocol/server';
import { WebSocketClientTransport } from '@modelcontextprotocol/sdk/client/websocket.js';
import { FastMCP } from 'fastmcp';
import { z } from 'zod';

const input = process.argv[2];
const mcp = new McpServer({ name: 'demo', version: '1.0.0' });

// tool(): every overload
mcp.tool('ping', async (extra) => {
  eval(extra.sessionId); // noflow
});
mcp.tool('run', { code: z.string(), mode: z.enum(['fast', 'slow']) }, async ({ code, mode }) => {
  eval(code); // flow: tool-arguments -> code
  eval(mode); // noflow
});
mcp.tool('run', { code: z.string() }, async (args, extra) => {
  eval(args.code); // flow: tool-arguments -> code
  eval(extra.sessionId); // noflow
});
mcp.tool('run', 'Runs code', { code: z.string(), times: z.number() }, async ({ code, times }) => {
  eval(code); // flow: tool-arguments -> code
  eval(times); // noflow
});
mcp.tool('run', 'Runs code', { code: z.string() }, { title: 'Run' }, async ({ code }) => {
  eval(code); // flow: tool-arguments -> code
});

// registerTool, prompts, resources
mcp.registerTool('run', { description: 'Runs code', inputSchema: { code: z.string(), mode: z.enum(['fast', 'slow']) } }, async ({ code, mode }) => {
  eval(code); // flow: tool-arguments -> code
  eval(mode); // noflow
});
mcp.registerTool('run', { inputSchema: z.object({ code: z.string(), mode: z.literal('fast') }) }, async (args) => {
  eval(args.code); // flow: tool-arguments -> code
  eval(args.mode); // noflow
});
mcp.registerTool('run', { description: 'Runs code' }, async (context) => {
  eval(context.requestInfo.headers.host); // noflow
});
const open = { description: 'Runs code', ...JSON.parse(process.env.TOOL) };
mcp.registerTool('run', open, async ({ code }) => {
  eval(code); // flow: tool-arguments -> code
});
mcp.experimental.tasks.registerToolTask('run', { inputSchema: { code: z.string() } }, {
  createTask: async ({ code }) => {
    eval(code); // flow: tool-arguments -> code
  },
});
mcp.prompt('review', { code: z.string() }, ({ code }) => {
  eval(code); // flow: tool-arguments -> code
});
mcp.prompt('review', 'Reviews code', { code: z.string() }, ({ code }) => {
  eval(code); // flow: tool-arguments -> code
});
mcp.registerPrompt('review', { argsSchema: { code: z.string(), style: z.enum(['strict', 'kind']) } }, ({ code, style }) => {
  eval(code); // flow: tool-arguments -> code
  eval(style); // noflow
});
mcp.resource('file', new ResourceTemplate('file://{path}', { list: undefined }), async (uri, variables) => {
  eval(uri.pathname); // flow: tool-arguments -> code
  eval(variables.path); // flow: tool-arguments -> code
});
mcp.resource('file', new ResourceTemplate('file://{path}', { list: undefined }), { title: 'File' }, async (uri, { path }) => {
  eval(path); // flow: tool-arguments -> code
});
mcp.registerResource('file', new ResourceTemplate('file://{path}', { list: undefined }), { title: 'File' }, async (uri, { path }) => {
  eval(uri.href); // flow: tool-arguments -> code
  eval(path); // flow: tool-arguments -> code
});
completable(z.string(), (value) => {
  eval(value); // flow: tool-arguments -> code
  return [];
});

// Low-level server
const server = new Server({ name: 'demo', version: '1.0.0' }, { capabilities: { tools: {} } });
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  eval(args.code); // flow: tool-arguments -> code
  eval(name); // flow: tool-name -> code
  switch (request.params.name) {
    case 'run':
      eval(request.params.arguments.code); // flow: tool-arguments -> code
  }
});
server.setRequestHandler(ListToolsRequestSchema, async (request) => {
  eval(request.params.name); // noflow
});
server.setRequestHandler(ReadResourceRequestSchema, async (request) => {
  eval(request.params.uri); // flow: tool-arguments -> code
});
server.setRequestHandler(SubscribeRequestSchema, async ({ params }) => {
  eval(params.uri); // flow: tool-arguments -> code
});
server.setRequestHandler(GetPromptRequestSchema, async (request) => {
  eval(request.params.arguments.topic); // flow: tool-arguments -> code
  eval(request.params.name); // flow: tool-name -> code
});
server.setRequestHandler(CompleteRequestSchema, async (request) => {
  eval(request.params.argument.value); // flow: tool-arguments -> code
});
mcp.server.setRequestHandler(CallToolRequestSchema, async (request) => {
  eval(request.params.arguments.code); // flow: tool-arguments -> code
});

export async function sampling() {
  const answer = await server.createMessage({
    systemPrompt: input, // flow: untrusted-input -> system-prompt
    messages: [{ role: 'user', content: { type: 'text', text: input } }], // flow: untrusted-input -> user-prompt
    maxTokens: 100,
  });
  eval(answer.content.text); // flow: llm-output -> code
  eval(answer.content[0].text); // flow: llm-output -> code
  eval(answer.content[0].input.code); // flow: tool-arguments -> code
  eval(answer.content[0].name); // flow: tool-name -> code
  eval(answer.model); // noflow
  const form = await server.elicitInput({ message: 'Which expression?', requestedSchema: { type: 'object', properties: {} } });
  eval(form.content.expression); // flow: untrusted-input -> code
  eval(form.action); // noflow
}

// Client
export async function client() {
  const c = new Client({ name: 'demo', version: '1.0.0' });
  c.setRequestHandler(CreateMessageRequestSchema, async (request) => {
    eval(request.params.systemPrompt); // flow: retrieved-content -> code
    eval(request.params.messages[0].content.text); // flow: retrieved-content -> code
  });
  const result = await c.callTool({ name: 'run', arguments: {} });
  eval(result.content[0].text); // flow: retrieved-content -> code
  eval(result.content[0].resource.text); // flow: retrieved-content -> code
  eval(result.structuredContent.code); // flow: retrieved-content -> code
  eval(result.toolResult); // flow: retrieved-content -> code
  eval(result.isError); // noflow
  eval((await c.readResource({ uri: 'file:///a' })).contents[0].text); // flow: retrieved-content -> code
  eval((await c.getPrompt({ name: 'review' })).messages[0].content.text); // flow: retrieved-content -> code
  for (const tool of (await c.listTools()).tools) {
    eval(tool.description); // flow: retrieved-content -> code
  }
}

export function transports() {
  new StdioClientTransport({ command: input, args: ['serve'] }); // flow: untrusted-input -> shell-command
  new StdioClientTransport({ command: 'server', args: [input] }); // flow: untrusted-input -> command-argument
  new SSEClientTransport(new URL(input)); // flow: untrusted-input -> url
  new StreamableHTTPClientTransport(new URL(input)); // flow: untrusted-input -> url
}

// Version 2 of the SDK
const second = new McpServer2({ name: 'demo', version: '2.0.0' });
second.registerTool('run', { inputSchema: z.object({ code: z.string() }) }, async ({ code }) => {
  eval(code); // flow: tool-arguments -> code
});
const lowLevel = new Server2({ name: 'demo', version: '2.0.0' }, {});
lowLevel.setRequestHandler('tools/call', async (request) => {
  eval(request.params.arguments.code); // flow: tool-arguments -> code
  eval(request.params.name); // flow: tool-name -> code
});
lowLevel.setRequestHandler('tools/list', async (request) => {
  eval(request.params.arguments.code); // noflow
});

// npm fastmcp
const fast = new FastMCP({ name: 'demo', version: '1.0.0' });
fast.addTool({
  name: 'run',
  description: 'Runs code',
  parameters: z.object({ code: z.string(), mode: z.enum(['fast', 'slow']) }),
  execute: async (args) => {
    eval(args.code); // flow: tool-arguments -> code
    eval(args.mode); // noflow
  },
});
fast.addPrompt({ name: 'review', arguments: [{ name: 'code' }], load: async ({ code }) => eval(code) }); // flow: tool-arguments -> code
fast.addResourceTemplate({ uriTemplate: 'file:///{name}', load: async ({ name }) => eval(name) }); // flow: tool-arguments -> code
fast.addTools([{ name: 'more', parameters: z.object({ code: z.string() }), execute: async ({ code }) => eval(code) }]); // flow: tool-arguments -> code
fast.on('connect', async ({ session }) => {
  const answer = await session.requestSampling({ messages: [], maxTokens: 10, systemPrompt: input }); // flow: untrusted-input -> system-prompt
  eval(answer.content.text); // flow: llm-output -> code
  eval((await session.requestElicitation({ message: 'Which?' })).content.expression); // flow: untrusted-input -> code
});
eval((await fast.sessions[0].requestSampling({ messages: [], maxTokens: 10 })).content.text); // flow: llm-output -> code
new WebSocketClientTransport(new URL(input)); // flow: untrusted-input -> url
