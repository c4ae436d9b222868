import Anthropic from '@anthropic-ai/sdk';
import { generateText } from 'ai';
import OpenAI from 'openai';

declare const tools: OpenAI.ChatCompletionTool[];
declare function act(name: string): Promise<string>;
const client = new OpenAI();

export async function agent(messages: OpenAI.ChatCompletionMessageParam[]) {
  while (true) {
//^^^^^^^^^^^^ expect: unbounded-agent-loop
    const reply = await client.chat.completions.create({ model: 'gpt-5', messages, tools, max_tokens: 500 });
    const { message } = reply.choices[0];
    messages.push(message);
    if (!message.tool_calls) return message.content;
    for (const call of message.tool_calls) messages.push({ role: 'tool', tool_call_id: call.id, content: await act(call.id) });
  }
}

export async function claude(messages: Anthropic.MessageParam[]) {
  let stop: string | null = 'tool_use';
  while (stop === 'tool_use') { // expect: unbounded-agent-loop "`new Anthropic().messages.create`"
    const reply = await new Anthropic().messages.create({ model: 'claude', max_tokens: 500, messages });
    messages.push({ role: 'assistant', content: reply.content });
    stop = reply.stop_reason;
  }
}

export const steps = (model: never, prompt: string) => generateText({ model, prompt, tools: {}, maxSteps: Infinity }); // expect: unbounded-agent-loop "thousands of steps"
