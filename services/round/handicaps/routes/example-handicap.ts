import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { foldRecord } from '../domain/fold-record.ts';
import { PICKED_UP, type RecordScore } from '../domain/record-score.ts';
import { ROUND_STARTED } from '../../events/round-started.ts';
import type { Handicap } from '../read-handicap.ts';
import { toHandicapAnswer } from './handicap-answer.ts';

const { roundId, courseId } = ROUND_STARTED.example;
const PARS = [4, 5, 3, 4, 4, 4, 3, 5, 4, 4, 5, 3, 4, 4, 4, 3, 5, 4];
const STROKE_INDEXES = [7, 11, 17, 1, 5, 9, 15, 13, 3, 8, 12, 18, 2, 6, 10, 16, 14, 4];

function scoreOf(playedOn: string, holes: RoundHoles, total: number | null): RecordScore {
  const count = holes === '18' ? 18 : 9;
  return {
    playerId: roundId,
    roundId,
    playedOn,
    startedAt: `${playedOn}T07:40:00.000Z`,
    holes,
    pars: PARS.slice(0, count),
    strokeIndexes: STROKE_INDEXES.slice(0, count),
    strokes: PARS.slice(0, count).map((par, place) => (place === 3 ? PICKED_UP : par + 1)),
    total,
    courseRatingTenths: count === 18 ? 713 : 357,
    slope: 128,
    par: count === 18 ? 72 : 36,
    pcc: 0,
  };
}

const { rows, state } = foldRecord([
  scoreOf('2026-04-11', '18', 92),
  scoreOf('2026-04-18', '18', 88),
  scoreOf('2026-04-25', '18', 90),
  scoreOf('2026-05-02', 'front9', null),
]);

/** A record of four scores, the last a nine with a hole picked up. */
export const EXAMPLE_HANDICAP: Handicap = {
  version: 4,
  state,
  rows: rows.map((row) => ({ ...row, courseId })),
};

/** The answer to it: for the documentation. */
export const EXAMPLE_ANSWER = toHandicapAnswer(
  EXAMPLE_HANDICAP,
  [],
  new Date('2026-05-03T08:00:00Z'),
);
