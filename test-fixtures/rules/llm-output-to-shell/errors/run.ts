import { execSync } from 'node:child_process';
import { generateText } from 'ai';
import { check, fixed, PlanError, plan, planned, quiet, StepError, stepped, wrapped } from './model';

export async function direct(prompt: string) {
  try {
    await plan(prompt);
  } catch (error) {
    execSync(`logger ${(error as Error).message}`); // expect: llm-output-to-shell
    execSync(`logger ${error}`); // expect: llm-output-to-shell
    execSync(`logger ${(error as Error).name}`); // ok: llm-output-to-shell
  }
}

export async function own(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  try {
    if (text.length > 10) throw new RangeError(text);
  } catch (error) {
    execSync(`logger ${error instanceof Error ? error.message : String(error)}`); // expect: llm-output-to-shell
  }
}

export async function classes(prompt: string) {
  try {
    await planned(prompt);
  } catch (error) {
    if (error instanceof PlanError) execSync(`logger ${error.message}`); // expect: llm-output-to-shell
  }
  try {
    await stepped(prompt);
  } catch (error) {
    if (error instanceof StepError) {
      execSync(`logger ${error.message}`); // ok: llm-output-to-shell
      execSync(`logger ${error.step}`); // expect: llm-output-to-shell
      execSync(`logger ${error.title}`); // ok: llm-output-to-shell
    }
  }
}

export async function taken(prompt: string) {
  try {
    await quiet(prompt);
  } catch (error) {
    execSync(`logger ${(error as Error).message}`); // ok: llm-output-to-shell
  }
  try {
    await fixed(prompt);
  } catch (error) {
    execSync(`logger ${(error as Error).message}`); // ok: llm-output-to-shell
  }
  try {
    await wrapped(prompt);
  } catch ({ message }) {
    execSync(`logger ${message}`); // expect: llm-output-to-shell
  }
}

// thrown by what is called before, or in the handler itself
export async function elsewhere(prompt: string) {
  await plan(prompt);
  try {
    execSync('ls');
  } catch (error) {
    await plan(prompt);
    execSync(`logger ${(error as Error).message}`); // ok: llm-output-to-shell
  }
}

// one function, asked with what the model says and with a constant
export async function checked(prompt: string) {
  const { text } = await generateText({ model: 'openai/gpt-4o', prompt });
  try {
    check('a title');
  } catch (error) {
    execSync(`logger ${(error as Error).message}`); // ok: llm-output-to-shell
  }
  try {
    check(text);
  } catch (error) {
    execSync(`logger ${(error as Error).message}`); // expect: llm-output-to-shell
  }
}

// promises with a handler of their own
export function promised(prompt: string) {
  plan(prompt).catch((error: Error) => execSync(`logger ${error.message}`)); // expect: llm-output-to-shell
  fixed(prompt).catch((error: Error) => execSync(`logger ${error.message}`)); // ok: llm-output-to-shell
  plan(prompt).then(
    () => execSync('ls'),
    (error: Error) => execSync(`logger ${error.message}`), // expect: llm-output-to-shell
  );
  plan(prompt)
    .then((command) => command.length)
    .catch((error: Error) => execSync(`logger ${error.name}`)); // ok: llm-output-to-shell
}

export async function handled(prompt: string) {
  try {
    await plan(prompt).catch(() => 'ls');
  } catch (error) {
    execSync(`logger ${(error as Error).message}`); // ok: llm-output-to-shell
  }
}
