import { fraction, minus, plus, tenths, times, type Fraction } from './fraction.ts';
import type { Rating } from '../round.ts';

/**
 * A score differential (Rule 5.1), unrounded: 113 / slope × (adjusted gross − rating − playing
 * conditions), of which nine holes bear half.
 */
export function differential(
  adjustedGross: number,
  { ratingTenths, slope }: Rating,
  conditions = fraction(0),
): Fraction {
  const over = minus(minus(fraction(adjustedGross), tenths(ratingTenths)), conditions);
  return times(fraction(113, slope), over);
}

/**
 * What a player of this index is expected to add over the nine holes not played. The official table
 * is unpublished; 0.52 × index + 1.2 reproduces the published example.
 */
export function expectedNine(indexTenths: number): Fraction {
  return plus(times(fraction(52, 100), tenths(indexTenths)), fraction(12, 10));
}
