import { generateText } from 'ai';

export async function complete(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o-mini', prompt }); // ok: untrusted-input-in-prompt-template
  return text;
}
