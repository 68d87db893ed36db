import { isoWeek } from '../dates.ts';
import { compareText, inOrder, type PlayerRound } from '../round.ts';
import { roundScore } from './round-score.ts';

export const METRICS = ['gross', 'net', 'stableford'] as const;

export type Metric = (typeof METRICS)[number];

export interface BoardEntry {
  rank: number;
  userId: string;
  value: number;
  roundId: string;
  courseId: string;
  playedOn: string;
}

/** What a board is of: the whole club where no course is named; a season, an ISO week, or all. */
export interface BoardKey {
  courseId: string | null;
  metric: Metric;
  period: string;
}

export function boardId({ courseId, metric, period }: BoardKey): string {
  return `${courseId ?? 'club'}.${metric}.${period}`;
}

/** Every board on which one of these rounds can stand. */
export function boardKeys(rounds: PlayerRound[]): BoardKey[] {
  const keys = rounds
    .filter(canStand)
    .flatMap(({ courseId, playedOn }) =>
      [null, courseId].flatMap((scope) =>
        METRICS.flatMap((metric) =>
          periodsOf(playedOn).map((period) => ({ courseId: scope, metric, period })),
        ),
      ),
    );
  return [...new Map(keys.map((key) => [boardId(key), key])).values()];
}

/**
 * The members' best 18-hole rounds of a board's course and time, best first: by strokes where every hole
 * was holed out, by points also where one was picked up, which scores none (Rules of Golf, 21.1b).
 */
export function leaderboard(rounds: PlayerRound[], key: BoardKey): BoardEntry[] {
  const best = new Map<string, Omit<BoardEntry, 'rank'>>();
  for (const round of inOrder(rounds.filter((own) => canStand(own) && isOn(own, key)))) {
    const { userId, roundId, courseId, playedOn } = round;
    const value = valueOf(round, key.metric);
    if (value === null || userId === null) continue;
    const held = best.get(userId);
    if (held && !isBetter(value, held.value, key.metric)) continue;
    best.set(userId, { userId, value, roundId, courseId, playedOn });
  }
  const sorted = [...best.values()].toSorted((a, b) => compareEntries(a, b, key.metric));
  return sorted.map((entry) => {
    const better = sorted.filter(({ value }) => isBetter(value, entry.value, key.metric));
    return { rank: better.length + 1, ...entry };
  });
}

function canStand({ counts, ofClub, userId, holes }: PlayerRound): boolean {
  return counts && ofClub && userId !== null && holes === '18';
}

function isOn({ courseId, playedOn }: PlayerRound, key: BoardKey): boolean {
  return (key.courseId ?? courseId) === courseId && periodsOf(playedOn).includes(key.period);
}

function periodsOf(playedOn: string): string[] {
  return ['all', playedOn.slice(0, 4), isoWeek(playedOn)];
}

function valueOf(round: PlayerRound, metric: Metric): number | null {
  const { strokes, toPar, net, points } = roundScore(round);
  if (metric === 'gross') return toPar;
  if (metric === 'stableford') return points;
  return net === null || toPar === null || strokes === null ? null : net - (strokes - toPar);
}

function isBetter(a: number, b: number, metric: Metric): boolean {
  return metric === 'stableford' ? a > b : a < b;
}

type Unranked = Omit<BoardEntry, 'rank'>;

function compareEntries(a: Unranked, b: Unranked, metric: Metric): number {
  if (a.value !== b.value) return isBetter(a.value, b.value, metric) ? -1 : 1;
  return compareText(a.playedOn, b.playedOn) || compareText(a.userId, b.userId);
}
