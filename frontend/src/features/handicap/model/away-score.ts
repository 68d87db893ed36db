import type { AwayScore } from '../../../lib/api/schema.ts';

/** A score from elsewhere as it is typed. */
export type AwayText = Record<keyof AwayScore, string> & Pick<AwayScore, 'holes'>;

/** What was typed, with numbers for numbers; what is none is left to the club to refuse by its field. */
export function toAwayScore(text: AwayText): AwayScore {
  return {
    courseName: text.courseName.trim(),
    teeName: text.teeName.trim(),
    playedOn: text.playedOn,
    holes: text.holes,
    courseRating: numberOf(text.courseRating),
    slope: numberOf(text.slope),
    par: numberOf(text.par),
    strokes: numberOf(text.strokes),
  };
}

/** JSON has null for what is no number. */
function numberOf(text: string): number {
  return Number(text.trim().replace(',', '.'));
}
