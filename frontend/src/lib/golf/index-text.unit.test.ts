import { expect, it } from 'vitest';
import { indexWords, readIndex } from './index-text.ts';

it('writes a plus handicap with its plus', () => {
  expect([14.3, 9, 0, -1.2].map(indexWords)).toEqual(['14.3', '9.0', '0.0', '+1.2']);
});

it.each([
  ['14.3', 14.3],
  [' 9 ', 9],
  ['7,5', 7.5],
  ['+1.2', -1.2],
  ['+0', 0],
  ['', null],
  ['14.35', undefined],
  ['scratch', undefined],
  ['-3', undefined],
])('reads %s', (text, index) => expect(readIndex(text)).toBe(index));

it.each([18.4, -1.2, 0])('writes %s so that it is read back', (index) => {
  expect(readIndex(indexWords(index))).toBe(index);
});
