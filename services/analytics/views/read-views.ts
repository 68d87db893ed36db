import { averageOf, byCourse } from '../domain/analytics.ts';
import type { Analytics, CompleteRound, PlayedRound } from '../domain/analytics.ts';

/** What the reading script answers. */
export type StoredViews = [
  [asOf: string | null],
  totals: string[],
  best: string[],
  trend: string[],
];

/** The figures from what is stored. */
export function toAnalytics([[asOf], totals, best, trend]: StoredViews): Analytics {
  const total = (field: string) => Number(totals[totals.indexOf(field) + 1] ?? 0);
  const count = (field: string) => (totals.includes(field) ? total(field) : 0);
  return {
    rounds: count('rounds'),
    averageScore: averageOf(count('strokes18'), count('rounds18')),
    averageScoreNine: averageOf(count('strokes9'), count('rounds9')),
    bestByCourse: best.map((row) => readRow(row) as CompleteRound).sort(byCourse),
    trend: trend.map(readRow),
    asOf,
  };
}

function readRow(row: string): PlayedRound {
  const [playedOn = '', roundId = '', , courseId = '', holes = '', strokes, toPar] = row.split('|');
  return { roundId, playedOn, courseId, holes, strokes: numberOf(strokes), toPar: numberOf(toPar) };
}

function numberOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
