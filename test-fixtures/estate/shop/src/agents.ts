import { Agent, run, tool } from '@openai/agents';
import { z } from 'zod';

const lookUp = tool({
  name: 'look_up',
  description: 'Looks a word up',
  parameters: z.object({ word: z.string() }),
  execute: async ({ word }) => word,
});

const refunds = new Agent({ name: 'Refunds', instructions: 'You handle refunds.', model: 'gpt-4.1' });
export const triage = new Agent({ name: 'Triage', instructions: 'You send people on.', handoffs: [refunds], tools: [lookUp] });

export const answer = (text: string) => run(triage, text, { maxTurns: 5 });
