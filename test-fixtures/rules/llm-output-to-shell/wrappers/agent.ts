import { generateText } from 'ai';
import Process, * as wrapper from './shell';

export async function act(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  await wrapper.sh`grep -r ${text} .`;
  wrapper.shell.run(text);
  await wrapper.shell.start('make', ['--', text]);
  await wrapper.runShell(`git checkout ${text}`);
  Process.open('ls', [text], { cwd: '/tmp' });
  Process.quiet(['--', text]);
}
