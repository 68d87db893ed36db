import { expect, it } from 'vitest';
import { plural } from './plural.ts';

it.each([
  [0, '0 holes'],
  [1, '1 hole'],
  [2, '2 holes'],
])('%i: %s', (count, words) => {
  expect(plural(count, 'hole')).toBe(words);
});

it('takes a plural of its own', () => {
  expect(plural(2, 'birdie', 'birdies in a row')).toBe('2 birdies in a row');
});
