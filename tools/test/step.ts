/** What one part of the tests came to; a part that is one program counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed and why, a few lines each: told again at the end, which is all that is kept of a long log. */
  failures?: string[];
}

/** One part of the tests; `run` writes what a reader needs when it fails. */
export interface Step {
  name: string;
  /** Seconds that it may take before it is told of. */
  budgetSeconds: number;
  /** @param log where to write, in place of our own output */
  run: (log?: number) => Promise<Outcome>;
}

/** A step that ran, with its time. */
export interface StepResult extends Outcome {
  name: string;
  seconds: number;
  budgetSeconds: number;
}
