import { describe, expect, it } from 'vitest';
import {
  doubledNine,
  eighteenDifferential,
  exceptionalReduction,
  nineDifferential,
  roundTenths,
  withExpectedNine,
} from './score-differential.ts';

const rating = { courseRatingTenths: 730, slope: 125, par: 72, pcc: 0 };

describe('a score differential', () => {
  it('of 94 on 73.0/125 is 19.0 (Pecan Grove)', () => {
    expect(roundTenths(eighteenDifferential(94, rating))).toBe(190);
  });

  it('is rounded from exact numbers', () => {
    // 113/100 × (80 − 75) = 5.65, which binary fractions make 5.6499….
    const score = { ...rating, courseRatingTenths: 750, slope: 100 };
    expect(roundTenths(eighteenDifferential(80, score))).toBe(57);
    expect(roundTenths(eighteenDifferential(70, score))).toBe(-56);
  });

  it('takes the playing conditions off, half of them over nine', () => {
    const at = (pcc: number) => ({ ...rating, slope: 113, pcc });
    expect(roundTenths(eighteenDifferential(94, at(1)))).toBe(200);
    expect(roundTenths(eighteenDifferential(94, at(-1)))).toBe(220);
    expect(roundTenths(nineDifferential(94, at(3)))).toBe(195);
  });

  it('of a nine adds the expected nine: index 14.0 and 7.2 give 15.7 (USGA)', () => {
    const nine = { numerator: 72, denominator: 1 };
    expect(roundTenths(withExpectedNine(nine, 140))).toBe(157);
    expect(doubledNine(nine)).toBe(144);
  });
});

describe('exceptionalReduction', () => {
  it.each([
    [131, 0],
    [130, -1],
    [101, -1],
    [100, -2],
  ])('of a differential of %d tenths against 20.0 is %d', (numerator, expected) => {
    expect(exceptionalReduction({ numerator, denominator: 1 }, 200)).toBe(expected);
  });

  it('compares before rounding', () => {
    expect(exceptionalReduction({ numerator: 1301, denominator: 10 }, 200)).toBe(0);
  });
});
