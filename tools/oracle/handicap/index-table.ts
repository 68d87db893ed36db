import { fraction, plus, roundTenths } from './fraction.ts';
import { sum } from '../round.ts';

/** Rule 5.2a: how many of the lowest differentials count, and the adjustment to their mean (tenths). */
const TABLE: { most: number; lowest: number; adjustment: number }[] = [
  { most: 3, lowest: 1, adjustment: -20 },
  { most: 4, lowest: 1, adjustment: -10 },
  { most: 5, lowest: 1, adjustment: 0 },
  { most: 6, lowest: 2, adjustment: -10 },
  { most: 8, lowest: 2, adjustment: 0 },
  { most: 11, lowest: 3, adjustment: 0 },
  { most: 14, lowest: 4, adjustment: 0 },
  { most: 16, lowest: 5, adjustment: 0 },
  { most: 18, lowest: 6, adjustment: 0 },
  { most: 19, lowest: 7, adjustment: 0 },
  { most: 20, lowest: 8, adjustment: 0 },
];

/** The highest index there is, in tenths. */
export const HIGHEST_INDEX = 540;

/** The row of the table for a number of differentials (3 to 20). */
export function tableRow(differentials: number) {
  const row = TABLE.find(({ most }) => differentials <= most);
  if (!row || differentials < 3) throw new RangeError(`${differentials} differentials`);
  return row;
}

/** The mean of the lowest differentials (tenths) with its adjustment, rounded, in tenths. */
export function tableIndex(differentials: number[]): number {
  const { lowest, adjustment } = tableRow(differentials.length);
  const best = differentials.toSorted((a, b) => a - b).slice(0, lowest);
  return roundTenths(plus(fraction(sum(best), 10 * lowest), fraction(adjustment, 10)));
}
