import { describe, expect, it } from 'vitest';
import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { strokesReceived } from './strokes-received.ts';
import { courseHandicap } from './course-handicap.ts';
import { roundHalfUp } from './round-half-up.ts';

describe('roundHalfUp', () => {
  it.each([
    [-154, 10, -15],
    [-155, 10, -15],
    [-1250, 100, -12],
    [-12501, 1000, -13],
    [1250, 100, 13],
    [12499, 1000, 12],
    [0, 7, 0],
  ])('rounds %d/%d to %d: ties go toward plus infinity', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });
});

describe('courseHandicap', () => {
  it.each<[string, number, object, RoundHoles, number]>([
    [
      'standard slope, rating = par',
      143,
      { courseRatingTenths: 720, slope: 113, par: 72 },
      '18',
      14,
    ],
    ['a tie goes up', 145, { courseRatingTenths: 720, slope: 113, par: 72 }, '18', 15],
    ['slope and rating', 143, { courseRatingTenths: 729, slope: 128, par: 72 }, '18', 17],
    [
      'nine holes: half the index',
      143,
      { courseRatingTenths: 357, slope: 128, par: 36 },
      'front9',
      8,
    ],
    [
      "nine holes: half of 8.7 is 4.4 (the USGA's example)",
      87,
      { courseRatingTenths: 353, slope: 121, par: 36 },
      'front9',
      4,
    ],
    [
      'nine holes: half of 10.9 is 5.5, which makes one stroke of it',
      109,
      { courseRatingTenths: 360, slope: 113, par: 36 },
      'back9',
      6,
    ],
    [
      'nine holes of a plus player: half of -1.1 is -0.5',
      -11,
      { courseRatingTenths: 360, slope: 113, par: 36 },
      'front9',
      0,
    ],
    ['a plus player', -25, { courseRatingTenths: 720, slope: 113, par: 72 }, '18', -2],
  ])('%s', (_case, indexTenths, rating, holes, expected) => {
    const { course } = courseHandicap(indexTenths, rating as never, holes);
    expect(course).toBe(expected);
  });

  it('takes the allowance of the course handicap before it is rounded', () => {
    const rating = { courseRatingTenths: 720, slope: 125, par: 72 };
    const handicap = courseHandicap(100, rating, '18');
    expect([handicap.course, handicap.playing(95), handicap.playing(100)]).toEqual([11, 11, 11]);
    expect(courseHandicap(140, rating, '18').playing(95)).toBe(15);
  });

  it('moves a plus handicap up toward nought', () => {
    const rating = { courseRatingTenths: 720, slope: 113, par: 72 };
    expect(courseHandicap(-40, rating, '18').playing(50)).toBe(-2);
  });

  it('makes a plus 2 give strokes on stroke indexes 18 and 17 (Appendix C)', () => {
    const indexes = Array.from({ length: 18 }, (_, place) => place + 1);
    const received = strokesReceived(-2, indexes);
    expect(received.slice(15)).toEqual([0, -1, -1]);
    expect(received.slice(0, 15).every((strokes) => strokes === 0)).toBe(true);
  });
});
