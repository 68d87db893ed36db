import { describe, expect, it } from 'vitest';
import { daysBefore } from '../dates.ts';
import { handicapRecord, indexOn } from './handicap-record.ts';
import type { PlayerRound } from '../round.ts';
import { playerRound } from '../test-rounds.ts';

/** A score so many strokes above a rating of 72.0 / 113: its differential is that number. */
function score(differential: number, playedOn: string, change: Partial<PlayerRound> = {}) {
  return playerRound({ roundId: playedOn, playedOn, total: 72 + differential, ...change });
}

/** Scores day after day from the first of January. */
function days(differentials: number[], from = '2026-01-01'): PlayerRound[] {
  return differentials.map((own, at) => score(own, daysBefore(from, -at)));
}

function lastIndex(rounds: PlayerRound[]) {
  return handicapRecord(rounds).at(-1)?.indexAfter;
}

describe('handicapRecord', () => {
  it('gives an index from 54 holes on', () => {
    expect(handicapRecord(days([15, 16, 17])).map((row) => row.indexAfter)).toEqual([
      null,
      null,
      130,
    ]);
  });

  it('goes by date, whatever the order of the scores', () => {
    const rounds = days([15, 16, 17, 9, 20]);
    expect(handicapRecord(rounds.toReversed())).toEqual(handicapRecord(rounds));
  });

  it('leaves out what does not count or has no rating', () => {
    const rounds = [...days([15, 16]), score(1, '2026-02-01', { counts: false })];
    expect(handicapRecord([...rounds, score(1, '2026-02-02', { rating: null })])).toHaveLength(2);
  });

  it('takes the index of the morning for both scores of a day', () => {
    const record = handicapRecord([
      ...days([15, 16, 17]),
      score(10, '2026-01-09', { roundId: 'a' }),
      score(20, '2026-01-09', { roundId: 'b' }),
    ]);
    expect(record.slice(3).map((row) => row.indexInEffect)).toEqual([130, 130]);
    expect(indexOn(record, '2026-01-09')).toBe(130);
    expect(indexOn(record, '2026-01-10')).toBe(record[4]?.indexAfter);
  });

  it('fixes waiting nines by the provisional index, later ones by the index in effect', () => {
    const nine = (differential: number, playedOn: string) =>
      score(0, playedOn, { holes: 'front9', ...nineOf(36 + differential) });
    const record = handicapRecord([
      nine(7, '2026-01-01'),
      nine(8, '2026-01-02'),
      score(15, '2026-01-03'),
      score(16, '2026-01-04'),
      nine(6, '2026-01-05'),
    ]);
    // Provisional 14.0 − 1.0 = 13.0: a nine adds 7.96; at the index of 14.0 it adds 8.48.
    expect(record.map((row) => row.differential)).toEqual([150, 160, 150, 160, 145]);
    expect(record.map((row) => row.indexAfter)).toEqual([null, null, null, 140, 145]);
  });

  it('expects a ninth of the expected nine for each hole not played', () => {
    const steady = days([12, 12, 12, 12, 12]);
    const strokes = { 17: null, 18: null, 1: 7 };
    const part = playerRound({ roundId: 'z', playedOn: '2026-02-01', strokes, pcc: 1 });
    // 67 strokes on 64 of par 72: 3 − 16/18; at 12.0 two holes add 2 × 7.44 / 9 = 1.6533.
    expect(handicapRecord([...steady, part]).at(-1)).toMatchObject({
      adjustedGross: 67,
      differential: 38,
      holesLeftOut: 2,
    });
  });

  it('cuts every row for an exceptional score, later ones not', () => {
    const record = handicapRecord(days([15, 16, 17, 6, 14]));
    expect(record.map((row) => row.exceptional)).toEqual([0, 0, 0, -10, 0]);
    expect(record.map((row) => row.reductions)).toEqual([-10, -10, -10, -10, 0]);
    expect(record[3]?.indexAfter).toBe(40);
    expect(handicapRecord(days([15, 16, 17, 3])).at(-1)?.reductions).toBe(-20);
  });

  it('knows no low index before twenty scores, then caps by it', () => {
    const steady = Array.from({ length: 20 }, () => 10);
    expect(handicapRecord(days(steady)).at(-1)?.lowIndex).toBeNull();
    const worse = Array.from({ length: 20 }, () => 20);
    const last = handicapRecord(days([...steady, ...worse])).at(-1);
    // The first three tens gave 10.0 − 2.0 = 8.0.
    expect(last?.lowIndex).toBe(80);
    expect(last?.cap).toEqual({ kind: 'hard', indexTenths: 130 });
  });

  it('forgets a low index after 365 days but for the index at the start of the window', () => {
    const old = days(Array.from({ length: 20 }, () => 10));
    const late = score(10, '2027-06-01');
    expect(handicapRecord([...old, late]).at(-1)?.lowIndex).toBe(100);
  });

  it('stops at 54.0', () => {
    expect(lastIndex(days([70, 71, 72]))).toBe(540);
  });
});

function nineOf(total: number): Partial<PlayerRound> {
  const { card, rating } = playerRound({ holes: 'front9' });
  return { card, rating, total };
}
