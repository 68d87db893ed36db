import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { startWorkerThread, type WorkerThread } from './worker-thread.ts';

/** Threads that work, so that nothing else waits for it. */
export interface WorkerPool<Job, Result> {
  /**
   * Rejects when the thread died over the job, or could not do it.
   * @throws AppError busy, at once, when too many wait already
   */
  run: (job: Job) => Promise<Result>;
  close: () => Promise<void>;
}

export interface WorkerPoolOptions<Job> {
  /** What its threads run: it calls `answerJobs`. */
  script: URL;
  threads: number;
  /** The most jobs that may wait for a thread. */
  mostWaiting: number;
  observeWaiting?: (waiting: number) => void;
  /** Told how long each job took, without waiting. */
  observeSeconds: (job: Job, seconds: number) => void;
}

interface WaitingJob<Job, Result> {
  job: Job;
  answer: PromiseWithResolvers<Result>;
}

/** While jobs wait a thread takes some at once, so that we are woken less often for their answers. */
const MOST_AT_ONCE = 4;

/** Starts a thread when there is work for one more; jobs begin in the order they came. */
export function makeWorkerPool<Job, Result>(
  options: WorkerPoolOptions<Job>,
): WorkerPool<Job, Result> {
  const { script, threads, mostWaiting, observeWaiting, observeSeconds } = options;
  const waiting: WaitingJob<Job, Result>[] = [];
  const idle: WorkerThread<Job, Result>[] = [];
  const all = new Set<WorkerThread<Job, Result>>();
  const free = () => idle.length + threads - all.size;

  function start(): WorkerThread<Job, Result> {
    const thread = startWorkerThread<Job, Result>(script);
    all.add(thread);
    return thread;
  }

  function dispatch(): void {
    while (waiting.length > 0 && free() > 0) {
      const share = Math.ceil(waiting.length / free());
      const jobs = waiting.splice(0, Math.min(share, MOST_AT_ONCE));
      void work(idle.pop() ?? start(), jobs);
    }
    observeWaiting?.(waiting.length);
  }

  async function work(
    thread: WorkerThread<Job, Result>,
    jobs: WaitingJob<Job, Result>[],
  ): Promise<void> {
    try {
      const answers = await thread.run(jobs.map(({ job }) => job));
      for (const [index, { job, answer }] of jobs.entries()) {
        const { seconds, ...outcome } = answers[index]!;
        observeSeconds(job, seconds);
        if ('result' in outcome) answer.resolve(outcome.result);
        else answer.reject(new Error(`a thread failed: ${outcome.fault}`));
      }
      idle.push(thread);
    } catch (error) {
      for (const { answer } of jobs) answer.reject(error);
      all.delete(thread);
    }
    dispatch();
  }

  return {
    run: (job) => {
      if (free() === 0 && waiting.length >= mostWaiting) {
        throw new AppError('busy', { headers: { 'retry-after': '1' } });
      }
      const answer = Promise.withResolvers<Result>();
      waiting.push({ job, answer });
      dispatch();
      return answer.promise;
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.close()));
    },
  };
}
