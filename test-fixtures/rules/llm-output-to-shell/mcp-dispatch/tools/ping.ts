import { execSync } from 'node:child_process';

export const pingTool = {
  name: 'ping',
  description: 'Pings a host',
  inputSchema: { type: 'object', properties: { host: { type: 'string' } } },
  handler: async ({ host }: { host: string }) => execSync(`ping -c 1 ${host}`).toString(), // expect: llm-output-to-shell
};
