import { execSync } from 'node:child_process';
import { commands$, limit, marks$, request, usePlans } from './plan-store';
import { ask, plan } from './write';

commands$.subscribe((command) => execSync(command)); // expect: llm-output-to-shell
marks$.subscribe((mark) => execSync(mark)); // ok: llm-output-to-shell

export function run() {
  execSync(usePlans.getState().command); // expect: llm-output-to-shell
  execSync(`logger ${usePlans.getState().author}`); // ok: llm-output-to-shell
}

export const start = () => plan('go', inContext);

function inContext() {
  execSync(request.getStore()?.command ?? ''); // expect: llm-output-to-shell
  execSync(`logger ${request.getStore()?.id}`); // ok: llm-output-to-shell
}

export async function all(prompts: string[]) {
  const answers = await Promise.all(prompts.map((prompt) => limit(() => ask(prompt))));
  for (const answer of answers) execSync(answer); // expect: llm-output-to-shell
  await limit(() => execSync('ls')); // ok: llm-output-to-shell
}
