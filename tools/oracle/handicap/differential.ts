import { fraction, minus, plus, tenths, times, type Fraction } from './fraction.ts';
import type { Rating } from '../round.ts';

/**
 * A score differential (Rule 5.1), unrounded: 113 / slope × (adjusted gross − rating − playing
 * conditions), of which each hole of 18 bears the same. Where holes were left out (Rule 3.2) `share` is
 * the part of par, and so of the rating, that the others have.
 */
export function differential(
  adjustedGross: number,
  { ratingTenths, slope }: Rating,
  conditions = fraction(0),
  share = fraction(1),
): Fraction {
  const rated = times(tenths(ratingTenths), share);
  const over = minus(minus(fraction(adjustedGross), rated), conditions);
  return times(fraction(113, slope), over);
}

/** What a player of this index is expected to add for so many of 18 holes that were not played. */
export function expectedFor(holes: number, indexTenths: number): Fraction {
  return times(fraction(holes, 9), expectedNine(indexTenths));
}

/**
 * What it is over nine. The official table
 * is unpublished; 0.52 × index + 1.2 reproduces the published example.
 */
function expectedNine(indexTenths: number): Fraction {
  return plus(times(fraction(52, 100), tenths(indexTenths)), fraction(12, 10));
}
