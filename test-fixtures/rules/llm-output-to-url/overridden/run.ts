import { generateText } from 'ai';
import { Loud } from './base';

export async function run(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  const loud = new Loud();
  await loud.load(text);
  await loud.report(text);
}
