// Names that are taken: the imported function, and the value's own.
import { exec as start, execSync as execFileSync } from 'child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'ops', version: '1.0.0' });
const file = 'log.txt';

server.registerTool('count', { inputSchema: { file: z.string() } }, async (args) => {
  execFileSync(`wc -l ${args.file} ${file}`); // fix: review
  start(`wc -l ${args.file}`); // fix: review
  return { content: [] };
});
