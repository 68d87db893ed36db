import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

describe('differences', () => {
  it('finds nothing in what is equal, whatever else is told', () => {
    const told = { index: 12.3, rows: [{ hole: 1, strokes: null, version: 3 }], asOf: 'today' };
    expect(differences({ index: 12.3, rows: [{ hole: 1, strokes: null }] }, told)).toEqual([]);
  });

  it.each([
    [{ rounds: 1 }, { rounds: 2 }, 'rounds is 2, the cards give 1'],
    [{ rounds: 1 }, {}, 'rounds is undefined, the cards give 1'],
    [{ best: null }, { best: 4 }, 'best is 4, the cards give null'],
    [{ best: { a: 1 } }, { best: null }, 'best is null, the cards give {"a":1}'],
    [{ trend: [1] }, { trend: [] }, 'trend has 0 rows, the cards give 1'],
    [{ trend: [1] }, {}, 'trend has no rows, the cards give 1'],
    [{ trend: [{ a: 1 }] }, { trend: [{ a: 2 }] }, 'trend › 0 › a is 2, the cards give 1'],
    [
      { scores: [{ hole: 10, strokes: 4 }] },
      { scores: [{ hole: 10, strokes: 5 }] },
      'scores › hole 10 › strokes is 5, the cards give 4',
    ],
  ])('of %j and %j tells where', (expected, actual, difference) => {
    expect(differences(expected, actual)).toEqual([difference]);
  });
});
