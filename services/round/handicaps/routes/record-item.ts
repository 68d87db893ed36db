import { holesInPlay } from '../../courses/domain/holes-in-play.ts';
import type { StoredRow } from '../db/handicap-scores.ts';
import { adjustGross } from '../domain/adjusted-gross.ts';
import { adjustedDifferential } from '../domain/fold-record.ts';
import { NOT_PLAYED, type RecordRow, type RecordScore } from '../domain/record-score.ts';
import { EXPECTED_NINE, expectedThousandths } from '../domain/score-differential.ts';
import type { RecordItem } from './handicap-schemas.ts';

const { perIndexHundredths, plusTenths } = EXPECTED_NINE;
const NOT_PLAYED_TEXT =
  'For holes not played your index lets a differential be expected, a ninth of ' +
  `${perIndexHundredths / 100} × index + ${plusTenths / 10} for each: estimated, as the official ` +
  'table is not published. Of the course rating the holes played bear their share of par.';

/** A score of the record as the API tells it; numbers with one decimal, what was expected with three. */
export function toRecordItem(row: StoredRow, counts: boolean): RecordItem {
  const { courseId, score, result } = row;
  const isSettled = result.differentialTenths !== null;
  return {
    roundId: score.roundId,
    playedOn: score.playedOn,
    startedAt: score.startedAt,
    courseId,
    away: toAway(row),
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
    expectedNine: expectedNine({ score, result }),
    notPlayed: notPlayed({ score, result }),
    exceptional: result.exceptional as 0 | -1 | -2,
    reductions: result.reductions,
    adjustedDifferential: isSettled ? adjustedDifferential(result) / 10 : null,
    counts,
    holeAdjustments: adjustGross(score, result.courseHandicap).adjustments,
    indexAfter: decimal(result.indexAfterTenths),
  };
}

function toAway({ awayCourse, awayTee }: StoredRow): RecordItem['away'] {
  return awayCourse && awayTee ? { courseName: awayCourse, teeName: awayTee } : null;
}

function grossStrokes({ total, strokes }: RecordScore): number | null {
  if (total !== null) return total;
  const isWhole = strokes.every((value) => value > 0);
  return isWhole ? strokes.reduce((sum, value) => sum + value, 0) : null;
}

/** What was expected over the nine that was not played; null for 18 holes. */
export function expectedNine({ score, result }: RecordRow): number | null {
  const from = result.expectedFromTenths;
  return from === null || score.holes === '18' ? null : expectedThousandths(9, from) / 1000;
}

function notPlayed({ score, result }: RecordRow): RecordItem['notPlayed'] {
  const from = result.expectedFromTenths;
  if (from === null || score.holes !== '18') return null;
  const holes = holesInPlay(score.holes).filter((_, place) => score.strokes[place] === NOT_PLAYED);
  const expected = expectedThousandths(holes.length, from) / 1000;
  return { rule: '3.2', holes, expected, text: NOT_PLAYED_TEXT };
}

/** Tenths as a number with one decimal. */
export function decimal(tenths: number | null): number | null {
  return tenths === null ? null : tenths / 10;
}
