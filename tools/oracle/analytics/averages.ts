import { sum } from '../round.ts';

export interface Average {
  value: number | null;
  n: number;
}

export interface Share {
  percent: number | null;
  count: number;
  n: number;
}

/** The mean to two decimals, halves up; what is null is no part of it. */
export function average(values: (number | null)[]): Average {
  const known = values.filter((value) => value !== null);
  return perPart(sum(known), known.length);
}

/** A mean of `total` over `n` parts. */
export function perPart(total: number, n: number): Average {
  // Plus 0: a mean just below nought is no minus nought.
  return { value: n === 0 ? null : Math.round((total * 100) / n) / 100 + 0, n };
}

/** How many of the cases are true, in per cent to one decimal. */
export function share(cases: boolean[]): Share {
  const [count, n] = [cases.filter(Boolean).length, cases.length];
  return { percent: n === 0 ? null : Math.round((count * 1000) / n) / 10, count, n };
}
