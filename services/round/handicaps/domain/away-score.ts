import type { FigureFault } from '../../courses/domain/play-faults.ts';
import type { RecordScore } from './record-score.ts';

/** What a score can be over on a course that the club does not keep: 18 holes, or a nine. */
export const AWAY_HOLES = ['18', 'front9'] as const;

/** A round on such a course as its player types it in. */
export interface AwayRound {
  courseName: string;
  teeName: string;
  /** Local date of play, YYYY-MM-DD. */
  playedOn: string;
  /** When it was entered; UTC as JSON has it. */
  enteredAt: string;
  holes: (typeof AWAY_HOLES)[number];
  courseRatingTenths: number;
  slope: number;
  par: number;
  /** The adjusted gross score. */
  strokes: number;
}

/**
 * What course rating and par can be over so many holes, as on a card that is kept, and how far the one can
 * be from the other.
 */
export const AWAY_BOUNDS = {
  '18': { courseRating: [40, 99.9], par: [54, 126], apart: 15 },
  front9: { courseRating: [20, 50], par: [27, 63], apart: 10 },
} as const;

type Rated = Pick<AwayRound, 'holes' | 'courseRatingTenths' | 'par'>;

/** Whether a course rating and a par can be those of one course. */
export function ratingFault({ holes, courseRatingTenths, par }: Rated): FigureFault | undefined {
  const { apart } = AWAY_BOUNDS[holes];
  if (Math.abs(courseRatingTenths - 10 * par) <= 10 * apart) return undefined;
  const message = `must be within ${apart} of par ${par}`;
  return { field: 'courseRating', code: 'rating_implausible', message };
}

/** The score for the record. Of its holes it knows how many there are: a total asks no more of them. */
export function awayScore(id: string, round: AwayRound): RecordScore {
  const { playedOn, enteredAt, holes, courseRatingTenths, slope, par, strokes } = round;
  const count = holes === '18' ? 18 : 9;
  return {
    ...{ playerId: id, roundId: id, playedOn, startedAt: enteredAt, holes },
    pars: Array<number>(count).fill(4),
    strokeIndexes: Array.from({ length: count }, (_, place) => place + 1),
    ...{ strokes: [], total: strokes, courseRatingTenths, slope, par, pcc: 0 },
  };
}
