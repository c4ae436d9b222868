// What was made on one branch is not what is used on another one of the same question.
import { execSync } from 'node:child_process';
import OpenAI from 'openai';

const client = new OpenAI();

async function ask(prompt: string): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] });
  return answer.choices[0].message.content ?? '';
}

const listed = (name: string): string => (name === 'disk' ? 'df' : 'ls');

export async function byParameter(kind: 'model' | 'listed' | 'none', task: string): Promise<void> {
  let command = 'true';
  if (kind === 'model') command = await ask(task);
  else if (kind === 'listed') command = listed(task);
  switch (kind) {
    case 'listed':
      execSync(command);
      break;
    case 'model':
      execSync(command); // expect: llm-output-to-shell
      break;
  }
}

export async function byField(request: { purpose: string; task: string }): Promise<() => void> {
  let command: string;
  if (request.purpose === 'model') {
    command = await ask(request.task);
  } else {
    command = listed(request.task);
  }
  return () => {
    if (request.purpose === 'listed') execSync(command);
    else execSync(command); // expect: llm-output-to-shell
  };
}

export async function changed(request: { purpose: string; task: string }): Promise<void> {
  let command = 'true';
  if (request.purpose === 'model') {
    command = await ask(request.task);
    request.purpose = 'done';
  }
  if (request.purpose === 'done') execSync(command); // expect: llm-output-to-shell
}

export async function byFlag(task: string, isModel = false): Promise<void> {
  let command = 'true';
  if (isModel) command = await ask(task);
  if (!isModel) execSync(command);
  else execSync(command); // expect: llm-output-to-shell
}

let last: string;
export async function kept(kind: string, task: string): Promise<void> {
  if (kind === 'model') last = await ask(task);
  // of an earlier call
  if (kind === 'again') execSync(last); // expect: llm-output-to-shell
}

class Asking {
  command = (task: string): Promise<string> => ask(task);
}
class Listing {
  command = async (task: string): Promise<string> => listed(task);
}

export async function byObject(kind: 'model' | 'listed', task: string): Promise<void> {
  let maker: Asking | Listing = new Listing();
  if (kind === 'model') maker = new Asking();
  if (kind === 'listed') execSync(await maker.command(task));
  else execSync(await maker.command(task)); // expect: llm-output-to-shell
}
