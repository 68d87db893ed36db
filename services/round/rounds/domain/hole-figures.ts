import type { HoleScore } from './hole-score.ts';

/** What follows from a hole's score; null where it cannot be known. */
export interface HoleFigures {
  toPar: number | null;
  /** Strokes less those received. */
  net: number | null;
  /** Stableford: 2 for a net par; 0 when picked up. */
  points: number | null;
  /** Green in regulation: on the green with two putts left for par. */
  greenInRegulation: boolean | null;
}

/**
 * Derives a hole's figures.
 * @param received handicap strokes on the hole; undefined without a playing handicap
 */
export function holeFigures(
  { strokes, pickedUp, putts }: HoleScore,
  par: number,
  received: number | undefined,
): HoleFigures {
  const net = strokes === null || received === undefined ? null : strokes - received;
  return {
    toPar: strokes === null ? null : strokes - par,
    net,
    points: net === null ? pointsWithoutNet(pickedUp, received) : Math.max(0, par + 2 - net),
    greenInRegulation: strokes === null || putts === null ? null : strokes - putts <= par - 2,
  };
}

function pointsWithoutNet(pickedUp: boolean, received: number | undefined): number | null {
  return pickedUp && received !== undefined ? 0 : null;
}
