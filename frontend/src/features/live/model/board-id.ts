import type { Leaderboard } from '../../../lib/api/schema.ts';

export const METRICS = ['net', 'gross', 'stableford'] as const;
export const PERIODS = ['week', 'season', 'all'] as const;

/** Which board: of the club or of one course, counted how, over which time. */
export interface BoardChoice {
  /** The course's id; undefined means the whole club. */
  courseId: string | undefined;
  metric: (typeof METRICS)[number];
  period: (typeof PERIODS)[number];
}

/** Reads a choice from an address; what it does not say, or says wrongly, is this season's net of the club. */
export function boardChoice(query: Record<string, unknown>): BoardChoice {
  const one = <T extends string>(known: readonly T[], value: unknown, other: T): T =>
    known.find((each) => each === value) ?? other;
  return {
    courseId: typeof query.course === 'string' && query.course !== '' ? query.course : undefined,
    metric: one(METRICS, query.metric, 'net'),
    period: one(PERIODS, query.period, 'season'),
  };
}

/** The board's id, as the API calls it. */
export function boardId({ courseId, metric, period }: BoardChoice): string {
  return `${courseId ?? 'club'}.${metric}.${period}`;
}

/** How many places differ: somebody new, another round, another rank. */
export function changedPlaces(before: Leaderboard, after: Leaderboard): number {
  const keyOf = ({ rank, userId, roundId, value }: Leaderboard['entries'][number]) =>
    `${rank} ${userId} ${roundId} ${value}`;
  const seen = new Set(before.entries.map(keyOf));
  const added = after.entries.filter((entry) => !seen.has(keyOf(entry))).length;
  return Math.max(added, before.entries.length - after.entries.length);
}
