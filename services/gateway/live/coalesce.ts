import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` one at a time: calls during a run share one more run after it, so that what a caller
 * gets was always begun after its call. Runs begin `minGapMs` apart at least.
 */
export function coalesce(work: () => Promise<void>, minGapMs: number): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    const done = work();
    const gap = minGapMs > 0 ? sleep(minGapMs, undefined, { ref: false }) : undefined;
    running = Promise.allSettled([done, gap]).then(() => (running = undefined));
    return done;
  };
  return () => {
    if (next) return next;
    if (!running) return start();
    return (next = running.then(() => {
      next = undefined;
      return start();
    }));
  };
}
