// Worker threads: messages to a worker arrive in its file, and back.
import { execSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { generateText } from 'ai';

export async function start(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { folder: text, mode: 'fast' } });
  worker.postMessage({ command: text, id: 1 });
  worker.on('message', (message) => {
    execSync(`logger ${message.done}`); // ok: llm-output-to-shell
  });
}
