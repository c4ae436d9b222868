import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { tool } from 'ai';
import { z } from 'zod';

const run = promisify(exec);

export const history = tool({
  description: 'Shows the history of a file',
  inputSchema: z.object({ file: z.string() }),
  execute: async ({ file }) => {
    const { stdout } = await run(`git log --oneline -- ${file}`);
    return stdout;
  },
});
