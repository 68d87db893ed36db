import type { Refusal } from '../domain/accept-score.ts';
import { explainIndex, type Explanation } from '../domain/explain-index.ts';
import { RECENT } from '../domain/index-table.ts';
import { outlook } from '../domain/try-score.ts';
import type { Handicap, NotCounted } from '../read-handicap.ts';
import { broughtSteps, toBrought } from './brought-answer.ts';
import type { HandicapAnswer, RecordItem } from './handicap-schemas.ts';
import { decimal, toRecordItem } from './record-item.ts';

/** How every answer about handicaps begins. */
export const ESTIMATED = { label: 'estimated', official: false } as const;

const REASONS: Record<Refusal, string> = {
  not_finished: 'The round is not finished.',
  abandoned: 'The round was abandoned.',
  not_real: 'Only real rounds count, no practice, simulator or scramble (Rule 2.1).',
  left: 'You left the round.',
  not_rated: 'The tee has no rating for your gender and these holes (Rule 2.1).',
  too_few_holes: '18 holes take at least 10 holes played, nine take all nine (Rule 2.2).',
  needs_index: 'Without an index nothing is expected of holes that were not played (Rule 3.2).',
};

/** A user's handicap as the API tells it; numbers with one decimal. */
export function toHandicapAnswer(
  { version, state, rows, brought: kept }: Handicap,
  notCounted: NotCounted[],
  now: Date,
): HandicapAnswer {
  const explained = explainIndex(state);
  const brought = toBrought(kept, state);
  const explanation = { ...explained, steps: [...explained.steps, ...broughtSteps(brought)] };
  const record = rows.map((row, place) => toRecordItem(row, explanation.counting.has(place)));
  return {
    ...ESTIMATED,
    version,
    index: decimal(state.indexTenths),
    lowIndex: decimal(state.lowIndexTenths),
    brought,
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

function toFalling({ roundId, playedOn, adjustedDifferential, counts }: RecordItem) {
  return { roundId, playedOn, differential: adjustedDifferential!, counts };
}
