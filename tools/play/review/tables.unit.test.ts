import { describe, expect, it } from 'vitest';
import { sideBySide, toParText } from './tables.ts';

describe('sideBySide', () => {
  it('holds tables of different height', () => {
    expect(sideBySide(['ab'], ['1', '2'])).toEqual(['ab    1', '      2']);
  });
});

describe('toParText', () => {
  it.each([
    [3, '+3'],
    [0, 'E'],
    [-1, '-1'],
    [null, '–'],
  ])('writes %s as %s', (toPar, text) => expect(toParText(toPar)).toBe(text));
});
