import { constants } from 'node:os';

/** What is done before this process ends because a signal asked for it. */
type Work = () => Promise<unknown>;

const works = new Set<Work>();
let ending: Promise<unknown> | undefined;

/** Keeps work for the case that a signal ends this process; gives what takes it back. */
export function beforeEnd(work: Work): () => void {
  works.add(work);
  return () => void works.delete(work);
}

/** True once a signal has come: nothing more is begun. */
export function isEnding(): boolean {
  return ending !== undefined;
}

/**
 * Ends this process on SIGINT, SIGTERM and SIGHUP, after what `beforeEnd` was given is done. A command
 * that listens for a signal itself ends by itself.
 */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (process.listenerCount(signal) > 1) return;
      // A turn later, so that what clears up knows that it does.
      ending ??= Promise.resolve()
        .then(() => Promise.allSettled([...works].map((work) => work())))
        .then(() => process.exit(128 + constants.signals[signal]));
    });
  }
}

/** Waits for the end where a signal has come; else goes on at once. */
export async function untilEnded(): Promise<void> {
  await ending;
}
