import { execSync } from 'node:child_process';

export const uptimeTool = {
  name: 'uptime',
  description: 'Shows the load',
  inputSchema: { type: 'object', properties: {} },
  handler: async () => execSync('uptime').toString(), // ok: llm-output-to-shell
};
