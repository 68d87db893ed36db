import type { JobKind } from './job-kinds.ts';

/** A job as it is put into its queue. */
export interface NewJob {
  id: string;
  kind: JobKind;
  /** Whose it is. */
  userId: string;
  /** What is to be done; nothing personal. */
  data: object;
  /** The event that asks for it: topic, log and place in it. The same once more adds nothing. */
  source?: string;
  /** Of two that wait the higher one is first. */
  priority: number;
}

/** What a handler is given: one attempt at a job. */
export interface Attempt {
  jobId: string;
  userId: string;
  data: Record<string, unknown>;
  /** Aborted when the job was cancelled, takes too long, or is another instance's now. */
  signal: AbortSignal;
  /** Tells its owner how far it is, 0 to 100, and in a word with what. */
  progress: (percent: number, line: string) => Promise<void>;
}

/** A file that a job made; its owner fetches it. */
export interface JobFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Does one attempt. It may be done again from the start, also after all of it was done. */
export type JobHandler = (attempt: Attempt) => Promise<JobFile | undefined>;

export type JobHandlers = Record<JobKind, JobHandler>;

/** Says that no other attempt will do better: what was given cannot be worked with. */
export class JobRefused extends Error {
  readonly fault: string;

  constructor(fault: string) {
    super(`The job is refused: ${fault}`);
    this.fault = fault;
  }
}
