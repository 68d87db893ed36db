import { describe, expect, it } from 'vitest';
import { scoreFault } from './check-figures.ts';

describe('a hole', () => {
  it.each<[strokes: number, putts: number | null, penalties: number | null, string | undefined]>([
    [1, 0, 0, undefined],
    [1, null, null, undefined],
    [1, 1, 0, 'putts'],
    [1, 0, 1, 'penalties'],
    [2, 1, 0, undefined],
    [3, 3, null, 'putts'],
    [4, 2, 1, undefined],
    [4, 2, 2, 'putts'],
    [4, null, 3, undefined],
    [4, 0, 4, 'penalties'],
  ])('of %i strokes, %j putts and %j penalties: %s', (strokes, putts, penalties, field) => {
    expect(scoreFault({ strokes, putts, penalties })?.field).toBe(field);
  });

  it('that was picked up has no strokes to go by', () => {
    expect(scoreFault({ strokes: null, putts: 3, penalties: 4 })).toBeUndefined();
  });
});
