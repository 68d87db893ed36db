import { describe, expect, it } from 'vitest';
import { formatDuration } from './duration.ts';
import { tableLines } from './table.ts';

describe('formatDuration', () => {
  it.each([
    [850, '850 ms'],
    [12_340, '12.3 s'],
    [250_000, '4 min 10 s'],
    [11_100_000, '3 h 5 min'],
    [187_200_000, '2 d 4 h'],
  ])('tells %i ms as %s', (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });
});

describe('tableLines', () => {
  it('aligns text to the left and figures to the right, with no blanks at the end', () => {
    const columns = ['Course', { figures: 'Score' }, 'Tee'];
    expect(tableLines(columns, [['Dünenhof', '86', 'red'], ['Fen']])).toEqual([
      'Course   Score  Tee',
      'Dünenhof    86  red',
      'Fen',
    ]);
  });
});
