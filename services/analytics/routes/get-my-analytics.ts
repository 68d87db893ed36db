import { Type } from 'typebox';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import { isComplete, type CountedRound } from '../domain/counted-round.ts';
import { averageOf, type Average } from '../domain/figures.ts';
import type { BestRound } from '../views/reading.ts';
import { AS_OF, BEST, FIGURES, TREND } from './examples.ts';
import { readViews, VIEW_ERRORS } from './read-views.ts';
import { AsOf, AverageSchema, BestSchema, FiguresSchema, TrendSchema } from './schemas.ts';

const TREND_LENGTH = 20;

export const MyAnalytics = Type.Object({
  figures: FiguresSchema,
  bestByCourse: Type.Array(BestSchema, {
    description: 'Fewest strokes for each course and holes; of equals the earliest',
  }),
  trend: Type.Array(TrendSchema, { description: 'The last 20 rounds by date, newest first' }),
  form: Type.Intersect([AverageSchema], {
    description: 'To par over the complete 18-hole rounds of the trend',
  }),
  asOf: AsOf,
});

/** GET /api/v1/analytics/me: the caller's figures. */
export function getMyAnalytics(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/analytics/me',
    summary: 'The figures of the signed-in player',
    auth: 'user',
    permission: 'analytics:read',
    responses: { 200: MyAnalytics },
    errors: VIEW_ERRORS,
    examples: {
      answers: {
        200: {
          figures: FIGURES,
          bestByCourse: [BEST],
          trend: [TREND],
          form: averageOf(16, 1),
          asOf: AS_OF,
        },
      },
    },
    handler: async ({ user }) => ({ status: 200, body: await analyticsOf(context, user.userId) }),
  });
}

/** A player's figures as they are shown. @throws AppError as readViews */
export async function analyticsOf(context: AnalyticsContext, userId: string) {
  const found = await readViews(context, (read) => read.player(userId, TREND_LENGTH));
  const { figures, best, trend, asOf } = found;
  return {
    figures,
    bestByCourse: best.map(toBest),
    trend: trend.map(toTrend),
    form: formOf(trend),
    asOf,
  };
}

/** A best round as it is shown. */
export function toBest({ best, rounds }: BestRound) {
  const { courseId, holes, roundId, playedOn, strokes, toPar } = best;
  return { courseId, holes, roundId, playedOn, strokes, toPar, rounds };
}

/** To par over the complete 18-hole rounds of a trend. */
export function formOf(trend: CountedRound[]): Average {
  const counted = trend.filter(isComplete).filter(({ holes }) => holes === '18');
  return averageOf(
    counted.reduce((sum, { toPar }) => sum + toPar, 0),
    counted.length,
  );
}

/** A round of a trend as it is shown. */
export function toTrend(round: CountedRound) {
  const { roundId, playedOn, courseId, holes, strokes, toPar, net, points } = round;
  return { roundId, playedOn, courseId, holes, strokes, toPar, net, points };
}
