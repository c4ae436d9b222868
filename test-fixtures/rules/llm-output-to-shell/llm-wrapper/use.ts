import { execSync } from 'node:child_process';
import { createLlm, getLlm } from './llm';

const claude = createLlm('claude');

export async function act(goal: string) {
  const { text, tokens } = await claude.complete(goal);
  execSync(text); // expect: llm-output-to-shell
  execSync(`logger ${tokens}`); // ok: llm-output-to-shell
  const plan = await getLlm().json<{ steps: { command: string }[] }>(goal);
  for (const step of plan.steps) execSync(step.command); // expect: llm-output-to-shell
}
