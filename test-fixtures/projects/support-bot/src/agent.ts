import { llm } from './llm/client.js';
import { conversation, type ChatRequest } from './prompts.js';
import { definitions, handlers } from './tools/index.js';

const MAX_STEPS = 6;

export async function answer(request: ChatRequest): Promise<string> {
  const messages = conversation(request);
  for (let step = 0; step < MAX_STEPS; step++) {
    const message = await llm.step(messages, definitions); // expect: untrusted-input-in-system-prompt
    messages.push(message);
    if (!message.tool_calls?.length) return message.content ?? '';
    for (const call of message.tool_calls) {
      if (call.type !== 'function') continue;
      const args = JSON.parse(call.function.arguments);
      const result = await handlers[call.function.name]!(args); // expect: tool-dispatch-without-allowlist
      messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(result) });
    }
  }
  return 'A colleague will get back to you.';
}
