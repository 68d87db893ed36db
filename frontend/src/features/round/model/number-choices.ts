import { MAX_STROKES } from '../../scoring/index.ts';

export interface NumberChoices {
  /** Always on the pad. */
  first: number[];
  /** Behind the last button, which shows the first of them as "10+". */
  more: number[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Strokes to tap: 1 to par + 5 at once, up to 20 behind "10+". */
export function strokeChoices(par: number): NumberChoices {
  const last = Math.min(par + 5, MAX_STROKES);
  return { first: range(1, last), more: range(last + 1, MAX_STROKES) };
}

/** Putts to tap: 0 to 3 at once, up to 9 behind "4+". */
export function puttChoices(): NumberChoices {
  return { first: range(0, 3), more: range(4, 9) };
}
