/**
 * `npm run bench`: all measurements of speed, or those that are named. They print and decide nothing: timings depend on the
 * machine, so no test asks for them; docs/performance.md keeps the figures.
 *
 *   npm run bench -- [start] [gate] [repository] [latency] [scaling] [keys] [hook] [<tree>]
 *   npm run bench -- pre-commit         tries the hooks in the pre-commit framework; only when it is named
 *   npm run bench -- edits <tree>       whether fingerprints hold in a repository; only when it is named
 *   npm run bench -- python <tree>      beside bandit and semgrep, see python.ts; only when it is named
 */
import { edits } from './edits';
import { gate } from './gate';
import { hook } from './hook';
import { keys } from './keys';
import { latency } from './latency';
import { preCommit } from './pre-commit';
import { python } from './python';
import { scaling } from './scaling';
import { start } from './start';
import { benchTree, wholeRepository } from './whole-repository';

const PARTS = ['start', 'gate', 'repository', 'latency', 'scaling', 'keys', 'hook', 'pre-commit', 'edits', 'python'];

async function main(args: readonly string[]): Promise<void> {
  const named = args.filter((arg) => PARTS.includes(arg));
  const wanted = (part: string) => named.length === 0 || named.includes(part);
  const tree = args.find((arg) => !PARTS.includes(arg));
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  if (wanted('start')) start();
  if (wanted('gate')) await gate(benchTree(tree));
  if (wanted('latency')) await latency();
  if (wanted('scaling')) scaling();
  if (wanted('keys')) keys(benchTree(tree));
  if (wanted('hook')) hook();
  if (named.includes('pre-commit')) preCommit();
  if (named.includes('edits')) edits(benchTree(tree));
  if (named.includes('python')) python(tree);
  if (wanted('repository')) wholeRepository(benchTree(tree));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
