import { expect, it } from 'vitest';
import { holesInPlay } from './holes-in-play.ts';

it('numbers the holes in card order', () => {
  expect(holesInPlay('front9')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(holesInPlay('back9')).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18]);
  expect(holesInPlay('18')).toEqual([...holesInPlay('front9'), ...holesInPlay('back9')]);
});
