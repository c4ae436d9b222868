import { execSync } from 'node:child_process';
import { once } from 'node:events';
import { bus, PLAN_READY } from './bus';

bus.once(PLAN_READY, onPlan);
bus.addListener('plan:failed', ({ command }) => execSync(command)); // ok: llm-output-to-shell

function onPlan(plan: { command: string; folder: string }) {
  execSync(`ls ${plan.folder}`); // ok: llm-output-to-shell
  execSync(plan.command); // expect: llm-output-to-shell
}

export async function wait() {
  const [plan] = await once(bus, PLAN_READY);
  execSync(plan.command); // expect: llm-output-to-shell
  const [failed] = await once(bus, 'plan:failed');
  execSync(failed.command); // ok: llm-output-to-shell
}
