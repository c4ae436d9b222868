import { generateText } from 'ai';
import { answer, single } from './stores';

export async function ask(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt }); // source: llm-output-to-html
  answer.set(text);
  single.set(text);
}
