/**
 * When a server that has ended by itself is started again: at once the first time, later each time, and not at all when it ends
 * too often within a short time. It counts and knows neither the editor nor the server.
 */

/** Milliseconds to wait before the first, second … start after an end. */
const WAITS: readonly number[] = [200, 1_000, 4_000, 10_000];
/** Ends that are further apart than this many milliseconds have nothing to do with each other. */
const PERIOD = 3 * 60_000;

export interface Restarts {
  /** To be called at each end. @returns milliseconds to wait before the next start; undefined to give up. */
  ended(): number | undefined;
  /** Forgets what was: the user has asked for a start. */
  forget(): void;
}

/** @param now the current time in milliseconds. */
export function createRestarts(now: () => number): Restarts {
  let ends: number[] = [];
  return {
    ended: () => {
      const time = now();
      ends = [...ends.filter((end) => time - end < PERIOD), time];
      return WAITS[ends.length - 1];
    },
    forget: () => {
      ends = [];
    },
  };
}
