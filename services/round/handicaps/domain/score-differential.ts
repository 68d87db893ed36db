import type { TeeRating } from './course-handicap.ts';
import { holesPlayed, type RecordScore } from './record-score.ts';
import { roundHalfUp } from './round-half-up.ts';

/** An exact number of tenths; the denominator is positive. */
export interface Tenths {
  numerator: number;
  denominator: number;
}

/**
 * What a player is expected to add to a differential over nine holes that they did not play:
 * 0.52 × index + 1.2; over fewer, a ninth of it for each. Estimated: the official table is not
 * published; this fit gives the published example.
 */
export const EXPECTED_NINE = { perIndexHundredths: 52, plusTenths: 12 };

type Rated = TeeRating & Pick<RecordScore, 'pars' | 'strokes' | 'total' | 'pcc'>;

/**
 * Rules 5.1 and 3.2: 113/slope × (adjusted gross − course rating − PCC) over the holes played, not
 * rounded. Where holes of the card were not played the rating is shared by par; of the PCC each hole
 * of 18 bears the same.
 */
export function ownDifferential(adjustedGross: number, score: Rated): Tenths {
  const { courseRatingTenths, slope, pars, pcc } = score;
  const played = holesPlayed(score);
  const par = sum(pars);
  const parPlayed = sum(played.map((place) => pars[place]!));
  const over = 10 * adjustedGross * par - courseRatingTenths * parPlayed;
  return {
    numerator: 113 * (18 * over - 10 * pcc * played.length * par),
    denominator: slope * 18 * par,
  };
}

/**
 * Rules 3.2 and 5.1b: a differential over some holes with what the index lets expect over the others
 * of 18.
 */
export function withExpected(
  { numerator, denominator }: Tenths,
  holes: number,
  indexTenths: number,
): Tenths {
  return {
    numerator: 900 * numerator + denominator * holes * expectedNineThousandths(indexTenths),
    denominator: 900 * denominator,
  };
}

/** What `withExpected` adds for so many holes, in thousandths of a stroke. */
export function expectedThousandths(holes: number, indexTenths: number): number {
  return roundHalfUp(holes * expectedNineThousandths(indexTenths), 9);
}

function expectedNineThousandths(indexTenths: number): number {
  return EXPECTED_NINE.perIndexHundredths * indexTenths + 100 * EXPECTED_NINE.plusTenths;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
