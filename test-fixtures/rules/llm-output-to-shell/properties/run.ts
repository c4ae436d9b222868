import { execSync } from 'node:child_process';
import { generateText } from 'ai';
import { job, settings, Task } from './job';

export function run() {
  execSync(job.command); // expect: llm-output-to-shell
  execSync(job.title); // ok: llm-output-to-shell
  execSync(`ls ${job.folder}`); // expect: llm-output-to-shell
  execSync(`ls ${job.level}`); // ok: llm-output-to-shell
}

export async function once(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  const task = new Task(text);
  execSync(task.command); // expect: llm-output-to-shell
  execSync(task.title); // ok: llm-output-to-shell
}

export async function configured(prompt: string) {
  const found = await settings(prompt);
  execSync(found.command); // expect: llm-output-to-shell
  execSync(found.title); // ok: llm-output-to-shell
}
