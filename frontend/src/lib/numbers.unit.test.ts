// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { averageToPar, countWords, distanceWords, tenthWords } from './numbers.ts';
import { preferences } from './preferences.ts';

afterEach(() => (preferences.units = 'metres'));

it('writes counts and tenths as the language does', () => {
  expect(countWords(1204)).toBe('1,204');
  expect(tenthWords(12)).toBe('12.0');
  expect([1.44, -0.2, 0, -0.02].map(averageToPar)).toEqual(['+1.4', '−0.2', '0.0', '0.0']);
});

it('gives lengths in the unit that the player reads', () => {
  expect(distanceWords(382)).toBe('382 m');
  preferences.units = 'yards';
  expect(distanceWords(382)).toBe('418 yd');
});
