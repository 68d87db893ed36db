/** How a kind of job is tried. */
export interface JobKindRules {
  /** Attempts after the first; between them it waits ever longer. */
  retries: number;
  /** How long an attempt may take. */
  timeLimitSeconds: number;
}

/** Every kind of job; each is a queue of its own, so that none holds up another. */
export const JOB_KINDS = {
  avatar_sizes: { retries: 8, timeLimitSeconds: 90 },
  rounds_export: { retries: 5, timeLimitSeconds: 300 },
} as const satisfies Record<string, JobKindRules>;

export type JobKind = keyof typeof JOB_KINDS;

export const KIND_NAMES = Object.keys(JOB_KINDS) as JobKind[];
