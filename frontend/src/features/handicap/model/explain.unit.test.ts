import { expect, it } from 'vitest';
import { makeHandicap, makeRow } from '../testing/make-handicap.ts';
import { explain } from './explain.ts';

it('reckons from the scores that count, with what adjusted it', () => {
  expect(explain(makeHandicap()).map(({ kind, value }) => [kind, value])).toEqual([
    ['counted', 16.2],
    ['adjustment', -2],
    ['result', 14.2],
  ]);
});

it('names exceptional scores, the low index and the cap', () => {
  const record = [
    makeRow({ counts: true, reductions: -1, adjustedDifferential: 12 }),
    makeRow({ counts: true, reductions: -2, adjustedDifferential: 13 }),
  ];
  const cap = { kind: 'soft' as const, rule: '5.8' as const, before: 16, after: 15.5 };
  const change = { record, cap, lowIndex: 12, adjustment: 0, countedOf: { counted: 2, of: 2 } };
  expect(explain(makeHandicap({ ...change, index: 15.5 }))).toMatchObject([
    { kind: 'exceptional', scores: 2, strokes: 3 },
    { kind: 'counted', value: 12.5 },
    { kind: 'low', value: 12 },
    { kind: 'cap', cap: 'soft', value: 15.5 },
    { kind: 'result', value: 15.5 },
  ]);
});

it('has nothing to say without an index', () => {
  expect(explain(makeHandicap({ index: null, countedOf: null }))).toEqual([]);
});
