import { expect, it } from 'vitest';
import { indexText, readIndex } from './index-text.ts';

it.each([
  ['18.4', 18.4],
  ['18,4', 18.4],
  ['+1.2', -1.2],
  [' 0 ', 0],
  ['', undefined],
])('reads %j as %j', (typed, index) => {
  expect(readIndex(typed)).toBe(index);
});

it.each([18.4, -1.2, 0])('writes %j so that it is read back', (index) => {
  expect(readIndex(indexText(index))).toBe(index);
});
