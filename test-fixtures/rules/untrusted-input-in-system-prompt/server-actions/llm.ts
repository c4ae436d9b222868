import { generateText } from 'ai';

export function complete(system: string, prompt: string) {
  return generateText({ model: 'openai/gpt-4o', system, prompt }); // expect: untrusted-input-in-system-prompt
}
