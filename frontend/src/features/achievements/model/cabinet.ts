import type { Achievement } from '../../../lib/api/schema.ts';

/** What is earned once, in the order in which a golfer comes to it. */
export const ONCE = [
  ...(['first_birdie', 'broke_100', 'broke_90', 'par_streak', 'bogey_free'] as const),
  ...(['birdie_streak', 'no_three_putts', 'weekly_streak', 'broke_80', 'first_eagle'] as const),
  ...(['broke_70', 'first_albatross', 'first_ace'] as const),
];

export type Once = (typeof ONCE)[number];

export interface Cabinet {
  /** Every kind that is earned once, with the round that earned it. */
  once: { kind: Once; earned: Achievement | undefined }[];
  /** Personal bests, the newest first. */
  bests: Achievement[];
}

/** Sorts what was earned into its places; a kind that is not here yet has its empty place. */
export function cabinetOf(earned: Achievement[]): Cabinet {
  return {
    once: ONCE.map((kind) => ({ kind, earned: earned.find((one) => one.kind === kind) })),
    bests: earned.filter(({ kind }) => kind === 'personal_best'),
  };
}
