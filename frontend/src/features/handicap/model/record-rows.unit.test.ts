import { expect, it } from 'vitest';
import { makeRow } from '../testing/make-handicap.ts';
import { marksOf } from './record-rows.ts';

const next = { roundId: 'h1', playedOn: '2026-05-01', differential: 14.7, counts: true };
const notPlayed = { rule: '3.2' as const, holes: [17, 18], expected: 1.5, text: '' };

it.each([
  ['nothing', makeRow(), null, []],
  ['that it counts, and goes next', makeRow({ counts: true }), next, ['counts', 'fallsOff']],
  ['that it waits', makeRow({ differential: null }), null, ['waits']],
  [
    'its own mark before what others took',
    makeRow({ exceptional: -1, reductions: -2 }),
    null,
    ['exceptional'],
  ],
  ['what others took', makeRow({ reductions: -2 }), null, ['reduced']],
  ['what is estimated', makeRow({ notPlayed }), null, ['estimated']],
])('says of a score %s', (_what, row, falls, kinds) => {
  expect(marksOf(row, falls).map(({ kind }) => kind)).toEqual(kinds);
});
