/**
 * A progress line on standard error, for people who wait: only on a terminal, only when a scan lasts, and gone without a trace when it
 * ends.
 */
import { write } from './output';

const WAIT_MS = 1000;
const EVERY_MS = 80;
const BAR = 24;
const PHASES = { gate: 'reading', parse: 'parsing', link: 'following values' } as const;

export interface Progress {
  update(phase: keyof typeof PHASES, done: number, total: number): void;
  clear(): void;
}

/** @param now milliseconds of a clock; `draw` takes what to print. */
export function createProgress(now: () => number, draw: (text: string) => void = (text) => void write(2, text)): Progress {
  const started = now();
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    update: (phase, done, total) => {
      const time = now();
      if (time - started < WAIT_MS || time - last < EVERY_MS) return;
      last = time;
      drawn = true;
      const filled = total > 0 ? Math.min(BAR, Math.round((done / total) * BAR)) : 0;
      draw(`\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${PHASES[phase]} ${done}/${total}`);
    },
    clear: () => {
      if (drawn) draw('\r\x1b[2K');
      drawn = false;
    },
  };
}
