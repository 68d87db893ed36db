import { addScore, type RecordState } from './fold-record.ts';
import type { RecordRow, RecordScore } from './record-score.ts';

/** An index that a further score would lead to, by the differential of that score; in tenths. */
export interface Outlook {
  differentialTenths: number;
  indexTenths: number;
}

const OUTLOOK_STEPS = 10;
const STEP_TENTHS = 10;

/**
 * Where a record would stand after a further score; the record itself stays as it is. The score
 * comes last: one of an earlier date is taken as of the record's last day.
 */
export function tryScore(
  state: RecordState,
  score: RecordScore,
): { state: RecordState; row: RecordRow } {
  const playedOn = state.day !== null && state.day > score.playedOn ? state.day : score.playedOn;
  const recent = state.recent.map((row) => ({ ...row, result: { ...row.result } }));
  return addScore({ ...state, recent }, { ...score, playedOn });
}

/**
 * The index after an 18-hole score today, for differentials from 10 strokes below to 10 above the
 * present index (the best differential before there is an index); empty when no index comes of it.
 */
export function outlook(state: RecordState, today: string): Outlook[] {
  const middle = state.indexTenths ?? lowestDifferential(state);
  if (middle === null) return [];
  const steps = Array.from({ length: 2 * OUTLOOK_STEPS + 1 }, (_, step) => step - OUTLOOK_STEPS);
  return steps.flatMap((step) => {
    const differentialTenths = middle + step * STEP_TENTHS;
    const { indexTenths } = tryScore(state, scoreOf(differentialTenths, today)).state;
    return indexTenths === null ? [] : [{ differentialTenths, indexTenths }];
  });
}

function lowestDifferential({ recent }: RecordState): number | null {
  const known = recent.flatMap(({ result }) => result.differentialTenths ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

/** A score with the wanted differential: 100 strokes where slope 113 leaves the difference as it is. */
function scoreOf(differentialTenths: number, playedOn: string): RecordScore {
  return {
    playerId: '',
    roundId: '',
    playedOn,
    startedAt: '',
    holes: '18',
    pars: Array<number>(18).fill(4),
    strokeIndexes: Array.from({ length: 18 }, (_, place) => place + 1),
    strokes: [],
    total: 100,
    courseRatingTenths: 1000 - differentialTenths,
    slope: 113,
    par: 72,
    pcc: 0,
  };
}
