import { execSync } from 'node:child_process';
import { generateText } from 'ai';
import { counter, echo, runner, steps } from './turns';

export async function run(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  const turns = runner();
  turns.next();
  turns.next(text);
  const counts = counter();
  counts.next();
  counts.next('ls');
  const later = steps();
  await later.next({ command: text, level: 'debug' });
  const said = echo();
  execSync(said.next(text).value as string); // expect: llm-output-to-shell
}
