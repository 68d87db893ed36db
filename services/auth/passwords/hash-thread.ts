import { Worker } from 'node:worker_threads';
import type { HashJob, HashResult } from './hash-job.ts';

/** What came of a job. */
export type HashOutcome = { result: HashResult } | { fault: string };

/** The same, and how long the thread was at it. */
export type HashAnswer = HashOutcome & { seconds: number };

/** A thread that does some jobs at a time, one after the other. */
export interface HashThread {
  /** Answers in the order of the jobs, all at once; rejects when the thread has died. */
  run: (jobs: HashJob[]) => Promise<HashAnswer[]>;
  close: () => Promise<unknown>;
}

/** Starts a thread; with nothing to do it keeps no process alive. */
export function startHashThread(pepper: Uint8Array): HashThread {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), {
    workerData: { pepper },
  });
  let current = Promise.withResolvers<HashAnswer[]>();
  let fault: Error | undefined;
  const end = (error: Error) => {
    fault ??= error;
    current.reject(fault);
  };
  // Nobody may wait for what is not running.
  current.promise.catch(() => undefined);
  worker.on('message', (answers: HashAnswer[]) => {
    worker.unref();
    current.resolve(answers);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread that hashes has ended')));
  worker.unref();
  return {
    run: (jobs) => {
      current = Promise.withResolvers();
      if (fault) return Promise.reject(fault);
      worker.ref();
      worker.postMessage(jobs);
      return current.promise;
    },
    close: () => worker.terminate(),
  };
}
