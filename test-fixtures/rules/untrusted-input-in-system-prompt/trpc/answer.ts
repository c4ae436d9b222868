import { generateText } from 'ai';

export async function answer(role: string, length: string) {
  await generateText({ model: 'openai/gpt-4o', system: `Use ${length} words.`, prompt: 'Explain.' }); // ok: untrusted-input-in-system-prompt
  return generateText({ model: 'openai/gpt-4o', system: `You are a ${role}.`, prompt: 'Explain.' }); // expect: untrusted-input-in-system-prompt
}
