import { tool } from 'ai';
import { z } from 'zod';
import { run } from './run';

export const shell = tool({
  description: 'Runs a command',
  inputSchema: z.object({ command: z.string() }),
  execute: async ({ command }) => run(command), // source: llm-output-to-shell
});
