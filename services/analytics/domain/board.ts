import { isoWeek } from './iso-week.ts';

export const METRICS = ['gross', 'net', 'stableford'] as const;

export type Metric = (typeof METRICS)[number];

/** A leaderboard: whose rounds, by what, over which time. */
export interface Board {
  /** `club` or the id of a course. */
  scope: string;
  metric: Metric;
  /** `all`, a calendar year such as `2026`, or an ISO week such as `2026-W19`. */
  period: string;
}

const PATTERN =
  /^(club|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(gross|net|stableford)\.(all|season|week|\d{4}(?:-W\d{2})?)$/;

/** The id of a board, such as `club.net.2026-W19`. */
export function boardId({ scope, metric, period }: Board): string {
  return `${scope}.${metric}.${period}`;
}

/**
 * The board that an id names; `season` and `week` are those of today on the course, or in the club.
 * @returns undefined when it names none
 */
export function readBoardId(id: string, todayOf: (scope: string) => string): Board | undefined {
  const [, scope, metric, period] = PATTERN.exec(id) ?? [];
  if (!scope || !period) return undefined;
  return { scope, metric: metric as Metric, period: resolvePeriod(period, () => todayOf(scope)) };
}

function resolvePeriod(period: string, today: () => string): string {
  if (period === 'season') return today().slice(0, 4);
  return period === 'week' ? isoWeek(today()) : period;
}

/** One player's place on a board. */
export interface BoardEntry {
  rank: number;
  userId: string;
  /** Gross and net: strokes against par; Stableford: points. */
  value: number;
  roundId: string;
  courseId: string;
  playedOn: string;
}
