// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { en } from '../words/en.ts';
import { teeLength, teeWords } from './tee-words.ts';

const tee = {
  id: 'yellow',
  name: 'Yellow',
  lengths: Array.from({ length: 18 }, (_, index) => (index < 9 ? 300 : 310)),
  ratings: [
    { gender: 'men' as const, holes: '18' as const, courseRating: 69, slope: 124, par: 72 },
    { gender: 'women' as const, holes: '18' as const, courseRating: 74.2, slope: 131, par: 73 },
  ],
};

it('adds up the holes that are played', () => {
  expect(teeLength(tee, '18')).toBe(5490);
  expect(teeLength(tee, 'front9')).toBe(2700);
  expect(teeLength(tee, 'back9')).toBe(2790);
});

it('goes round a course of nine twice for 18 holes', () => {
  const nine = { ...tee, lengths: tee.lengths.slice(0, 9) };
  expect([teeLength(nine, '18'), teeLength(nine, 'front9')]).toEqual([5400, 2700]);
});

it('says length and ratings, or that there are none for these holes', () => {
  expect(teeWords(tee, '18', en)).toBe('5,490 m · Men 69.0 / 124 · Women 74.2 / 131');
  expect(teeWords(tee, 'back9', en)).toBe('2,790 m · not rated');
});
