// The loop that hands on what the model chose, to handlers that have no form of their own.
import Anthropic from '@anthropic-ai/sdk';
import { Registry } from './framework';
import { clean, restart } from './handlers';

const client = new Anthropic();
const registry = new Registry().register('restart', { execute: restart }).register('clean', { execute: clean });

export async function turn(messages: Anthropic.MessageParam[]) {
  const reply = await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages });
  for (const block of reply.content) {
    if (block.type === 'tool_use') await registry.invoke(block.name, block.input);
  }
}
