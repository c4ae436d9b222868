import confirmAlone from '@inquirer/confirm';
import { confirm, input, select } from '@inquirer/prompts';
import inquirer from 'inquirer';
import OpenAI from 'openai';

const client = new OpenAI();

async function ask(): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: 'code' }] });
  return answer.choices[0].message.content ?? '';
}

export async function confirmed() {
  const code = await ask();
  if (await confirm({ message: 'Run it?' })) eval(code); // flow: llm-output -> code
}

export async function alone() {
  const code = await ask();
  if (await confirmAlone({ message: 'Run it?' })) eval(code); // flow: llm-output -> code
}

export async function chosen() {
  const code = await ask();
  if ((await select({ message: 'Run it?', choices: ['y', 'n'] })) === 'y') eval(code); // flow: llm-output -> code
}

export async function typed() {
  const code = await ask();
  if ((await input({ message: 'Run it?' })) === 'y') eval(code); // flow: llm-output -> code
}

export async function asked() {
  const code = await ask();
  const { go } = await inquirer.prompt([{ type: 'confirm', name: 'go', message: 'Run it?' }]);
  if (go) eval(code); // flow: llm-output -> code
}

export async function inWindow() {
  const code = await ask();
  if (window.confirm('Run it?')) eval(code); // flow: llm-output -> code
}

export const other = (form: { confirm(text: string): boolean }) => form.confirm('Run it?') && eval('1');
