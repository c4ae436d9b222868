// The model's text picks the function. Each case has a twin in ok.ts.
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

type Args = Record<string, unknown>;

const openai = new OpenAI();
const anthropic = new Anthropic();
const handlers: Record<string, (args: Args) => unknown> = {
  weather: (args) => `sunny in ${args.city}`,
  time: () => 'noon',
};

const server = new Server({ name: 'info', version: '1.0.0' }, { capabilities: { tools: {} } });
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const result = handlers[request.params.name]!(request.params.arguments ?? {});
//                        ^^^^^^^^^^^^^^^^^^^ expect: tool-dispatch-without-allowlist
  return { content: [{ type: 'text', text: String(result) }] };
});

export async function loop(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  for (const call of reply.choices[0]?.message.tool_calls ?? []) {
    if (call.type !== 'function') continue;
    const handler = handlers[call.function.name]; // expect: tool-dispatch-without-allowlist "use a switch or a Map"
    if (typeof handler !== 'function') continue;
    messages.push({ role: 'tool', tool_call_id: call.id, content: String(handler(JSON.parse(call.function.arguments))) });
  }
}

class Calendar {
  add(args: Args) {
    return args;
  }

  private reset() {
    return 'all gone';
  }

  dispatch(name: string, args: Args) {
    return (this as unknown as Record<string, (args: Args) => unknown>)[name]!(args); // expect: tool-dispatch-without-allowlist
  }

  close() {
    return this.reset();
  }
}

export async function calendar(question: string) {
  const message = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 300, messages: [{ role: 'user', content: question }] });
  for (const block of message.content) {
    if (block.type === 'tool_use') new Calendar().dispatch(block.name, block.input as Args);
  }
}

export async function inherited(question: string) {
  const { output_text: name } = await openai.responses.create({ model: 'gpt-4.1', input: question });
  if (name in handlers) return handlers[name]!({}); // expect: tool-dispatch-without-allowlist
  if (handlers[name]) return handlers[name]!({}); // expect: tool-dispatch-without-allowlist
  if (/^[a-z]+$/.test(name)) return handlers[name]!({}); // expect: tool-dispatch-without-allowlist
  return undefined;
}
