import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** Lets few pieces of work run at once, a bounded number wait, and refuses the rest. */
export interface Gate {
  /** @throws AppError busy, at once, when too many wait already */
  pass: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface GateOptions {
  atOnce: number;
  waiting: number;
  observeWaiting: (waiting: number) => void;
}

/** Makes a gate; those who wait go in the order they came. */
export function makeGate({ atOnce, waiting, observeWaiting }: GateOptions): Gate {
  const queue: (() => void)[] = [];
  let running = 0;

  function enter(): Promise<void> | undefined {
    if (running < atOnce) {
      running++;
      return undefined;
    }
    if (queue.length >= waiting) throw new AppError('busy', { headers: { 'retry-after': '1' } });
    return new Promise((resolve) => {
      queue.push(resolve);
      observeWaiting(queue.length);
    });
  }

  /** Hands the place to the one who waited longest, or frees it. */
  function leave(): void {
    const next = queue.shift();
    observeWaiting(queue.length);
    if (next) next();
    else running--;
  }

  return {
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
