import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjustGross, holeCap } from '../domain/adjusted-gross.ts';
import { foldRecord } from '../domain/fold-record.ts';
import { compareScores, NOT_PLAYED, PICKED_UP, type RecordScore } from '../domain/record-score.ts';
import { strokesReceived } from '../domain/strokes-received.ts';
import { tryScore } from '../domain/try-score.ts';
import { stateOf } from '../state-of.ts';
import { PARS, STROKE_INDEXES } from './handicap-card.ts';
import { oracleRecord } from './oracle-record.ts';

/** Dates five days apart, so that some lie exactly 365 days before another. */
const STEP_MS = 5 * 86_400_000;

/** Strokes over par of a hole; 9 stands for not played, 10 for picked up. */
const overPar = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -1, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(9, 10) },
);

const score = fc
  .record({
    step: fc.integer({ min: 0, max: 170 }),
    holes: fc.constantFrom('18', '18', 'front9', 'back9'),
    over: fc.array(overPar, { minLength: 18, maxLength: 18 }),
    total: fc.option(fc.integer({ min: 60, max: 130 }), { freq: 4 }),
    rating: fc.integer({ min: -25, max: 25 }),
    slope: fc.integer({ min: 55, max: 155 }),
    pcc: fc.constantFrom(-1, 0, 0, 0, 1, 2, 3),
    roundId: fc.uuid(),
    hour: fc.integer({ min: 10, max: 13 }),
  })
  .map(({ step, holes, over, total, rating, slope, pcc, roundId, hour }): RecordScore => {
    const [from, to] = holes === '18' ? [0, 18] : holes === 'front9' ? [0, 9] : [9, 18];
    const pars = PARS.slice(from, to);
    const par = pars.reduce((sum, value) => sum + value, 0);
    const isNine = holes !== '18';
    const strokes = pars.map((value, place) => toStrokes(value, over[place]!, isNine));
    return {
      playerId: roundId,
      roundId,
      playedOn: new Date(Date.UTC(2024, 0, 1) + step * STEP_MS).toISOString().slice(0, 10),
      startedAt: `2026-01-01T${hour}:00:00.000Z`,
      holes,
      pars,
      strokeIndexes: STROKE_INDEXES.slice(from, to),
      strokes,
      total: total === null ? null : isNine ? Math.ceil(total / 2) : total,
      courseRatingTenths: 10 * par + rating,
      slope,
      par,
      pcc,
    };
  });

function toStrokes(par: number, over: number, isNine: boolean): number {
  if (over === 10) return PICKED_UP;
  if (over === 9) return isNine ? par : NOT_PLAYED;
  return par + over;
}

const record = fc.array(score, { maxLength: 45, size: 'max' });

it('equals the oracle, which reckons straight from the rules', () => {
  fc.assert(
    fc.property(record, (scores) => {
      const folded = foldRecord(scores).rows.filter(({ result }) => result.accepted);
      const figures = folded.map(({ score: { playerId }, result }) => ({
        playerId,
        differentialTenths: result.differentialTenths,
        reductions: result.reductions,
        indexAfterTenths: result.indexAfterTenths,
      }));
      expect(figures).toEqual(oracleRecord(scores));
    }),
    { numRuns: 300 },
  );
});

it('a step from what is kept of a record is what the whole fold makes', () => {
  fc.assert(
    fc.property(record, (scores) => {
      const sorted = scores.toSorted(compareScores);
      const last = sorted.pop();
      if (!last) return;
      const before = foldRecord(sorted);
      const accepted = before.rows.filter(({ result }) => result.accepted).slice(-20);
      const rows = accepted.map((row) => ({ ...row, courseId: null }));
      const step = tryScore(stateOf({ ...before.state, version: 1, rows }), last);
      const whole = foldRecord(scores);
      expect(step.row).toEqual(whole.rows.at(-1));
      expect(step.state).toMatchObject(whole.state);
    }),
    { numRuns: 300 },
  );
});

it('does not depend on the order of arrival, and folding again changes nothing', () => {
  fc.assert(
    fc.property(record, fc.integer(), (scores, seed) => {
      const first = foldRecord(scores);
      expect(foldRecord(shuffled(scores, seed))).toEqual(first);
      expect(foldRecord(first.rows.map((row) => row.score))).toEqual(first);
    }),
  );
});

function shuffled<T>(values: T[], seed: number): T[] {
  const keys = values.map((_, place) => Math.sin(seed + place * 12.9898));
  return values
    .map((value, place) => ({ value, key: keys[place]! }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/**
 * What holds: of two records that differ only in the strokes of their last score, the one with fewer
 * strokes has the lower index, or the same. What does not: that adding a good score lowers the index
 * (it may push a better one out of the 20, or end the adjustment of a small record), or that a better
 * earlier score does (it lowers the index that later ones were measured against).
 */
it('never raises the index for fewer strokes in the latest score', () => {
  fc.assert(
    fc.property(
      record,
      score,
      fc.nat(17),
      fc.integer({ min: 1, max: 30 }),
      (scores, last, at, by) => {
        const latest = { ...last, playedOn: '2027-01-01' };
        const better = withFewer(latest, at, by);
        const { state } = foldRecord([...scores, latest]);
        const improved = foldRecord([...scores, better]).state;
        if (state.indexTenths === null) return;
        expect(improved.indexTenths).toBeLessThanOrEqual(state.indexTenths);
      },
    ),
    { numRuns: 300 },
  );
});

function withFewer(latest: RecordScore, at: number, by: number): RecordScore {
  if (latest.total !== null) return { ...latest, total: latest.total - by };
  const place = at % latest.strokes.length;
  const strokes = latest.strokes.map((value, hole) =>
    hole === place && value > 0 ? Math.max(1, value - by) : value,
  );
  return { ...latest, strokes };
}

it('keeps every index within its caps', () => {
  fc.assert(
    fc.property(record, (scores) => {
      const { rows } = foldRecord(scores);
      for (let end = 1; end <= rows.length; end++) {
        const { indexTenths, lowIndexTenths } = foldRecord(
          rows.slice(0, end).map((row) => row.score),
        ).state;
        if (indexTenths === null) continue;
        expect(indexTenths).toBeLessThanOrEqual(540);
        if (lowIndexTenths !== null) expect(indexTenths).toBeLessThanOrEqual(lowIndexTenths + 50);
      }
    }),
    { numRuns: 30 },
  );
});

it('counts no hole above its cap', () => {
  fc.assert(
    fc.property(score, fc.option(fc.integer({ min: -8, max: 75 })), (played, handicap) => {
      const received = handicap === null ? null : strokesReceived(handicap, played.strokeIndexes);
      const first = played.holes === 'back9' ? 10 : 1;
      const caps = played.pars.map((par, place) =>
        holeCap(par, received?.[place] ?? null, handicap),
      );
      const { adjustedGross, adjustments } = adjustGross({ ...played, total: null }, handicap);
      const counted = played.strokes.map(
        (strokes, place) => adjustments.find(({ hole }) => hole === first + place)?.to ?? strokes,
      );
      expect(counted.reduce((sum, value) => sum + value, 0)).toBe(adjustedGross);
      counted.forEach((value, place) => {
        if (value !== NOT_PLAYED) expect(value).toBeLessThanOrEqual(caps[place]!);
      });
    }),
  );
});
