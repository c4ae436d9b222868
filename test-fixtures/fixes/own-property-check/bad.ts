// Tables of their own functions are checked; of other tables nobody knows where their functions are.
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import * as tools from './tools';
import { table as imported } from './tools';

type Handler = (args: unknown) => unknown;

const openai = new OpenAI();
const anthropic = new Anthropic();
const handlers: Record<string, Handler> = { weather: () => 'sunny', time: () => 'noon' };
const mixed: Record<string, Handler> = { ...imported, time: () => 'noon' };

export async function loop(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  for (const call of reply.choices[0]?.message.tool_calls ?? []) {
    if (call.type !== 'function') continue;
    const handler = handlers[call.function.name]; // fix: safe
    if (!handler) continue;
    handler(JSON.parse(call.function.arguments));
    handlers[call.function.name]!({}); // fix: safe
  }
}

export async function claude(messages: Anthropic.MessageParam[]) {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 300, messages });
  for (const block of message.content) {
    if (block.type === 'tool_use') (tools as unknown as Record<string, Handler>)[block.name]!(block.input); // fix: safe
    if (block.type === 'tool_use') imported[block.name]!(block.input); // fix: none
    if (block.type === 'tool_use') mixed[block.name]!(block.input); // fix: none
    if (block.type === 'tool_use' && handlers[block.name]!(block.input)) return; // fix: none
    if (block.type === 'tool_use') new Runner().run(block.name);
  }
}

class Runner {
  run(name: string) {
    return (this as unknown as Record<string, Handler>)[name]!({}); // fix: none
  }
}
