import { roundHalfUp } from './round-half-up.ts';

/** How an index comes of a number of differentials: the mean of the lowest, and an adjustment. */
export interface TableLine {
  used: number;
  adjustmentTenths: number;
}

/** An index may not be more than 54.0 (Rule 5.3). */
export const MOST_TENTHS = 540;
/** A record counts from 54 holes on (Rule 4.5). */
export const HOLES_FOR_AN_INDEX = 54;
/** Differentials that are looked at. */
export const RECENT = 20;

const LINES: [from: number, used: number, adjustmentTenths: number][] = [
  [20, 8, 0],
  [19, 7, 0],
  [17, 6, 0],
  [15, 5, 0],
  [12, 4, 0],
  [9, 3, 0],
  [7, 2, 0],
  [6, 2, -10],
  [5, 1, 0],
  [4, 1, -10],
  [0, 1, -20],
];

/**
 * The line for a number of differentials.
 * @source World Handicap System, Rule 5.2a (fewer than 20) and 5.2b
 */
export function tableLine(count: number): TableLine {
  const [, used, adjustmentTenths] = LINES.find(([from]) => count >= from)!;
  return { used, adjustmentTenths };
}

/** The index that up to 20 differentials give, before any cap; all in tenths. */
export function indexOf(differentialsTenths: number[]): number {
  const { used, adjustmentTenths } = tableLine(differentialsTenths.length);
  const lowest = differentialsTenths.toSorted((a, b) => a - b).slice(0, used);
  const sum = lowest.reduce((total, value) => total + value, 0);
  return roundHalfUp(sum + used * adjustmentTenths, used);
}

/**
 * Which of the differentials (the oldest first) count; of equal ones the later, so that one that
 * does not count can fall off without effect.
 */
export function countingPlaces(differentialsTenths: number[]): Set<number> {
  const { used } = tableLine(differentialsTenths.length);
  const order = differentialsTenths
    .map((value, place) => ({ value, place }))
    .sort((a, b) => a.value - b.value || b.place - a.place);
  return new Set(order.slice(0, used).map(({ place }) => place));
}
