import { describe, expect, it } from 'vitest';
import { NOT_PLAYED } from './record-score.ts';
import {
  doubledNine,
  exceptionalReduction,
  expectedThousandths,
  ownDifferential,
  roundTenths,
  withExpected,
} from './score-differential.ts';

const PARS = [4, 5, 3, 4, 4, 4, 3, 5, 4, 4, 5, 3, 4, 4, 4, 3, 5, 4];
const eighteen = {
  ...{ courseRatingTenths: 730, slope: 125, par: 72, pcc: 0 },
  ...{ pars: PARS, strokes: PARS, total: null },
};
const nine = { ...eighteen, pars: PARS.slice(0, 9), strokes: PARS.slice(0, 9) };

describe('a score differential', () => {
  it('of 94 on 73.0/125 is 19.0 (Pecan Grove)', () => {
    expect(roundTenths(ownDifferential(94, eighteen))).toBe(190);
  });

  it('is rounded from exact numbers', () => {
    // 113/100 × (80 − 75) = 5.65, which binary fractions make 5.6499….
    const score = { ...eighteen, courseRatingTenths: 750, slope: 100 };
    expect(roundTenths(ownDifferential(80, score))).toBe(57);
    expect(roundTenths(ownDifferential(70, score))).toBe(-56);
  });

  it('takes the playing conditions off, half of them over nine', () => {
    const at = (pcc: number) => ({ slope: 113, pcc });
    expect(roundTenths(ownDifferential(94, { ...eighteen, ...at(1) }))).toBe(200);
    expect(roundTenths(ownDifferential(94, { ...eighteen, ...at(-1) }))).toBe(220);
    expect(roundTenths(ownDifferential(94, { ...nine, ...at(3) }))).toBe(195);
  });

  it('of a nine adds the expected nine: index 14.0 and 7.2 give 15.7 (USGA)', () => {
    const own = { numerator: 72, denominator: 1 };
    expect(roundTenths(withExpected(own, 9, 140))).toBe(157);
    expect(doubledNine(own)).toBe(144);
  });

  it('over some holes takes their share of the rating by par and of the conditions by number', () => {
    const strokes = PARS.map((par, place) => (place < 12 ? par + 1 : NOT_PLAYED));
    const part = { ...eighteen, strokes, slope: 113, courseRatingTenths: 735, pcc: 3 };
    // 48 of par 72: 60 − 73.5 × 48/72 − 3 × 12/18 = 9.0.
    expect(roundTenths(ownDifferential(60, part))).toBe(90);
    expect(roundTenths(ownDifferential(60, { ...part, total: 60 }))).toBe(600 - 735 - 30);
  });

  it('expects a ninth of the expected nine of each hole not played', () => {
    expect([9, 8, 1, 0].map((holes) => expectedThousandths(holes, 100))).toEqual([
      6400, 5689, 711, 0,
    ]);
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
