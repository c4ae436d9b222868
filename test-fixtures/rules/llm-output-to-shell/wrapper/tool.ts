// The shell stands behind a wrapper module, under another name.
import { tool } from 'ai';
import { z } from 'zod';
import runCommand, { exec as sh, start } from './utils/exec.js';

export const convert = tool({
  description: 'Converts an image',
  inputSchema: z.object({ input: z.string(), width: z.number() }),
  execute: async ({ input, width }) => {
    await sh(`convert ${input} -resize ${width} out.png`); // expect: llm-output-to-shell
    await sh(`convert in.png -resize ${width} out.png`); // ok: llm-output-to-shell
    await start('convert', ['--', input, 'out.png']); // ok: llm-output-to-shell
    await runCommand(`identify ${input}`);
    return 'done';
  },
});
