import { roundHalfUp } from './round-half-up.ts';

/** What kept an index from rising further, and what it would have been; in tenths. */
export interface IndexCap {
  kind: 'none' | 'soft' | 'hard';
  beforeTenths: number;
  afterTenths: number;
}

const SOFT_FROM_TENTHS = 30;
const HARD_TENTHS = 50;

/**
 * Slows an index that rises above the low index: what is more than 3.0 above it counts half, and
 * 5.0 above it is the end. Falling is never capped.
 * @param lowTenths null where there is no low index and so no cap
 * @source World Handicap System, Rule 5.8
 */
export function capIndex(indexTenths: number, lowTenths: number | null): IndexCap {
  const rise = lowTenths === null ? 0 : indexTenths - lowTenths;
  if (lowTenths === null || rise <= SOFT_FROM_TENTHS) {
    return { kind: 'none', beforeTenths: indexTenths, afterTenths: indexTenths };
  }
  const softTenths = lowTenths + SOFT_FROM_TENTHS + roundHalfUp(rise - SOFT_FROM_TENTHS, 2);
  const hardTenths = lowTenths + HARD_TENTHS;
  return {
    kind: softTenths > hardTenths ? 'hard' : 'soft',
    beforeTenths: indexTenths,
    afterTenths: Math.min(softTenths, hardTenths),
  };
}
