// Names that are taken: the imported function, and the value's own.
import { exec as start, execSync as execFileSync, execFileSync as execFileSync2, execFile } from 'child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'ops', version: '1.0.0' });
const file = 'log.txt';

server.registerTool('count', { inputSchema: { file: z.string() } }, async (args) => {
  const value = args.file;
  if (value.startsWith('-')) throw new Error('value must not begin with a dash');
  execFileSync2('wc', ['-l', value, file]); // fix: review
  const argument = args.file;
  if (argument.startsWith('-')) throw new Error('argument must not begin with a dash');
  execFile('wc', ['-l', argument]); // fix: review
  return { content: [] };
});
