import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { JobAnswer, JobOutcome } from './worker-thread.ts';

/**
 * What a thread of a worker pool does all its life, one job after the other and after everybody else.
 * What the script imports is loaded before that, as fast as anything else.
 */
export function answerJobs<Job, Result>(work: (job: Job) => Result): void {
  stepBack();
  parentPort!.on('message', (jobs: Job[]) => {
    parentPort!.postMessage(jobs.map((job) => answerTo(job, work)));
  });
}

/**
 * Reads go first while all cores hash passwords. On Linux id 0 is the calling thread alone; where the
 * kernel groups processes by session (sched(7), autogroup) that counts inside a group only, so ours
 * steps back as a whole, a little. Where one is not allowed hashing is as important as all else.
 */
function stepBack(): void {
  tryTo(() => setPriority(0, constants.priority.PRIORITY_LOW));
  tryTo(() => writeFileSync('/proc/self/autogroup', '10'));
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}

function answerTo<Job, Result>(job: Job, work: (job: Job) => Result): JobAnswer<Result> {
  const startedAt = performance.now();
  const outcome = outcomeOf(job, work);
  return { ...outcome, seconds: (performance.now() - startedAt) / 1000 };
}

/** What fails is told by its message alone, which never holds a password. */
function outcomeOf<Job, Result>(job: Job, work: (job: Job) => Result): JobOutcome<Result> {
  try {
    return { result: work(job) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
