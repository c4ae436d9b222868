// Before version 1 the arguments stand in `context`.
import { createTool } from '@mastra/core/tools';
import { z } from 'zod';

export const shell = createTool({
  id: 'shell',
  description: 'Runs',
  inputSchema: z.object({ code: z.string(), mode: z.enum(['a', 'b']) }),
  execute: async ({ context, runtimeContext }) => {
    eval(runtimeContext.setup); // noflow
    eval(context.mode); // noflow
    return eval(context.code); // flow: tool-arguments -> code
  },
});
