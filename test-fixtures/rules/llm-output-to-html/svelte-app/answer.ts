import { generateText } from 'ai';
import { writable } from 'svelte/store';

export const answer = writable('');
export const status = writable('idle');

export async function ask(question: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt: question }); // source: llm-output-to-html
  answer.set(text);
}
