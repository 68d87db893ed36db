import { fraction, plus, roundTenths } from './fraction.ts';

export interface Capped {
  kind: 'none' | 'soft' | 'hard';
  indexTenths: number;
}

/**
 * Rule 5.8: more than 3.0 above the low index only half of the excess counts (soft cap), and nothing
 * above low + 5.0 (hard cap). All in tenths.
 */
export function cap(indexTenths: number, lowTenths: number | null): Capped {
  if (lowTenths === null || indexTenths - lowTenths <= 30) return { kind: 'none', indexTenths };
  const excess = indexTenths - lowTenths - 30;
  const soft = roundTenths(plus(fraction(lowTenths + 30, 10), fraction(excess, 20)));
  if (soft > lowTenths + 50) return { kind: 'hard', indexTenths: lowTenths + 50 };
  return { kind: 'soft', indexTenths: soft };
}
