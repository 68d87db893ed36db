import { expect, it } from 'vitest';
import { isSameCell } from './strip.ts';

it('a cell is the same while nothing in it is another', () => {
  const cell = { hole: 1, par: 4, strokes: 5, pickedUp: false, state: 'phone' as const };
  expect(isSameCell({ ...cell }, cell)).toBe(true);
  expect(isSameCell({ ...cell, state: 'sent' }, cell)).toBe(false);
  expect(isSameCell(undefined, cell)).toBe(false);
});
