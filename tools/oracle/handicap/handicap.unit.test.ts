import { describe, expect, it } from 'vitest';
import { adjustedGross } from './adjusted-gross.ts';
import { cap } from './caps.ts';
import { courseHandicap, playingHandicap, strokesReceived } from './course-handicap.ts';
import { differential, expectedFor } from './differential.ts';
import { fraction, plus, roundTenths, roundWhole } from './fraction.ts';
import { tableIndex } from './index-table.ts';
import { cardOf, playerRound } from '../test-rounds.ts';

const rating = { ratingTenths: 730, slope: 125, par: 72 };

describe('rounding', () => {
  it.each([
    [-154, 100, -15],
    [-155, 100, -15],
    [-1250, 1000, -12],
    [-12501, 10000, -13],
    [1250, 1000, 13],
    [12499, 10000, 12],
  ])('takes %i/%i to %i tenths: halves go up', (numerator, denominator, expected) => {
    expect(roundTenths(fraction(numerator, denominator))).toBe(expected);
  });

  it('takes whole numbers as they are', () => {
    expect([-2, 0, 3].map((value) => roundWhole(fraction(value)))).toEqual([-2, 0, 3]);
  });
});

describe('published examples', () => {
  it('AGS 94, rating 73.0, slope 125: differential 19.0', () => {
    expect(roundTenths(differential(94, rating))).toBe(190);
  });

  it.each([
    [[153, 152, 166], 132],
    [[407, 424, 361], 341],
  ])('differentials %j: index %i (Rule 5.2a)', (differentials, index) => {
    expect(tableIndex(differentials)).toBe(index);
  });

  it('index 14.0 and 7.2 over nine: differential 15.7', () => {
    expect(roundTenths(plus(fraction(72, 10), expectedFor(9, 140)))).toBe(157);
  });

  it.each([
    [116, 65, 106, 'soft'],
    [134, 100, 132, 'soft'],
    [130, 100, 130, 'none'],
    [171, 100, 150, 'hard'],
    [170, 100, 150, 'soft'],
    [90, 100, 90, 'none'],
    [200, null, 200, 'none'],
  ])('a mean of %i above a low index of %s: %i, cap %s', (mean, low, indexTenths, kind) => {
    expect(cap(mean, low)).toEqual({ kind, indexTenths });
  });

  it('course handicap 15, stroke index 10: one stroke, so at most 7 on a par 4', () => {
    expect(strokesReceived(15, cardOf('18')).get(10)).toBe(1);
  });

  it('course handicap 24: two strokes on stroke index 5, one on 18', () => {
    const received = strokesReceived(24, cardOf('18'));
    expect([received.get(5), received.get(18)]).toEqual([2, 1]);
  });

  it('playing handicap +2 gives strokes on stroke indexes 18 and 17', () => {
    const given = [...strokesReceived(-2, cardOf('18'))].filter(([, strokes]) => strokes < 0);
    expect(given).toEqual([
      [17, -1],
      [18, -1],
    ]);
  });
});

describe('course and playing handicap', () => {
  it('rounds the playing handicap from the unrounded course handicap', () => {
    expect(courseHandicap(100, rating, 18)).toBe(12);
    expect(playingHandicap(100, rating, 18, 95)).toBe(11);
  });

  it('takes half of the index over nine', () => {
    expect(courseHandicap(100, { ratingTenths: 365, slope: 113, par: 36 }, 9)).toBe(6);
    expect(courseHandicap(87, { ratingTenths: 353, slope: 121, par: 36 }, 9)).toBe(4);
    expect(courseHandicap(109, { ratingTenths: 360, slope: 113, par: 36 }, 9)).toBe(6);
  });
});

describe('adjustedGross', () => {
  it('takes net double bogey with an index, par + 5 without one', () => {
    const round = playerRound({ strokes: { 18: 12 } });
    expect(adjustedGross(round, rating, 0)).toEqual({
      strokes: 17 * 4 + 6,
      adjustments: [{ hole: 18, from: 12, to: 6 }],
    });
    expect(adjustedGross(round, rating, null)?.strokes).toBe(17 * 4 + 9);
  });

  it('takes par + 5 where a handicap above 54 gives four strokes', () => {
    const round = playerRound({ strokes: { 1: 12, 18: 12 } });
    const level = { ratingTenths: 720, slope: 116, par: 72 };
    expect(adjustedGross(round, level, 540)?.adjustments).toEqual([
      { hole: 1, from: 12, to: 9 },
      { hole: 18, from: 12, to: 9 },
    ]);
  });

  it('counts one stroke of a hole at least', () => {
    const far = { ratingTenths: 400, slope: 113, par: 148 };
    expect(adjustedGross(playerRound({}), far, 0)?.strokes).toBe(18);
  });

  it('counts a pick-up as the limit and leaves out a hole not played', () => {
    const round = playerRound({ strokes: { 17: 'X', 18: null } });
    expect(adjustedGross(round, { ...rating, ratingTenths: 720 }, 0)).toEqual({
      strokes: 16 * 4 + 6,
      adjustments: [{ hole: 17, from: null, to: 6 }],
    });
    expect(adjustedGross(round, rating, null)).toBeNull();
  });

  it('needs ten holes of eighteen and all of nine', () => {
    const blank = (holes: number[]) => Object.fromEntries(holes.map((hole) => [hole, null]));
    const ten = playerRound({ strokes: blank([11, 12, 13, 14, 15, 16, 17, 18]) });
    const nine = playerRound({ strokes: blank([10, 11, 12, 13, 14, 15, 16, 17, 18]) });
    const front = playerRound({ holes: 'front9', strokes: blank([9]) });
    expect(adjustedGross(ten, rating, 100)).not.toBeNull();
    expect(adjustedGross(nine, rating, 100)).toBeNull();
    expect(adjustedGross(front, rating, 100)).toBeNull();
  });

  it('takes a total as it is', () => {
    expect(adjustedGross(playerRound({ total: 120 }), rating, 100)?.strokes).toBe(120);
  });
});
