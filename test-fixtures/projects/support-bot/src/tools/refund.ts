import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(exec);

/** Refunds are booked by the accounting department's script. */
export async function refund(args: { orderId: string; reason: string }) {
  const { stdout } = await run(`./scripts/refund.sh ${args.orderId} "${args.reason}"`, { timeout: 20_000 }); // expect: llm-output-to-shell
  return { confirmation: stdout.trim() };
}
