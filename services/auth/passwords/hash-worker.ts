import { workerData } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';
import { answerJobs } from './answer-jobs.ts';
import type { HashJob, HashResult } from './hash-job.ts';

/** A thread that does nothing but hash. */
const { pepper } = workerData as { pepper: Uint8Array };

answerJobs(({ password, passwordHash, peppered, cost }: HashJob): HashResult => {
  const options = { ...cost, ...(peppered ? { secret: pepper } : {}) };
  if (passwordHash === undefined) return hashSync(password, options);
  return verifySync(passwordHash, password, options);
});
