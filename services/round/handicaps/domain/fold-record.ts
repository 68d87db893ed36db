import { adjustGross } from './adjusted-gross.ts';
import { courseHandicap } from './course-handicap.ts';
import { capIndex } from './index-caps.ts';
import { HOLES_FOR_AN_INDEX, indexOf, MOST_TENTHS, RECENT } from './index-table.ts';
import { lowestOf, withCandidate, type LowCandidate } from './low-index.ts';
import {
  compareScores,
  holesMissing,
  holesPlayed,
  type RecordRow,
  type RecordScore,
  type ScoreResult,
} from './record-score.ts';
import {
  doubledNine,
  exceptionalReduction,
  ownDifferential,
  roundTenths,
  withExpected,
} from './score-differential.ts';

/**
 * Raised whenever the same scores come out otherwise: records that were reckoned before are then reckoned
 * again. 1: holes not played count the expected score, half an index is rounded, days go by their starts.
 */
export const RULES = 1;

/** Where a record stands after a score: all that the next one needs to know. */
export interface RecordState {
  /** The most recent 20 at most, the oldest first. */
  recent: RecordRow[];
  /** Scores and holes in the whole record. */
  scores: number;
  holesPosted: number;
  indexTenths: number | null;
  /** The low index that the last score's index was capped by. */
  lowIndexTenths: number | null;
  /** Date of the last score, and the index in effect on it. */
  day: string | null;
  indexInEffectTenths: number | null;
  lowCandidates: LowCandidate[];
}

export const EMPTY_RECORD: RecordState = {
  recent: [],
  scores: 0,
  holesPosted: 0,
  indexTenths: null,
  lowIndexTenths: null,
  day: null,
  indexInEffectTenths: null,
  lowCandidates: [],
};

/** A record in its order, each score with its result, and where it stands at the end. */
export interface FoldedRecord {
  rows: RecordRow[];
  state: RecordState;
}

/** Folds a player's scores, given in any order, into a handicap record. */
export function foldRecord(scores: RecordScore[]): FoldedRecord {
  const rows: RecordRow[] = [];
  let state = EMPTY_RECORD;
  for (const score of scores.toSorted(compareScores)) {
    const step = addScore(state, score);
    state = step.state;
    rows.push(step.row);
  }
  return { rows, state };
}

/**
 * Adds the next score. What it changes of earlier ones (a nine that waited, an exceptional score's
 * reductions) is written into their rows, which the record and its state share.
 * @source World Handicap System, Rules 3 and 5
 */
export function addScore(
  before: RecordState,
  score: RecordScore,
): { state: RecordState; row: RecordRow } {
  const isNewDay = before.day !== score.playedOn;
  const indexInEffectTenths = isNewDay ? before.indexTenths : before.indexInEffectTenths;
  const row = { score, result: resultOf(score, indexInEffectTenths) };
  if (!row.result.accepted) return { state: before, row };
  const lowCandidates =
    isNewDay && before.indexTenths !== null
      ? withCandidate(before.lowCandidates, before.indexTenths, score.playedOn)
      : before.lowCandidates;
  const recent = [...before.recent, row].slice(-RECENT);
  for (const { result } of recent) result.reductions += row.result.exceptional;
  const holesPosted = before.holesPosted + holesPlayed(score).length;
  const lowIndexTenths = before.scores >= RECENT ? lowestOf(lowCandidates) : null;
  const indexTenths = holesPosted < HOLES_FOR_AN_INDEX ? null : reckon(recent, lowIndexTenths);
  row.result.indexAfterTenths = indexTenths;
  const state = {
    recent,
    scores: before.scores + 1,
    holesPosted,
    indexTenths,
    lowIndexTenths,
    day: score.playedOn,
    indexInEffectTenths,
    lowCandidates,
  };
  return { state, row };
}

/** A differential with what exceptional scores took off it, in tenths. */
export function adjustedDifferential({ differentialTenths, reductions }: ScoreResult): number {
  return differentialTenths! + 10 * reductions;
}

function resultOf(score: RecordScore, indexTenths: number | null): ScoreResult {
  const result: ScoreResult = {
    accepted: indexTenths !== null || holesPlayed(score).length === score.pars.length,
    indexInEffectTenths: indexTenths,
    courseHandicap: null,
    adjustedGross: null,
    differentialTenths: null,
    expectedFromTenths: null,
    exceptional: 0,
    reductions: 0,
    indexAfterTenths: null,
  };
  if (!result.accepted) return result;
  if (indexTenths !== null) {
    result.courseHandicap = courseHandicap(indexTenths, score, score.holes).course;
  }
  result.adjustedGross = adjustGross(score, result.courseHandicap).adjustedGross;
  return { ...result, ...differentialOf(score, result.adjustedGross, indexTenths) };
}

function differentialOf(
  score: RecordScore,
  adjustedGross: number,
  indexTenths: number | null,
): Partial<ScoreResult> {
  const own = ownDifferential(adjustedGross, score);
  const missing = holesMissing(score);
  if (indexTenths === null) return { differentialTenths: missing > 0 ? null : roundTenths(own) };
  const exact = withExpected(own, missing, indexTenths);
  return {
    differentialTenths: roundTenths(exact),
    expectedFromTenths: missing > 0 ? indexTenths : null,
    exceptional: exceptionalReduction(exact, indexTenths),
  };
}

function reckon(recent: RecordRow[], lowIndexTenths: number | null): number {
  settleWaitingNines(recent);
  const uncapped = indexOf(recent.map(({ result }) => adjustedDifferential(result)));
  return Math.min(capIndex(uncapped, lowIndexTenths).afterTenths, MOST_TENTHS);
}

/** Nines that waited take their other nine from the index that two equal nines would give. */
function settleWaitingNines(recent: RecordRow[]): void {
  const waiting = recent.filter(({ result }) => result.differentialTenths === null);
  if (waiting.length === 0) return;
  const provisional = recent.map(({ score, result }) =>
    result.differentialTenths === null
      ? doubledNine(ownDifferential(result.adjustedGross!, score))
      : adjustedDifferential(result),
  );
  const indexTenths = Math.min(indexOf(provisional), MOST_TENTHS);
  for (const { score, result } of waiting) {
    const own = ownDifferential(result.adjustedGross!, score);
    const whole = withExpected(own, holesMissing(score), indexTenths);
    result.differentialTenths = roundTenths(whole);
    result.expectedFromTenths = indexTenths;
  }
}
