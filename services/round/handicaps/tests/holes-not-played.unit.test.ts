import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRecord } from '../domain/fold-record.ts';
import { NOT_PLAYED, type RecordScore, type ScoreResult } from '../domain/record-score.ts';
import { PARS, STROKE_INDEXES } from './handicap-card.ts';

const CARD = {
  ...{ holes: '18' as const, pars: PARS, strokeIndexes: STROKE_INDEXES, slope: 113, par: 72 },
  ...{ courseRatingTenths: 720, strokes: [] as number[], pcc: 0, startedAt: '' },
};

/** A score on a course where 18 holes give a differential of the total − 72.0. */
function scoreOf(day: number, change: Partial<RecordScore>): RecordScore {
  const playedOn = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
  return { ...CARD, playerId: playedOn, roundId: playedOn, playedOn, total: null, ...change };
}

/** Five scores that give an index; `last` follows. */
function lastResult(indexTenths: number, last: Partial<RecordScore>): ScoreResult {
  const earlier = Array.from({ length: 5 }, (_, day) =>
    scoreOf(day, { total: 72, courseRatingTenths: 720 - indexTenths }),
  );
  const { rows } = foldRecord([...earlier, scoreOf(5, last)]);
  expect(rows[5]!.result.indexInEffectTenths).toBe(indexTenths);
  return rows[5]!.result;
}

/** Places in the card of holes of par 4, 14 of which are left to be played. */
const FOURS = PARS.flatMap((par, place) => (par === 4 ? [place] : []));
const index = fc.integer({ min: -30, max: 540 });

describe('a hole not played (Rule 3.2)', () => {
  it('counts what the index lets expect: 10 holes in 5 over at 10.0 give 10.7, not 9.0', () => {
    const strokes = PARS.map((par, place) => (place < 10 ? par + Number(place < 5) : NOT_PLAYED));
    const { differentialTenths, adjustedGross, expectedFromTenths } = lastResult(100, { strokes });
    expect([differentialTenths, adjustedGross, expectedFromTenths]).toEqual([107, 45, 100]);
  });

  it('gives the same whichever holes of a par are left out, whatever their stroke indexes', () => {
    fc.assert(
      fc.property(
        index,
        fc.shuffledSubarray(FOURS, { minLength: 1, maxLength: 8 }),
        fc.shuffledSubarray(STROKE_INDEXES, { minLength: 18, maxLength: 18 }),
        (indexTenths, left, strokeIndexes) => {
          const without = (places: number[]) =>
            PARS.map((par, place) => (places.includes(place) ? NOT_PLAYED : par));
          const one = lastResult(indexTenths, { strokes: without(left) });
          const first = without(FOURS.slice(0, left.length));
          const other = lastResult(indexTenths, { strokes: first, strokeIndexes });
          expect(other).toEqual(one);
        },
      ),
    );
  });

  it('makes a round of pars worse by the expected score, the more the more is left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 540 }), fc.nat(7), (indexTenths, count) => {
        const [some, more] = [count, count + 1].map((left) => {
          const strokes = PARS.map((par, place) => (place < 18 - left ? par : NOT_PLAYED));
          return lastResult(indexTenths, { strokes }).differentialTenths!;
        });
        expect(more).toBeGreaterThanOrEqual(some!);
        expect(some! * 9).toBeGreaterThanOrEqual(count * (5.2 * (indexTenths / 10) + 12) - 5);
      }),
    );
  });

  it('takes an index: without one the score is not accepted', () => {
    const strokes = [...PARS.slice(1), NOT_PLAYED];
    const { rows } = foldRecord([scoreOf(0, { strokes })]);
    expect(rows[0]!.result.accepted).toBe(false);
  });

  it('posts the holes played', () => {
    const earlier = Array.from({ length: 3 }, (_, day) => scoreOf(day, { total: 90 }));
    const strokes = PARS.map((par, place) => (place < 11 ? par : NOT_PLAYED));
    expect(foldRecord([...earlier, scoreOf(3, { strokes })]).state.holesPosted).toBe(65);
  });
});
