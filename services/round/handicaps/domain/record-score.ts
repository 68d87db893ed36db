import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import type { TeeRating } from './course-handicap.ts';

/** In `strokes`: the hole was not played, or picked up. */
export const NOT_PLAYED = 0;
export const PICKED_UP = -1;

/** A score in a player's record: everything that the fold needs of it. */
export interface RecordScore extends TeeRating {
  playerId: string;
  roundId: string;
  /** Local date of play, YYYY-MM-DD. */
  playedOn: string;
  /** When the card was started, else when it was entered; UTC as JSON has it. */
  startedAt: string;
  holes: RoundHoles;
  /** Pars, stroke indexes and strokes of the holes in play, in their order. */
  pars: number[];
  strokeIndexes: number[];
  strokes: number[];
  /** The gross score where no holes were written down. */
  total: number | null;
  /** Playing conditions calculation of the course and day, −1 to 3. */
  pcc: number;
}

/** What the fold makes of a score; indexes and differentials in tenths. */
export interface ScoreResult {
  /** False for holes not played before there is an index: nothing says what they would have been. */
  accepted: boolean;
  /** The index the day began with. */
  indexInEffectTenths: number | null;
  courseHandicap: number | null;
  /** Over the holes played. */
  adjustedGross: number | null;
  /** Null while a nine waits for the first index. */
  differentialTenths: number | null;
  /** The index that the holes of 18 which were not played were expected from; null where all were. */
  expectedFromTenths: number | null;
  /** What this score takes off the most recent 20 as an exceptional one, in strokes. */
  exceptional: number;
  /** All that exceptional scores took off this one so far, in strokes. */
  reductions: number;
  /** The index with this score; null before 54 holes. */
  indexAfterTenths: number | null;
}

/** A score with what the fold made of it. */
export interface RecordRow {
  score: RecordScore;
  result: ScoreResult;
}

/** The places, in `pars`, of the holes that were played: all of them where only a total is known. */
export function holesPlayed({ pars, strokes, total }: PlayedHoles): number[] {
  return [...pars.keys()].filter((place) => total !== null || strokes[place] !== NOT_PLAYED);
}

/** How many holes of 18 were not played. */
export function holesMissing(score: PlayedHoles): number {
  return 18 - holesPlayed(score).length;
}

type PlayedHoles = Pick<RecordScore, 'pars' | 'strokes' | 'total'>;
type RecordKey = Pick<RecordScore, 'playedOn' | 'startedAt' | 'roundId' | 'playerId'>;

/** The order of a record: by date of play, within a day as the cards were started. */
export function compareScores(a: RecordKey, b: RecordKey): number {
  return (
    compare(a.playedOn, b.playedOn) ||
    compare(a.startedAt, b.startedAt) ||
    compare(a.roundId, b.roundId) ||
    compare(a.playerId, b.playerId)
  );
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
