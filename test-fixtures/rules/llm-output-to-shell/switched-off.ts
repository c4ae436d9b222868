// Branches that are switched off by hand are not gone through; what only looks so is.
import { exec } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'notes', version: '1.0.0' });

server.registerTool('show', { inputSchema: { command: z.string(), mode: z.string() } }, async ({ command, mode }) => {
  if (mode === 'raw' && false) exec(command); // ok: llm-output-to-shell
  else exec(command); // expect: llm-output-to-shell
  if (mode === 'raw' || false) exec(command); // expect: llm-output-to-shell
  return { content: [] };
});
