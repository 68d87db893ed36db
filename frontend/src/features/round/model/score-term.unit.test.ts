import { expect, it } from 'vitest';
import { scoreShape, scoreTerm } from './score-term.ts';

it.each([
  [1, 3, 'Hole in one', 'under-two'],
  [1, 4, 'Hole in one', 'under-two'],
  [2, 6, '4 under', 'under-two'],
  [2, 5, 'Albatross', 'under-two'],
  [3, 5, 'Eagle', 'under-two'],
  [3, 4, 'Birdie', 'under-one'],
  [4, 4, 'Par', 'level'],
  [5, 4, 'Bogey', 'over-one'],
  [6, 4, 'Double bogey', 'over-two'],
  [7, 4, 'Triple bogey', 'over-two'],
  [12, 4, '8 over', 'over-two'],
])('%i on a par %i is "%s", drawn as %s', (strokes, par, term, shape) => {
  expect(scoreTerm(strokes, par)).toBe(term);
  expect(scoreShape(strokes, par)).toBe(shape);
});
