import type { TeeRating } from './course-handicap.ts';
import { roundHalfUp } from './round-half-up.ts';

/** An exact number of tenths; the denominator is positive. */
export interface Tenths {
  numerator: number;
  denominator: number;
}

/**
 * The score that a player is expected to make over the nine holes they did not play:
 * 0.52 × index + 1.2. The official table is not published; this fit gives the published example.
 */
export const EXPECTED_NINE = { perIndexHundredths: 52, plusTenths: 12 };

type Rated = TeeRating & { pcc: number };

/** Rule 5.1a: 113/slope × (adjusted gross − course rating − PCC), not rounded. */
export function eighteenDifferential(adjustedGross: number, score: Rated): Tenths {
  const { courseRatingTenths, slope, pcc } = score;
  return {
    numerator: 113 * (10 * adjustedGross - courseRatingTenths - 10 * pcc),
    denominator: slope,
  };
}

/** Rule 5.1b: the same over nine holes, with half of the PCC, not rounded. */
export function nineDifferential(adjustedGross: number, score: Rated): Tenths {
  const { courseRatingTenths, slope, pcc } = score;
  return {
    numerator: 113 * (10 * adjustedGross - courseRatingTenths - 5 * pcc),
    denominator: slope,
  };
}

/** Rule 5.1b: a nine with the score that the index lets expect over the other nine. */
export function withExpectedNine({ numerator, denominator }: Tenths, indexTenths: number): Tenths {
  return {
    numerator: 100 * numerator + denominator * expectedNineThousandths(indexTenths),
    denominator: 100 * denominator,
  };
}

/** What `withExpectedNine` adds, in thousandths of a stroke. */
export function expectedNineThousandths(indexTenths: number): number {
  return EXPECTED_NINE.perIndexHundredths * indexTenths + 100 * EXPECTED_NINE.plusTenths;
}

/** Two equal nines, in whole tenths: what stands for a nine until there is an index. */
export function doubledNine({ numerator, denominator }: Tenths): number {
  return roundHalfUp(2 * numerator, denominator);
}

/** Whole tenths, halves toward plus infinity. */
export function roundTenths({ numerator, denominator }: Tenths): number {
  return roundHalfUp(numerator, denominator);
}

/**
 * What an exceptional score takes off the most recent 20, in strokes: −1 from 7.0 below the index in
 * effect, −2 from 10.0 below. The differential is compared before it is rounded.
 * @source World Handicap System, Rule 5.9
 */
export function exceptionalReduction(
  { numerator, denominator }: Tenths,
  indexTenths: number,
): number {
  const below = indexTenths * denominator - numerator;
  if (below >= 100 * denominator) return -2;
  return below >= 70 * denominator ? -1 : 0;
}
