/** What a round was played for; only real ones count for the handicap and the club's figures. */
export const ROUND_CONTEXTS = ['real', 'practice', 'simulator', 'scramble'] as const;

export type RoundContextKind = (typeof ROUND_CONTEXTS)[number];
