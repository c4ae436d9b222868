import { generateText } from 'ai';
import { fastModel } from './models';

export async function summarize(text: string) {
  const { text: summary } = await generateText({ model: fastModel(), system: 'Summarize in a sentence.', prompt: text, maxOutputTokens: 200 });
  return summary;
}
