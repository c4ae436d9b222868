// A call gives what one of several methods returns: which one it is, nothing in sight tells.
import { execSync } from 'node:child_process';
import OpenAI from 'openai';

const client = new OpenAI();

async function ask(question: string): Promise<string> {
  const answer = await client.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: question }] });
  return answer.choices[0]?.message.content ?? '';
}

interface Provider {
  answer(question: string): Promise<string>;
}

class Remote implements Provider {
  async answer(question: string): Promise<string> {
    return ask(question);
  }
}

class Canned implements Provider {
  async answer(_question: string): Promise<string> {
    return 'uptime';
  }
}

async function run(provider: Provider, question: string) {
  execSync(await provider.answer(question)); // warning
}

async function runRemote(provider: Remote, question: string) {
  execSync(await provider.answer(question)); // error
}

abstract class Planner {
  abstract plan(question: string): Promise<string>;
}

class Short extends Planner {
  async plan(question: string): Promise<string> {
    return ask(`In one line: ${question}`);
  }
}

class Long extends Planner {
  async plan(question: string): Promise<string> {
    return ask(`At length: ${question}`);
  }
}

async function runPlan(planner: Planner, question: string) {
  execSync(await planner.plan(question)); // error
}

export async function all(question: string, isShort: boolean) {
  await run(isShort ? new Remote() : new Canned(), question);
  await runRemote(new Remote(), question);
  await runPlan(isShort ? new Short() : new Long(), question);
}
