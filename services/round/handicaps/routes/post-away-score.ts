import { Type, type Static } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { invalid, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { dayFault, totalFault } from '../../courses/domain/play-faults.ts';
import { LocalDate } from '../../schemas.ts';
import { addAwayScore } from '../away-scores.ts';
import { AWAY_BOUNDS, AWAY_HOLES, ratingFault, type AwayRound } from '../domain/away-score.ts';
import { requireOneDecimal } from '../require-one-decimal.ts';

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const AwayBody = Type.Object(
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

type AwayBody = Static<typeof AwayBody>;

/** Where a day begins first. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';
/** A score as a golfer posts it. */
export const EXAMPLE_AWAY = {
  ...{ courseName: 'Sandy Lane Links', teeName: 'White', playedOn: '2026-05-01' },
  ...{ holes: '18' as const, courseRating: 71.3, slope: 128, par: 72, strokes: 88 },
};

/** POST …/away-scores: a score on a course the club does not keep, for one's own record alone. */
export const postAwayScore = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/handicaps/me/away-scores',
    summary: 'Post a score made on a course the club does not keep into your record',
    auth: 'user',
    permission: 'rounds:write',
    body: AwayBody,
    idempotent: true,
    responses: { 201: Type.Object({ id: Id }) },
    examples: {
      body: EXAMPLE_AWAY,
      answers: { 201: { id: '0198c0de-0000-7000-8000-0000000000aa' } },
    },
    errors: ['too_many_away_scores'],
    handler: ({ body, user, request }) => {
      const round = roundOf(body, context.now());
      return runOnce(context.pool, request, user.userId, async (tx) => {
        const id = uuidv7();
        await addAwayScore(tx, user.userId, id, round);
        return { status: 201, body: { id } };
      });
    },
  });

/** @throws AppError invalid_request */
function roundOf({ courseRating, ...round }: AwayBody, now: Date): AwayRound {
  const bounds = AWAY_BOUNDS[round.holes];
  for (const field of ['courseRating', 'par'] as const) {
    const [least, most] = bounds[field];
    const value = { courseRating, ...round }[field];
    if (value >= least && value <= most) continue;
    throw invalidField(field, `must be from ${least} to ${most} over these holes`);
  }
  const courseRatingTenths = requireOneDecimal(courseRating, 'courseRating');
  const fault =
    ratingFault({ ...round, courseRatingTenths }) ??
    totalFault(round.strokes, round.holes) ??
    dayFault(round.playedOn, now, EARLIEST_ZONE);
  if (fault) throw invalid(fault);
  return { ...round, courseRatingTenths, enteredAt: now.toISOString() };
}
