// A person who sees what is to be done and says yes has been asked; one who typed what the model is asked for has not.
import { execSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { confirm } from '@inquirer/prompts';
import OpenAI from 'openai';

const client = new OpenAI();
const terminal = createInterface({ input: process.stdin, output: process.stdout });

async function ask(text: string): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'gpt-5', max_tokens: 9, messages: [{ role: 'user', content: text }] });
  return answer.choices[0].message.content ?? '';
}

export async function shown() {
  const command = await ask('list files');
  console.log(command);
  if ((await terminal.question('Run it? ')) === 'y') execSync(command); // warning
}

export async function refused() {
  const command = await ask('list files');
  const isFine = await confirm({ message: command });
  if (!isFine) return;
  execSync(command); // warning
}

export async function conversation() {
  for (;;) {
    const text = await terminal.question('> ');
    if (text === 'exit') break;
    execSync(await ask(text)); // error
  }
}
