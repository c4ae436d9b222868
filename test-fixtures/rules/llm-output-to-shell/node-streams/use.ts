import { execSync } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { counted, lines, readable, through, tokens, upper } from './source';

export async function iterated(prompt: string) {
  for await (const line of lines(tokens(prompt))) execSync(line); // expect: llm-output-to-shell
  for await (const count of counted(tokens(prompt))) execSync(`logger ${count}`); // ok: llm-output-to-shell
  let all = '';
  for await (const part of readable(prompt)) all += part;
  execSync(all); // expect: llm-output-to-shell
}

export async function events(prompt: string) {
  let text = '';
  const stream = await through(prompt);
  stream.on('data', (chunk) => {
    text += chunk;
  });
  stream.on('end', () => execSync(text)); // expect: llm-output-to-shell
  stream.on('error', (error) => execSync(`logger ${error}`)); // ok: llm-output-to-shell
}

export function piped(prompt: string) {
  readable(prompt)
    .pipe(upper)
    .on('data', (line) => execSync(line)); // expect: llm-output-to-shell
}

export async function inPipeline(prompt: string) {
  await pipeline(tokens(prompt), lines, async function (source: AsyncIterable<string>) {
    for await (const line of source) execSync(line); // expect: llm-output-to-shell
  });
}

export async function webStream(prompt: string) {
  const stream = new ReadableStream<string>({
    async start(controller) {
      for await (const token of tokens(prompt)) controller.enqueue(token);
      controller.close();
    },
  });
  const reader = stream.getReader();
  const { value } = await reader.read();
  execSync(value ?? ''); // expect: llm-output-to-shell
}
