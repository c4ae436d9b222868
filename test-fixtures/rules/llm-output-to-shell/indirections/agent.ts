import { execSync } from 'node:child_process';
import { generateText, streamText } from 'ai';
import * as tools from './tools';
import { actions, createShell, Runner } from './tools';

const shell = createShell({ cwd: '/srv' });
Runner.register('lint', (line) => execSync(`eslint ${line}`)); // expect: llm-output-to-shell
Runner.register('count', (line) => execSync(`echo ${line.length}`)); // ok: llm-output-to-shell

const legacy = () => require('./legacy.cjs');

export async function act(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  const runner = new Runner('make').onStep((line) => execSync(line)); // expect: llm-output-to-shell
  runner.run(text);
  Runner.call('lint', text);
  Runner.call('count', text);
  runner.last(text);
  shell.run(text);
  shell.again();
  const { textStream } = streamText({ model: 'openai/gpt-4o', prompt });
  await tools.stream(textStream, {
    onText: (part) => execSync(part), // expect: llm-output-to-shell
    onDone: (count) => execSync(`echo ${count}`), // ok: llm-output-to-shell
  });
  const { run } = await import('./late');
  run(text);
  (await import('./late')).default(text);
  legacy().run(text);
  for (const [name, work] of Object.entries(actions)) console.log(name, work(text));
  await Promise.all(text.split('\n').map(async (line) => execSync(line))); // expect: llm-output-to-shell
  const merged = Object.assign({}, { start: (line: string) => execSync(line) }, { stop: () => execSync('kill 1') }); // expect: llm-output-to-shell
  merged.start(text);
  merged.stop();
}
