import { tool } from 'ai';
import { z } from 'zod';
import { removeOrder } from './store';

export const cleanUp = tool({ // expect: destructive-tool-without-approval "store.ts line 6"
  description: 'Deletes an order',
  inputSchema: z.object({ id: z.string() }),
  execute: ({ id }) => removeOrder(id),
});
