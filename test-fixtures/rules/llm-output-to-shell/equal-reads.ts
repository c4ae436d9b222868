// Equal reads are one value, but each finding names the read that it comes from.
import { execSync } from 'node:child_process';
import { generateText } from 'ai';

export async function act(prompt: string) {
  const reply = await generateText({ model: 'openai/gpt-4o', prompt });
  execSync(reply.text); // expect: llm-output-to-shell "`reply.text`, line 7"
  execSync(reply.text); // expect: llm-output-to-shell "`reply.text`, line 8"
  const lines = [reply.text];
  const again = `${reply.text} --quiet`;
  execSync(again); // expect: llm-output-to-shell "`reply.text`, line 10"
  const { text } = reply;
  execSync(text); // expect: llm-output-to-shell "line 12"
  run(reply.text);
  return lines;
}

function run(command: string) {
  execSync(command); // expect: llm-output-to-shell "`reply.text`, line 14"
}
