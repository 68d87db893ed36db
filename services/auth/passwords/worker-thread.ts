import { Worker } from 'node:worker_threads';

/** What came of a job. */
export type JobOutcome<Result> = { result: Result } | { fault: string };

/** The same, and how long the thread was at it. */
export type JobAnswer<Result> = JobOutcome<Result> & { seconds: number };

/** A thread that does some jobs at a time, one after the other. */
export interface WorkerThread<Job, Result> {
  /** Answers in the order of the jobs, all at once; rejects when the thread has died. */
  run: (jobs: Job[]) => Promise<JobAnswer<Result>[]>;
  close: () => Promise<unknown>;
}

/** Starts a script that calls `answerJobs`; with nothing to do it keeps no process alive. */
export function startWorkerThread<Job, Result>(script: URL): WorkerThread<Job, Result> {
  const worker = new Worker(script);
  let current = Promise.withResolvers<JobAnswer<Result>[]>();
  let fault: Error | undefined;
  const end = (error: Error) => {
    fault ??= error;
    current.reject(fault);
  };
  // Nobody may wait for what is not running.
  current.promise.catch(() => undefined);
  worker.on('message', (answers: JobAnswer<Result>[]) => {
    worker.unref();
    current.resolve(answers);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread has ended')));
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
