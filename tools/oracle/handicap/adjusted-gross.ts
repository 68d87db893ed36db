import { courseHandicap, strokesReceived } from './course-handicap.ts';
import { sum, type CardHole, type PlayerRound, type Rating } from '../round.ts';

/** A hole that counts other than it was played. */
export interface HoleAdjustment {
  hole: number;
  /** Null where the player picked up. */
  from: number | null;
  to: number;
}

export interface AdjustedGross {
  strokes: number;
  adjustments: HoleAdjustment[];
}

const LEAST_HOLES_OF_18 = 10;

/**
 * The adjusted gross score (Rule 3) of the holes played: none above its limit, a hole picked up at the
 * limit. Null where the score is not acceptable: too few holes, or holes not played by someone without
 * an index. A total counts as it is.
 */
export function adjustedGross(
  round: PlayerRound,
  rating: Rating,
  indexTenths: number | null,
): AdjustedGross | null {
  const { card, results, total } = round;
  if (total !== null) return { strokes: total, adjustments: [] };
  const least = card.length === 9 ? 9 : LEAST_HOLES_OF_18;
  if (results.length < least) return null;
  if (results.length < card.length && indexTenths === null) return null;
  const limits = holeLimits(card, rating, indexTenths);
  const holes = results.map(({ hole, strokes }) => {
    const limit = limits.get(hole) ?? NaN;
    return { hole, from: strokes, to: Math.min(strokes ?? limit, limit) };
  });
  const adjustments = holes.filter(({ from, to }) => from !== to);
  return { strokes: sum(holes.map(({ to }) => to)), adjustments };
}

/** Par + 5 before an index; then net double bogey, but par + 5 far above a handicap of 54. No hole is below 1. */
function holeLimits(card: CardHole[], rating: Rating, indexTenths: number | null) {
  const handicap = indexTenths === null ? 0 : courseHandicap(indexTenths, rating, card.length);
  const received = strokesReceived(handicap, card);
  return new Map(
    card.map(({ hole, par }) => {
      const own = received.get(hole) ?? 0;
      const isParPlusFive = indexTenths === null || (handicap > 54 && own >= 4);
      const netDoubleBogey = par + 2 + own;
      return [hole, isParPlusFive ? par + 5 : netDoubleBogey < 1 ? 1 : netDoubleBogey];
    }),
  );
}
