import { MAX_STROKES } from './hole-entry.ts';

/** A page of numbers on a pad that has the same cells on every hole. */
export interface NumberChoices {
  first: number[];
  /** Behind the last cell, which shows the first of them as "12+". */
  more: number[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** 1 to 11 at once, which is par + 5 on a par 6, and up to 20 behind "12+". */
export const STROKES: NumberChoices = { first: range(1, 11), more: range(12, MAX_STROKES) };

/** 0 to 3 at once, up to 9 behind "4+". */
export const PUTTS: NumberChoices = { first: range(0, 3), more: range(4, 9) };

export const PENALTIES = range(0, 4);
