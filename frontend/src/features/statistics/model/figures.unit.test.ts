import { describe, expect, it } from 'vitest';
import type { Analytics, TrendRound } from '../../../lib/api/schema.ts';
import { makeAnalytics } from '../../../testing/samples.ts';
import { completeRounds, knowsRound, usualLength } from './figures.ts';

const round = (id: number, change: Partial<TrendRound> = {}): TrendRound => ({
  roundId: `r${id}`,
  playedOn: `2026-05-${String(id).padStart(2, '0')}`,
  courseId: 'links',
  holes: '18',
  strokes: 80 + id,
  toPar: 8 + id,
  net: null,
  points: null,
  ...change,
});
const incomplete = { strokes: null, toPar: null };

/** Rounds 1 to `count`, newest first as the API gives them. */
const trendOf = (count: number) =>
  Array.from({ length: count }, (_, index) => round(count - index));

const analyticsOf = (trend: TrendRound[]): Analytics => ({ ...makeAnalytics(0), trend });

describe('completeRounds', () => {
  it('takes the complete ones of one length, oldest first, and leaves the trend as it is', () => {
    const trend = [round(4), round(3, { holes: 'back9' }), round(2, incomplete), round(1)];
    expect(completeRounds(trend, '18').map((one) => one.roundId)).toEqual(['r1', 'r4']);
    expect(completeRounds(trend, '9').map((one) => one.roundId)).toEqual(['r3']);
    expect(trend.map((one) => one.roundId)).toEqual(['r4', 'r3', 'r2', 'r1']);
  });
});

describe('usualLength', () => {
  it('is the length with more complete rounds, and 18 when in doubt', () => {
    expect(usualLength([])).toBe('18');
    expect(usualLength([round(2), round(1, { holes: 'front9' })])).toBe('18');
    expect(usualLength([round(1, { holes: 'front9' })])).toBe('9');
  });
});

describe('knowsRound', () => {
  const newest = { id: 'r9', playedOn: '2026-05-09' };

  it('looks for the round in the trend', () => {
    expect(knowsRound(analyticsOf(trendOf(9)), newest)).toBe(true);
    expect(knowsRound(analyticsOf(trendOf(8)), newest)).toBe(false);
    expect(knowsRound(analyticsOf([]), newest)).toBe(false);
  });

  it('does not wait for a round that is too old for a full trend', () => {
    const old = { id: 'old', playedOn: '2025-01-01' };
    expect(knowsRound(analyticsOf(trendOf(20)), old)).toBe(true);
    expect(knowsRound(analyticsOf(trendOf(19)), old)).toBe(false);
  });
});
