import { hashSync, verifySync } from '@node-rs/argon2';
import { answerJobs } from './answer-jobs.ts';
import type { HashJob, HashResult } from './hash-job.ts';

/** A thread that does nothing but hash. */
answerJobs(({ password, passwordHash, pepper, cost }: HashJob): HashResult => {
  const options = { ...cost, ...(pepper ? { secret: pepper } : {}) };
  if (passwordHash === undefined) return hashSync(password, options);
  return verifySync(passwordHash, password, options);
});
