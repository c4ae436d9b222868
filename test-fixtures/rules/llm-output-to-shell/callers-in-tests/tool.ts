import { tool } from 'ai';
import { z } from 'zod';
import { run } from './run';

export const shell = tool({
  description: 'Runs a command',
  inputSchema: z.object({ command: z.string() }),
  execute: async (request) => {
    const { command } = request;
    return prepared(command);
  },
});

const prepared = (command: string) => trimmed(command.trim());
const trimmed = (command: string) => run(command);
