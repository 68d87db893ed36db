import type { StripCell } from '../lib/golf/strip.ts';

/** The first holes of a course of par fours: these strokes, all of them at the club. */
export function makeStrip(
  strokes: (number | null)[],
  change: Record<number, Partial<StripCell>> = {},
): StripCell[] {
  return strokes.map((count, at) => ({
    hole: at + 1,
    par: 4,
    strokes: count,
    pickedUp: false,
    state: count === null ? 'empty' : 'sent',
    ...change[at + 1],
  }));
}
