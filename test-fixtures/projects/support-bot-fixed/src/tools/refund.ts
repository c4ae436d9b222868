import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Refunds are booked by the accounting department's script. */
export async function refund(args: { orderId: string; reason: string }) {
  if (!/^[A-Z]{2}-\d{6}$/.test(args.orderId)) throw new Error('An order id looks like DE-123456');
  const { stdout } = await run('./scripts/refund.sh', [args.orderId, '--', args.reason], { timeout: 20_000 }); // ok: llm-output-to-shell
  return { confirmation: stdout.trim() };
}
