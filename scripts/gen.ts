/**
 * `npm run gen`: writes everything that is made from rules, models, the vocabulary and the command's flags, and removes
 * pages of rules that are gone. test/generated.test.ts fails when somebody forgot to run it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { differences } from './generate/all';

const root = dirname(__dirname);

async function main(): Promise<void> {
  let changed = 0;
  for (const { path, text } of await differences(root)) {
    changed++;
    const target = join(root, path);
    if (text === undefined) {
      rmSync(target);
      console.log(`removed ${path}`);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      console.log(`wrote ${path}`);
    }
  }
  if (changed === 0) console.log('everything generated is up to date');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
