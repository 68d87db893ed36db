import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { roundHalfUp } from './round-half-up.ts';

/** What a tee is rated at for one gender and the holes in play. */
export interface TeeRating {
  courseRatingTenths: number;
  slope: number;
  par: number;
}

/** Strokes a player gets on a tee, in whole numbers; negative for a plus player. */
export interface CourseHandicap {
  /** Unrestricted: the one that net double bogey is reckoned from. */
  course: number;
  /** For play: an allowance, in per cent, of the course handicap before it is rounded. */
  playing: (allowancePercent: number) => number;
}

/**
 * Course Handicap = index × slope/113 + (course rating − par); over nine holes with half the index, to
 * the nearest tenth.
 * @source World Handicap System, Rules 6.1 and 6.2; for the half USGA, Local Guidance for Rule 6
 */
export function courseHandicap(
  indexTenths: number,
  { courseRatingTenths, slope, par }: TeeRating,
  holes: RoundHoles,
): CourseHandicap {
  const playedTenths = holes === '18' ? indexTenths : roundHalfUp(indexTenths, 2);
  const numerator = playedTenths * slope + 113 * (courseRatingTenths - 10 * par);
  const denominator = 1130;
  return {
    course: roundHalfUp(numerator, denominator),
    playing: (allowancePercent) => roundHalfUp(numerator * allowancePercent, denominator * 100),
  };
}
