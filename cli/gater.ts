/**
 * The thread that looks at files while the main one looks at others and follows imports: it claims blocks of the targets and hands back what the
 * gate saw. It knows neither rules nor what comes of the scans.
 */
import { workerData } from 'node:worker_threads';
import { createScanner } from '../engine/scanner';
import * as gate from '../models/gate.gen';
import { ANSWERS, BLOCK, type BlockAnswer, claimBlock, type GaterData, SIGNALS, STOP, saysNothing } from '../workspace/gate-thread';
import { createRootReader } from '../workspace/read';
import { createResolver } from '../workspace/resolve';

const { port, shared: buffer, root, targets, maxReadSize, maxFileSize, textOnly } = workerData as GaterData;
const shared = new Int32Array(buffer);
const paths = targets.split('\n');
const host = { read: createRootReader(root, maxReadSize), packageOf: createResolver(root).packageOf };
const scan = createScanner(gate, host, { maxFileSize, textOnly });

function look(block: number): void {
  if (!claimBlock(shared, block)) return;
  const answer: BlockAnswer = { block, scans: [] };
  const owned: ArrayBuffer[] = [];
  try {
    for (let k = block * BLOCK; k < Math.min(paths.length, (block + 1) * BLOCK); k++) {
      const scanned = scan(paths[k] as string);
      if (scanned?.bytes) owned.push(scanned.bytes.buffer as ArrayBuffer);
      answer.scans.push(scanned && saysNothing(scanned) ? scanned.length : scanned);
    }
  } finally {
    // whatever went wrong is for the main thread to meet again
    port.postMessage(answer, owned);
    Atomics.add(shared, ANSWERS, 1);
    Atomics.notify(shared, ANSWERS);
  }
}

const blocks = shared.length - SIGNALS;
for (let block = 1; block < blocks && Atomics.load(shared, STOP) === 0; block += 2) look(block);
for (let block = blocks - 1; block >= 0 && Atomics.load(shared, STOP) === 0; block--) look(block);
