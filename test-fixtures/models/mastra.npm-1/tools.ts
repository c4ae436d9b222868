// Since version 1 they are the first parameter.
import { createTool } from '@mastra/core/tools';
import { z } from 'zod';

export const shell = createTool({
  id: 'shell',
  description: 'Runs',
  inputSchema: z.object({ code: z.string(), mode: z.enum(['a', 'b']) }),
  execute: async (input, context) => {
    eval(context.agent.setup); // noflow
    eval(input.mode); // noflow
    return eval(input.code); // flow: tool-arguments -> code
  },
});
