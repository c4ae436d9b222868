// What an error says arrives where it is caught: the text of what was thrown in the code that a handler stands for, and in what is called there.
import { generateText } from 'ai';

export class PlanError extends Error {}

export class StepError extends Error {
  readonly step: string;
  readonly title: string;

  constructor(message: string, step: string) {
    super(message);
    this.name = 'StepError';
    this.title = 'a step';
    this.step = step;
  }
}

export async function plan(prompt: string): Promise<string> {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  if (!text.startsWith('{')) throw new Error(`Not a plan: ${text}`);
  return 'ls';
}

export async function planned(prompt: string): Promise<string> {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  throw new PlanError(text);
}

export async function stepped(prompt: string): Promise<string> {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  throw new StepError('failed', text);
}

/** Takes the error itself: nothing of it gets out. */
export async function quiet(prompt: string): Promise<string> {
  try {
    return await plan(prompt);
  } catch {
    return 'ls';
  }
}

/** Lets it out again, with a text of its own. */
export async function fixed(prompt: string): Promise<string> {
  try {
    return await plan(prompt);
  } catch (error) {
    console.error(error);
    throw new Error('no plan');
  }
}

export async function wrapped(prompt: string): Promise<string> {
  try {
    return await plan(prompt);
  } catch (error) {
    throw new Error(`plan: ${(error as Error).message}`);
  }
}

export function check(text: string): void {
  if (text.length > 100) throw new Error(`Too long: ${text}`);
}
