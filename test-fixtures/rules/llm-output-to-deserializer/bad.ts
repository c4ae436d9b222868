// Model-chosen text is read by something that makes objects. Each case has a twin in ok.ts.
import OpenAI from 'openai';
import yaml from 'js-yaml';
import { unserialize } from 'node-serialize';

const openai = new OpenAI();

async function answer(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string> {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  return reply.choices[0].message.content ?? '';
}

export async function state(messages: OpenAI.ChatCompletionMessageParam[]) {
  return unserialize(await answer(messages));
  //                       ^^^^^^^^^^^^^^^^ expect: llm-output-to-deserializer
}

export async function plan(messages: OpenAI.ChatCompletionMessageParam[]) {
  const text = await answer(messages);
  return yaml.load(text.replace(/^```yaml/, '')); // expect: llm-output-to-deserializer
}

export async function byTool(messages: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  for (const call of reply.choices[0].message.tool_calls ?? []) {
    if (call.type === 'function') unserialize(call.function.arguments); // expect: llm-output-to-deserializer "`unserialize` makes objects"
  }
}
