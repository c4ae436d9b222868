/**
 * The gate alone: how fast it goes over a tree that is already in memory, and how long it takes to make. The engine's gate is
 * bundled first, so that what is measured is the code that ships and not what a loader made of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { listFiles } from '../workspace/files';
import { median, ROOT, table, WORK } from './measure';

interface GateModule {
  createGate(models: unknown): { scan(path: string, bytes: Uint8Array): { bits: number } };
  models: unknown;
}

const ROUNDS = 7;

export async function gate(tree: string): Promise<void> {
  const outfile = join(WORK, 'gate.cjs');
  await build({
    stdin: { contents: "export { createGate } from './engine/gate'; export { models } from './models/index.gen';", resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile,
  });
  const { createGate, models } = require(outfile) as GateModule;
  const making = Array.from({ length: ROUNDS }, () => timed(() => createGate(models)));
  const files = listFiles({ root: tree, inputs: [tree] }).files.map((path) => ({ path, bytes: readFileSync(join(tree, path)) }));
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const { scan } = createGate(models);
  const passes = Array.from({ length: ROUNDS }, () =>
    timed(() => {
      for (const { path, bytes } of files) scan(path, bytes);
    }),
  );
  const row = (name: string, milliseconds: number) => [
    name,
    `${milliseconds.toFixed(0)} ms`,
    `${(size / 1e6 / (milliseconds / 1000)).toFixed(0)} MB/s`,
    `${((milliseconds * 1e6) / files.length).toFixed(0)} ns a file`,
  ];
  console.log(`gate: ${files.length} files, ${(size / 1e6).toFixed(1)} MB in memory`);
  console.log(table([row('first pass', passes[0] as number), row(`median of ${ROUNDS}`, median(passes)), row('best', Math.min(...passes))]));
  console.log(`  made in ${(making[0] as number).toFixed(1)} ms the first time, ${median(making).toFixed(1)} ms as a median of ${ROUNDS}`);
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
