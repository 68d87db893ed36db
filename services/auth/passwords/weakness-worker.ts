import { answerJobs } from './answer-jobs.ts';
import { weaknessOf, type PasswordOwner } from './weakness-of.ts';

/** A password that somebody chose, and who. */
export interface WeaknessJob {
  password: string;
  owner: PasswordOwner;
}

/** A thread that holds the dictionaries: once, not in each thread that hashes. */
answerJobs(({ password, owner }: WeaknessJob) => weaknessOf(password, owner));
