import { describe, expect, it } from 'vitest';
import { sideBySide, tableLines, toParText } from './tables.ts';

describe('tableLines', () => {
  it('aligns text to the left and figures to the right', () => {
    const columns = [{ title: 'Course' }, { title: 'Score', right: true }];
    expect(tableLines(columns, [['Dünenhof', '86'], ['Fen']])).toEqual([
      'Course   Score',
      'Dünenhof    86',
      'Fen',
    ]);
  });
});

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
