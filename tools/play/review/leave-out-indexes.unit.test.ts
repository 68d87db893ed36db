import { expect, it } from 'vitest';
import { leaveOutIndexes } from './leave-out-indexes.ts';
import type { RoundReview } from './review-rounds.ts';

const strokes = 'a.csv:2 players › 0 › strokes is 80, the cards give 81';
const fromIndex = [
  'a.csv:2 players › 0 › handicapIndex is 4.3, the cards give null',
  'a.csv:2 players › 0 › card › hole 3 › received is 1, the cards give null',
  'a.csv:2 players › 0 › scores › hole 18 › points is 2, the cards give null',
];
const review = {
  reckoned: { card: { players: [{ email: 'ann@club.example' }, { email: null }] } },
  differences: [strokes, ...fromIndex],
} as RoundReview;

it('leaves out what follows from an index that the files do not settle, and nothing else', () => {
  expect(leaveOutIndexes(review, new Set(['ann@club.example'])).differences).toEqual([strokes]);
  expect(leaveOutIndexes(review, new Set(['bob@club.example']))).toEqual(review);
});
