import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tool } from 'ai';
import { z } from 'zod';

const FOLDER = '/srv/notes';

export const readNote = tool({
  description: 'Reads a note',
  inputSchema: z.object({ name: z.string() }),
  execute: async ({ name }) => readFile(path.join(FOLDER, name), 'utf8'),
});
