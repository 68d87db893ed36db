import { expect, it } from 'vitest';
import { nextAddress } from './next-address.ts';

it.each(['/', '/rounds/1/4?view=card'])('goes back to %s', (address) => {
  expect(nextAddress(address)).toBe(address);
});

it.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'javascript:alert(1)',
  'rounds/1',
  '',
  undefined,
  null,
  ['/rounds/1'],
])('goes home instead of to %j', (address) => {
  expect(nextAddress(address)).toBe('/');
});
