import { expect, it } from 'vitest';
import { holeFigures } from './hole-figures.ts';

const hole = (strokes: number | null, putts: number | null = null, pickedUp = false) => ({
  strokes,
  pickedUp,
  putts,
  fairway: null,
  penalties: null,
  sand: null,
});

it.each([
  ['a par with a stroke received', hole(4, 2), 4, 1, [0, 3, 3, true]],
  ['a bogey off scratch', hole(5, 2), 4, 0, [1, 5, 1, false]],
  ['an ace on a par 3, two received', hole(1, 0), 3, 2, [-2, -1, 6, true]],
  ['ten on a par 3', hole(10), 3, 1, [7, 9, 0, null]],
  ['a par where a plus player gives one', hole(4, 1), 4, -1, [0, 5, 1, false]],
  ['without a playing handicap', hole(4, 2), 4, undefined, [0, null, null, true]],
  ['picked up', hole(null, null, true), 5, 1, [null, null, 0, null]],
  ['picked up without a playing handicap', hole(null, null, true), 5, undefined, nothing()],
  ['not played', hole(null), 5, 1, nothing()],
])('%s', (_case, score, par, received, [toPar, net, points, greenInRegulation]) => {
  expect(holeFigures(score, par, received)).toEqual({ toPar, net, points, greenInRegulation });
});

function nothing(): null[] {
  return [null, null, null, null];
}
