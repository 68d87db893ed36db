import { expect, it } from 'vitest';
import { holesInPlay } from '../../courses/domain/holes-in-play.ts';
import { totalStrokes } from './total-strokes.ts';

const fours = holesInPlay('back9').map((hole) => ({ hole, strokes: 4 }));

it('sums the holes in play, in any order', () => {
  expect(totalStrokes('back9', [...fours].reverse())).toBe(36);
});

it('is null while a hole is empty or picked up', () => {
  expect(totalStrokes('18', fours)).toBeNull();
  expect(totalStrokes('back9', [...fours.slice(1), { hole: 10, strokes: null }])).toBeNull();
});
