import { Type, type Static } from 'typebox';
import { invalid } from '@golfroundpro/shared/http/app-error.ts';
import { VISIBLE_LINE } from '@golfroundpro/shared/http/hidden-characters.ts';
import { dayFault, totalFault } from '../courses/domain/play-faults.ts';
import { LocalDate } from '../schemas.ts';
import { AWAY_BOUNDS, AWAY_HOLES, ratingFault, type AwayRound } from './domain/away-score.ts';
import { requireOneDecimal } from './require-one-decimal.ts';

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: VISIBLE_LINE });
/** A score on a course the club does not keep, as its player types it in. */
export const AwayBody = Type.Object(
  {
    courseName: Name,
    teeName: Name,
    playedOn: LocalDate,
    holes: Type.Enum([...AWAY_HOLES], { description: '18, or a nine' }),
    courseRating: Type.Number({ description: 'Of the tee for your gender and these holes' }),
    slope: Type.Integer({ minimum: 55, maximum: 155 }),
    par: Type.Integer(),
    strokes: Type.Integer({ description: 'Adjusted gross: no hole above net double bogey' }),
  },
  { additionalProperties: false },
);

export type AwayBody = Static<typeof AwayBody>;

/** Where a day begins first. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';
/** A score as a golfer posts it. */
export const EXAMPLE_AWAY = {
  ...{ courseName: 'Sandy Lane Links', teeName: 'White', playedOn: '2026-05-01' },
  ...{ holes: '18' as const, courseRating: 71.3, slope: 128, par: 72, strokes: 88 },
};

/**
 * Checks what a schema cannot say of such a score.
 * @param enteredAt its order within a day
 * @throws AppError invalid_request
 */
export function toAwayRound(
  { courseRating, ...round }: AwayBody,
  now: Date,
  enteredAt = now,
): AwayRound {
  const bounds = AWAY_BOUNDS[round.holes];
  for (const field of ['courseRating', 'par'] as const) {
    const [least, most] = bounds[field];
    const value = { courseRating, ...round }[field];
    if (value >= least && value <= most) continue;
    const message = `must be from ${least} to ${most} over these holes`;
    throw invalid(
      value < least
        ? { field, message, code: 'too_small', limit: least }
        : { field, message, code: 'too_large', limit: most },
    );
  }
  const courseRatingTenths = requireOneDecimal(courseRating, 'courseRating');
  const fault =
    ratingFault({ ...round, courseRatingTenths }) ??
    totalFault(round.strokes, round.holes) ??
    dayFault(round.playedOn, now, EARLIEST_ZONE);
  if (fault) throw invalid(fault);
  return { ...round, courseRatingTenths, enteredAt: enteredAt.toISOString() };
}
