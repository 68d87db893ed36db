import { fraction, minus, plus, roundWhole, tenths, times, type Fraction } from './fraction.ts';
import type { CardHole, Rating } from '../round.ts';

/**
 * The course handicap, unrounded: index × slope / 113 + (rating − par); over nine half the index, which is
 * rounded to a tenth first (USGA, Local Guidance for Rule 6: half of 8.7 is 4.4).
 */
function unrounded(indexTenths: number, rating: Rating, holes: number): Fraction {
  const index = tenths(holes === 9 ? roundWhole(fraction(indexTenths, 2)) : indexTenths);
  const atSlope = times(index, fraction(rating.slope, 113));
  return plus(atSlope, minus(tenths(rating.ratingTenths), fraction(rating.par)));
}

/** The course handicap (Rule 6.1) as net double bogey needs it: whole. */
export function courseHandicap(indexTenths: number, rating: Rating, holes: number): number {
  return roundWhole(unrounded(indexTenths, rating, holes));
}

/** The playing handicap (Rule 6.2): the allowance is taken before anything is rounded. */
export function playingHandicap(
  indexTenths: number,
  rating: Rating,
  holes: number,
  allowancePercent: number,
): number {
  return roundWhole(times(unrounded(indexTenths, rating, holes), fraction(allowancePercent, 100)));
}

/**
 * The strokes that a handicap gives on each hole, by hole. One stroke at a time is dealt round the
 * holes from the hardest; a plus handicap takes them back from the easiest.
 */
export function strokesReceived(handicap: number, card: CardHole[]): Map<number, number> {
  const hardestFirst = card.toSorted((a, b) => a.strokeIndex - b.strokeIndex);
  const order = handicap >= 0 ? hardestFirst : hardestFirst.toReversed();
  const received = new Map(card.map(({ hole }) => [hole, 0]));
  for (let dealt = 0; dealt < Math.abs(handicap); dealt += 1) {
    const hole = order[dealt % order.length]?.hole ?? 0;
    received.set(hole, (received.get(hole) ?? 0) + Math.sign(handicap));
  }
  return received;
}
