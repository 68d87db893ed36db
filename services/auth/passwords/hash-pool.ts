import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { HashJob, HashResult } from './hash-job.ts';
import { startHashThread, type HashThread } from './hash-thread.ts';

/** Threads that hash passwords, so that nothing else waits for one. */
export interface HashPool {
  /**
   * Rejects when the thread died over the job.
   * @throws AppError busy, at once, when too many wait already
   */
  run: (job: HashJob) => Promise<HashResult>;
  close: () => Promise<void>;
}

export interface HashPoolOptions {
  threads: number;
  pepper: Uint8Array;
  /** The most jobs that may wait for a thread. */
  mostWaiting: number;
  observeWaiting: (waiting: number) => void;
  /** Told how long each job took, without waiting, and what it was. */
  observeSeconds: (method: 'hash' | 'check', seconds: number) => void;
}

interface WaitingJob {
  job: HashJob;
  answer: PromiseWithResolvers<HashResult>;
}

/** While jobs wait a thread takes some at once, so that we are woken less often for their answers. */
const MOST_AT_ONCE = 4;

/** Starts the threads; one that dies is replaced. Jobs begin in the order they came. */
export function makeHashPool(options: HashPoolOptions): HashPool {
  const { threads, pepper, mostWaiting, observeWaiting, observeSeconds } = options;
  const waiting: WaitingJob[] = [];
  const idle: HashThread[] = [];
  const all = new Set<HashThread>();

  function start(): void {
    const thread = startHashThread(pepper);
    all.add(thread);
    idle.push(thread);
  }

  function dispatch(): void {
    while (waiting.length > 0 && idle.length > 0) {
      const share = Math.ceil(waiting.length / idle.length);
      const jobs = waiting.splice(0, Math.min(share, MOST_AT_ONCE));
      void work(idle.pop()!, jobs);
    }
    observeWaiting(waiting.length);
  }

  async function work(thread: HashThread, jobs: WaitingJob[]): Promise<void> {
    try {
      const answers = await thread.run(jobs.map(({ job }) => job));
      for (const [index, { job, answer }] of jobs.entries()) {
        const { seconds, ...outcome } = answers[index]!;
        observeSeconds(job.passwordHash === undefined ? 'hash' : 'check', seconds);
        if ('result' in outcome) answer.resolve(outcome.result);
        else answer.reject(new Error(`hashing failed: ${outcome.fault}`));
      }
      idle.push(thread);
    } catch (error) {
      for (const { answer } of jobs) answer.reject(error);
      all.delete(thread);
      start();
    }
    dispatch();
  }

  for (let i = 0; i < threads; i++) start();
  return {
    run: (job) => {
      if (idle.length === 0 && waiting.length >= mostWaiting) {
        throw new AppError('busy', { headers: { 'retry-after': '1' } });
      }
      const answer = Promise.withResolvers<HashResult>();
      waiting.push({ job, answer });
      dispatch();
      return answer.promise;
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.close()));
    },
  };
}
