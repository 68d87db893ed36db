/** Where a round is; only a finished one counts. */
export const ROUND_STATES = ['in_progress', 'finished', 'abandoned', 'deleted'] as const;

/** Those that lists and files have. */
export const LISTED_STATES = ['in_progress', 'finished', 'abandoned'] as const;

export type RoundState = (typeof ROUND_STATES)[number];
