import type { CardHole, HoleResult } from '../round.ts';

export interface HoleFigures {
  toPar: number | null;
  net: number | null;
  points: number | null;
  greenInRegulation: boolean | null;
}

/** What follows from a hole; `received` is null without a playing handicap. */
export function holeFigures(
  { strokes, pickedUp, putts }: HoleResult,
  { par }: Pick<CardHole, 'par'>,
  received: number | null,
): HoleFigures {
  const net = strokes === null || received === null ? null : strokes - received;
  return {
    toPar: strokes === null ? null : strokes - par,
    net,
    points: received === null ? null : stableford(net, pickedUp, par),
    greenInRegulation: strokes === null || putts === null ? null : strokes - putts <= par - 2,
  };
}

/** Two points for a net par, one more for each stroke better; none for a hole picked up. */
function stableford(net: number | null, pickedUp: boolean, par: number): number | null {
  if (net === null) return pickedUp ? 0 : null;
  return net >= par + 2 ? 0 : 2 + par - net;
}
