// What is sent into a generator arrives at its `yield`.
import { execSync } from 'node:child_process';

export function* runner(): Generator<string, void, string> {
  let answer = 'ready';
  while (true) {
    const command = yield answer;
    execSync(command); // expect: llm-output-to-shell
    answer = 'done';
  }
}

export function* counter(): Generator<number, void, string> {
  let count = 0;
  while (true) {
    const command = yield count++;
    execSync(command); // ok: llm-output-to-shell
  }
}

export async function* steps(): AsyncGenerator<string, void, { command: string; level: string }> {
  yield* inner();
}

async function* inner(): AsyncGenerator<string, void, { command: string; level: string }> {
  const step = yield 'ready';
  execSync(step.command); // expect: llm-output-to-shell
  execSync(step.level); // ok: llm-output-to-shell
}

export function* echo(): Generator<string, void, string> {
  let last = 'nothing';
  while (true) last = yield last;
}
