import { generateText } from 'ai';
import { run, runFixed } from './run';

export async function ask(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt }); // source: llm-output-to-shell
  runFixed('make test');
  return run(text);
}
