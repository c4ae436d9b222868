import { generateText } from 'ai';
import mitt from 'mitt';
import { execSync } from 'node:child_process';
import { bus, PLAN_READY, Worker } from './bus';

const worker = new Worker();
const small = mitt<{ command: string; other: string }>();
const other = mitt<{ command: string }>();

worker.on('finished', (result: string) => {
  execSync(`make ${result}`); // expect: llm-output-to-shell
});
worker.on('progress', (percent: number) => execSync(`logger ${percent}`)); // ok: llm-output-to-shell

small.on('command', (line) => execSync(line)); // expect: llm-output-to-shell
small.on('other', (line) => execSync(line)); // ok: llm-output-to-shell
other.on('command', (line) => execSync(line)); // ok: llm-output-to-shell

export async function plan(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  bus.emit(PLAN_READY, { command: text, folder: '/tmp' });
  bus.emit('plan:failed', { command: 'none' });
  worker.finish(text);
  small.emit('command', text);
  small.emit('other', 'true');
}
