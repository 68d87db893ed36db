/** A finished round of a player; strokes and toPar are null unless every hole has strokes. */
export interface PlayedRound {
  roundId: string;
  playedOn: string;
  courseId: string;
  holes: string;
  strokes: number | null;
  toPar: number | null;
}

export interface CompleteRound extends PlayedRound {
  strokes: number;
  toPar: number;
}

/** A player's figures over all finished rounds. */
export interface Analytics {
  rounds: number;
  /** Mean strokes of complete 18-hole rounds, to one decimal. */
  averageScore: number | null;
  /** The same for nine holes. */
  averageScoreNine: number | null;
  /** Fewest strokes for each course and holes, by courseId, then holes. */
  bestByCourse: CompleteRound[];
  /** The last rounds by (playedOn, roundId), newest first. */
  trend: PlayedRound[];
  /** Time of the latest event in these figures; null before the first. */
  asOf: string | null;
}

export const TREND_LENGTH = 20;

/** The mean to one decimal, halves up; null of nothing. */
export function averageOf(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round((sum * 10) / count) / 10;
}

/** Sorts by course, then by holes, as plain text. */
export function byCourse(left: PlayedRound, right: PlayedRound): number {
  const [a, b] = [`${left.courseId} ${left.holes}`, `${right.courseId} ${right.holes}`];
  return a < b ? -1 : Number(a > b);
}
