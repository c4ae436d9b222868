/**
 * One thing at a time, the most urgent first: checks run to their end once begun, so between two of them the process reads what the
 * client has sent meanwhile. A job that is asked for again while it waits runs once. It knows nothing of what the jobs do.
 */
export interface Queue {
  /** @param urgency smaller runs first; a job already waiting under the name is replaced and keeps the smaller urgency. */
  add(name: string, urgency: number, work: () => Promise<void>): void;
  /** Adds a job after some milliseconds, counted anew each time it is asked for. */
  later(name: string, urgency: number, delay: number, work: () => Promise<void>): void;
  /** A job put off by `later` is added now. @returns whether there was one. */
  flush(name: string): boolean;
  drop(name: string): void;
  /**
   * Waits until something is so, as far as jobs bring it about: it ends when there is no job left, too.
   * @param hasten is called before each wait, to flush what would bring it about.
   */
  until(isSo: () => boolean, hasten?: () => void): Promise<void>;
  dispose(): void;
}

interface Job {
  urgency: number;
  work: () => Promise<void>;
}

/** @param failed is told of a job that threw; the next one runs all the same. */
export function createQueue(failed: (name: string, error: unknown) => void): Queue {
  const waiting = new Map<string, Job>();
  const watchers = new Set<() => void>();
  const timers = new Map<string, { timer: NodeJS.Timeout; job: Job }>();
  let isRunning = false;
  let isClosed = false;

  /** After every job, and when there is none left. */
  function done(): void {
    for (const each of [...watchers]) each();
  }

  async function drain(): Promise<void> {
    isRunning = true;
    for (;;) {
      await new Promise(setImmediate);
      const [next] = [...waiting].sort((a, b) => a[1].urgency - b[1].urgency);
      if (!next || isClosed) break;
      const [name, job] = next;
      waiting.delete(name);
      try {
        await job.work();
      } catch (error) {
        failed(name, error);
      }
      done();
    }
    isRunning = false;
    done();
  }

  const add = (name: string, urgency: number, work: () => Promise<void>): void => {
    stop(name);
    waiting.set(name, { urgency: Math.min(urgency, waiting.get(name)?.urgency ?? urgency), work });
    if (!isRunning && !isClosed) void drain();
  };
  const stop = (name: string) => {
    clearTimeout(timers.get(name)?.timer);
    timers.delete(name);
  };

  return {
    add,
    later: (name, urgency, delay, work) => {
      stop(name);
      if (isClosed) return;
      if (delay <= 0) add(name, urgency, work);
      else timers.set(name, { timer: setTimeout(() => add(name, urgency, work), delay), job: { urgency, work } });
    },
    flush: (name) => {
      const put = timers.get(name);
      if (put) add(name, put.job.urgency, put.job.work);
      return put !== undefined;
    },
    drop: (name) => {
      stop(name);
      waiting.delete(name);
    },
    until: async (isSo, hasten) => {
      while (!isSo()) {
        hasten?.();
        if (isClosed || (!isRunning && waiting.size === 0 && timers.size === 0)) return;
        await new Promise<void>((resolve) => {
          const look = () => {
            watchers.delete(look);
            resolve();
          };
          watchers.add(look);
        });
      }
    },
    dispose: () => {
      isClosed = true;
      for (const name of [...timers.keys()]) stop(name);
      waiting.clear();
      done();
    },
  };
}
