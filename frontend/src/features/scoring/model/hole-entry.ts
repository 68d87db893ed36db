import type { HoleScore, ScoreBody } from '../../../lib/api/schema.ts';

/** What the player has put down for a hole; all null and not picked up means untouched. */
export type HoleEntry = Pick<
  HoleScore,
  'strokes' | 'pickedUp' | 'putts' | 'fairway' | 'penalties' | 'sand'
>;

export const UNTOUCHED: HoleEntry = {
  strokes: null,
  pickedUp: false,
  putts: null,
  fairway: null,
  penalties: null,
  sand: null,
};

export const MAX_STROKES = 20;

/** Whether there is a score: strokes, or the ball was picked up. */
export function isScored(entry: HoleEntry): boolean {
  return entry.strokes !== null || entry.pickedUp;
}

/** Sets the strokes; putts and penalties that no longer fit them are taken back to "not counted". */
export function withStrokes(entry: HoleEntry, strokes: number): HoleEntry {
  const penalties = (entry.penalties ?? 0) < strokes ? entry.penalties : null;
  const next = { ...entry, strokes, pickedUp: false, penalties };
  return { ...next, putts: puttsFit(next, entry.putts ?? 0) ? entry.putts : null };
}

/** The ball was picked up: no strokes and no putts count. */
export function withPickUp(entry: HoleEntry): HoleEntry {
  return { ...entry, strokes: null, pickedUp: true, putts: null };
}

/** Sets the putts; a second tap on the same number takes it back. */
export function withPutts(entry: HoleEntry, putts: number): HoleEntry {
  return { ...entry, putts: entry.putts === putts ? null : putts };
}

/** Putts fit when a stroke that was no penalty brought the ball to the green. */
export function puttsFit({ strokes, penalties }: HoleEntry, putts: number): boolean {
  return strokes !== null && putts + (penalties ?? 0) < strokes;
}

/** Whether two entries say the same of a hole, whatever their versions. */
export function sameEntry(one: HoleEntry, other: HoleEntry): boolean {
  const keys = Object.keys(UNTOUCHED) as (keyof HoleEntry)[];
  return keys.every((key) => (one[key] ?? null) === (other[key] ?? null));
}

/** The entry as the API takes it: what is not known is left out. */
export function toScoreBody(entry: HoleEntry): ScoreBody {
  return {
    ...(entry.pickedUp ? { pickedUp: true as const } : { strokes: entry.strokes ?? undefined }),
    putts: entry.putts ?? undefined,
    fairway: entry.fairway ?? undefined,
    penalties: entry.penalties ?? undefined,
    sand: entry.sand ?? undefined,
  };
}
