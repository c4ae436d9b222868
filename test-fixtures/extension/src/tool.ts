import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

export const listFolder = tool({
  description: 'Lists a folder',
  inputSchema: z.object({ folder: z.string() }),
  execute: async ({ folder }) => {
    return execSync(`ls ${folder}`).toString();
  },
});
