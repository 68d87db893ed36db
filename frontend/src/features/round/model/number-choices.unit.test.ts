import { describe, expect, it } from 'vitest';
import { puttChoices, strokeChoices } from './number-choices.ts';

describe('strokeChoices', () => {
  it.each([3, 4, 5, 6])('offers every score on a par %i, the likely ones first', (par) => {
    const { first, more } = strokeChoices(par);
    expect(first.at(-1)).toBe(par + 5);
    expect([...first, ...more]).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('never offers more than 20 strokes', () => {
    expect(strokeChoices(18)).toEqual({
      first: Array.from({ length: 20 }, (_, index) => index + 1),
      more: [],
    });
  });
});

it('offers no putts up to nine putts', () => {
  expect(puttChoices()).toEqual({ first: [0, 1, 2, 3], more: [4, 5, 6, 7, 8, 9] });
});
