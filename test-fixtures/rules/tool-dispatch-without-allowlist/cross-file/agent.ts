import OpenAI from 'openai';
import { callTool } from './registry';
import { callChecked } from './checked';

const client = new OpenAI();

export async function step(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', messages });
  for (const call of reply.choices[0]!.message.tool_calls ?? []) {
    if (call.type !== 'function') continue;
    const { name, arguments: text } = call.function; // source: tool-dispatch-without-allowlist
    await callTool(name, JSON.parse(text));
    await callChecked(name, JSON.parse(text));
  }
}
