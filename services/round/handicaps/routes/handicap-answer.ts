import type { StoredRow } from '../db/handicap-scores.ts';
import type { Refusal } from '../domain/accept-score.ts';
import { adjustGross } from '../domain/adjusted-gross.ts';
import { explainIndex, type Explanation } from '../domain/explain-index.ts';
import { adjustedDifferential } from '../domain/fold-record.ts';
import { RECENT } from '../domain/index-table.ts';
import type { RecordScore } from '../domain/record-score.ts';
import { expectedNineThousandths } from '../domain/score-differential.ts';
import { outlook } from '../domain/try-score.ts';
import type { Handicap, NotCounted } from '../read-handicap.ts';
import type { HandicapAnswer, RecordItem } from './handicap-schemas.ts';

/** How every answer about handicaps begins. */
export const ESTIMATED = { label: 'estimated', official: false } as const;

const REASONS: Record<Refusal, string> = {
  not_finished: 'The round is not finished.',
  abandoned: 'The round was abandoned.',
  not_real: 'Only real rounds count, no practice, simulator or scramble (Rule 2.1).',
  left: 'You left the round.',
  not_rated: 'The tee has no rating for your gender and these holes (Rule 2.1).',
  too_few_holes: '18 holes take at least 10 holes played, nine take all nine (Rule 2.2).',
  needs_index: 'Holes that were not played can only be filled in with an index (Rule 3.2).',
};

/** A user's handicap as the API tells it; numbers with one decimal. */
export function toHandicapAnswer(
  { version, state, rows }: Handicap,
  notCounted: NotCounted[],
  now: Date,
): HandicapAnswer {
  const explanation = explainIndex(state);
  const record = rows.map((row, place) => toItem(row, explanation.counting.has(place)));
  return {
    ...ESTIMATED,
    version,
    index: decimal(state.indexTenths),
    lowIndex: decimal(state.lowIndexTenths),
    scores: state.scores,
    holesPosted: state.holesPosted,
    ...toFigures(explanation),
    record: record.toReversed(),
    nextToFallOff: record.length < RECENT ? null : toFalling(record[0]!),
    outlook: outlook(state, now.toISOString().slice(0, 10)).map((seen) => ({
      differential: seen.differentialTenths / 10,
      index: seen.indexTenths / 10,
    })),
    notCounted: notCounted.map(({ card: { roundId, playedOn, courseId }, reason }) => ({
      roundId,
      playedOn,
      courseId,
      reason,
      text: REASONS[reason],
    })),
    asOf: now.toISOString(),
  };
}

/** What an explanation says, in decimals. */
export function toFigures({ countedOf, adjustmentTenths, cap, steps }: Explanation) {
  return {
    countedOf,
    adjustment: adjustmentTenths / 10,
    cap: cap && {
      kind: cap.kind,
      rule: '5.8',
      before: cap.beforeTenths / 10,
      after: cap.afterTenths / 10,
    },
    steps,
  };
}

/** Tenths as a number with one decimal. */
export function decimal(tenths: number | null): number | null {
  return tenths === null ? null : tenths / 10;
}

/** What was expected over the nine that was not played; null for 18 holes. */
export function expectedNine(indexTenths: number | null): number | null {
  return indexTenths === null ? null : expectedNineThousandths(indexTenths) / 1000;
}

function toItem({ courseId, score, result }: StoredRow, counts: boolean): RecordItem {
  const isSettled = result.differentialTenths !== null;
  return {
    roundId: score.roundId,
    playedOn: score.playedOn,
    courseId,
    holes: score.holes,
    grossStrokes: grossStrokes(score),
    adjustedGross: result.adjustedGross!,
    courseRating: score.courseRatingTenths / 10,
    slope: score.slope,
    par: score.par,
    pcc: score.pcc,
    indexInEffect: decimal(result.indexInEffectTenths),
    courseHandicap: result.courseHandicap,
    differential: decimal(result.differentialTenths),
    expectedNine: expectedNine(result.expectedFromTenths),
    exceptional: result.exceptional as 0 | -1 | -2,
    reductions: result.reductions,
    adjustedDifferential: isSettled ? adjustedDifferential(result) / 10 : null,
    counts,
    holeAdjustments: adjustGross(score, result.courseHandicap).adjustments,
    indexAfter: decimal(result.indexAfterTenths),
  };
}

function grossStrokes({ total, strokes }: RecordScore): number | null {
  if (total !== null) return total;
  const isWhole = strokes.every((value) => value > 0);
  return isWhole ? strokes.reduce((sum, value) => sum + value, 0) : null;
}

function toFalling({ roundId, playedOn, adjustedDifferential, counts }: RecordItem) {
  return { roundId, playedOn, differential: adjustedDifferential!, counts };
}
