import { generateText } from 'ai';

declare const model: never;

export async function answer(prompt: string): Promise<string> {
  const { text } = await generateText({ model, prompt, maxOutputTokens: 200 });
  return text;
}
