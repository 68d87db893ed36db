import type { RoundHoles } from './round-event.ts';

/** What a counted round shows for achievements, told hole by hole. */
export type Mark =
  | 'birdie'
  | 'eagle'
  | 'albatross'
  | 'ace'
  | 'birdieStreak'
  | 'parStreak'
  | 'bogeyFree'
  | 'noThreePutts';

/** A member's finished real round. Strokes and what follows from them are null unless it is complete. */
export interface CountedRound {
  roundId: string;
  playerId: string;
  playedOn: string;
  startedAt: string;
  courseId: string;
  holes: RoundHoles;
  strokes: number | null;
  toPar: number | null;
  net: number | null;
  points: number | null;
  marks: Mark[];
  /** ISO week of `playedOn`, such as `2026-W19`. */
  week: string;
}

export interface CompleteRound extends CountedRound {
  strokes: number;
  toPar: number;
}

/** Whether a round is complete. */
export function isComplete(round: CountedRound): round is CompleteRound {
  return round.strokes !== null;
}

/** Sorts by day, within a day as the rounds were started: the order in which rounds count. */
export function byTime(left: CountedRound, right: CountedRound): number {
  const [a, b] = [timeKey(left), timeKey(right)];
  return a < b ? -1 : Number(a > b);
}

function timeKey({ playedOn, startedAt, roundId, playerId }: CountedRound): string {
  return `${playedOn}|${startedAt}|${roundId}|${playerId}`;
}
