/**
 * The other thread that looks at files (cli/gater.ts) as the main one sees it. The targets are taken in blocks, and whoever comes to a block first
 * claims it: the main thread in their order, the other every second block ahead of it, then what is left from the end. So neither waits for the
 * other but in the middle of a block, and nothing is lost when the other is slow, never starts or ends.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import type { GateThread, Scanned, ScanOptions } from '../engine/index';

/** What the other thread is given when it starts. */
export interface GaterData extends ScanOptions {
  port: MessagePort;
  /** `SIGNALS` numbers and the claims. */
  shared: SharedArrayBuffer;
  root: string;
  /** Root-relative, each followed by a line break but the last; one text is handed over faster than a list. */
  targets: string;
  maxReadSize: number | undefined;
}

/** What came of a block: an entry for each of its files; of most there is nothing to say but their length. */
export interface BlockAnswer {
  block: number;
  scans: (Scanned | number | undefined)[];
}

/** Files in a block. */
export const BLOCK = 16;
/** The first of the shared numbers: how many answers were given, and whether no more are wanted. */
export const [ANSWERS, STOP] = [0, 1];
export const SIGNALS = 2;
/** Both threads are slow until their code is compiled, and the one that looks ahead also starts: among 8,000 files nothing is won, among 15,000 a third. */
const FEWEST = 10_000;
/** Milliseconds; no block takes as long. */
const PATIENCE = 10_000;

/** @returns whether the caller is to look at the block */
export const claimBlock = (shared: Int32Array, block: number): boolean => Atomics.compareExchange(shared, SIGNALS + block, 0, 1) === 0;

interface GateRequest extends ScanOptions {
  root: string;
  targets: readonly string[];
  /** Of these files the disk has other bytes. */
  overlay?: ReadonlyMap<string, unknown> | undefined;
  maxReadSize: number | undefined;
}

/**
 * @param program absolute path of the built cli/gater.ts
 * @param fewest how many files make it worth while
 * @returns undefined where it is not there, the machine has one processor, or there are few files
 */
export function startGateThread(program: string, { targets, overlay, ...request }: GateRequest, fewest = FEWEST): GateThread | undefined {
  if (targets.length < fewest || targets.some((target) => target.includes('\n'))) return undefined;
  // loaded when they are needed: most runs look at few files
  if (process.getBuiltinModule('node:os').availableParallelism() < 2 || !fs.existsSync(program)) return undefined;
  const { MessageChannel, receiveMessageOnPort, Worker } = process.getBuiltinModule('node:worker_threads');
  const { port1: port, port2 } = new MessageChannel();
  const blocks = Math.ceil(targets.length / BLOCK);
  const buffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * (SIGNALS + blocks));
  const shared = new Int32Array(buffer);
  const workerData: GaterData = { ...request, port: port2, shared: buffer, targets: targets.join('\n') };
  let isOpen = true;
  const worker = new Worker(program, { workerData, transferList: [port2], execArgv: [] });
  const close = () => {
    isOpen = false;
    Atomics.store(shared, STOP, 1);
    port.close();
    void worker.terminate();
  };
  worker.on('error', close);
  worker.unref();
  const answers = new Map<number, BlockAnswer['scans']>();
  const receive = () => {
    for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
      const { block, scans } = received.message as BlockAnswer;
      answers.set(block, scans);
    }
  };
  const answerOf = (block: number): BlockAnswer['scans'] | undefined => {
    if (claimBlock(shared, block)) return undefined;
    while (isOpen) {
      const seen = Atomics.load(shared, ANSWERS);
      if (!answers.has(block)) receive();
      if (answers.has(block)) break;
      if (Atomics.wait(shared, ANSWERS, seen, PATIENCE) === 'timed-out') close();
    }
    const scans = answers.get(block);
    answers.delete(block);
    return scans;
  };
  let current: { block: number; scans: BlockAnswer['scans'] | undefined } = { block: -1, scans: undefined };
  return {
    take(target) {
      const block = Math.floor(target / BLOCK);
      if (block !== current.block) current = { block, scans: answerOf(block) };
      const scanned = current.scans?.[target % BLOCK];
      if (scanned === undefined || overlay?.has(targets[target] as string)) return undefined;
      return typeof scanned === 'number' ? { length: scanned, scan: nothing() } : scanned;
    },
    close,
  };
}

/** What the gate sees in most texts. */
const nothing = (): Scanned['scan'] => ({ binary: false, imports: [], bits: 0, keyHits: [], mentionsSuppression: false });

/** Whether a scan says no more than that. */
export const saysNothing = ({ scan, bytes }: Scanned): boolean =>
  !bytes && !scan.binary && scan.imports.length === 0 && scan.bits === 0 && !scan.client && !scan.minified && scan.encoding === undefined;

/** Beside the chunks of the command. */
export const gateProgram = (programDirectory: string): string => path.join(programDirectory, 'gater.cjs');
