import type { Handicap } from '../../../lib/api/schema.ts';

/** A mark that a score of the record bears. */
export type Mark =
  | { kind: 'counts' | 'fallsOff' | 'waits' }
  | { kind: 'exceptional' | 'reduced'; strokes: number }
  | { kind: 'estimated'; expected: number; holes: number[] };

type RecordItem = Handicap['record'][number];

/** What is to be said of a score: that it counts, what changed it, that it falls off next. */
export function marksOf(row: RecordItem, next: Handicap['nextToFallOff']): Mark[] {
  const marks: Mark[] = [];
  if (row.counts) marks.push({ kind: 'counts' });
  if (row.differential === null) marks.push({ kind: 'waits' });
  if (row.exceptional !== 0) marks.push({ kind: 'exceptional', strokes: -row.exceptional });
  else if (row.reductions !== 0) marks.push({ kind: 'reduced', strokes: -row.reductions });
  if (row.notPlayed) {
    const { expected, holes } = row.notPlayed;
    marks.push({ kind: 'estimated', expected, holes });
  }
  if (next?.roundId === row.roundId) marks.push({ kind: 'fallsOff' });
  return marks;
}
