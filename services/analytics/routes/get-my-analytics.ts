import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import type { AnalyticsContext } from '../context.ts';
import type { Analytics } from '../domain/analytics.ts';

const Id = Type.String({ format: 'uuid' });
const Average = Type.Union([Type.Number(), Type.Null()]);
const roundFields = {
  roundId: Id,
  playedOn: Type.String({ format: 'date' }),
  courseId: Id,
  holes: Type.Enum(['18', 'front9', 'back9']),
};
const CompleteRound = Type.Object({
  ...roundFields,
  strokes: Type.Integer(),
  toPar: Type.Integer(),
});
const PlayedRound = Type.Object({
  ...roundFields,
  strokes: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Null unless every hole has strokes',
  }),
  toPar: Type.Union([Type.Integer(), Type.Null()]),
});
const MyAnalytics = Type.Object({
  rounds: Type.Integer({ description: 'Finished rounds' }),
  averageScore: Average,
  averageScoreNine: Average,
  bestByCourse: Type.Array(CompleteRound),
  trend: Type.Array(PlayedRound, { description: 'The last 20 finished rounds, newest first' }),
  asOf: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
    description: 'Time of the latest event in these figures',
  }),
});

const RETRY_LATER = { headers: { 'retry-after': '2' } };

/** GET /api/v1/analytics/me: the caller's figures. */
export function getMyAnalytics(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/analytics/me',
    summary: 'The figures of the signed-in player',
    auth: 'user',
    responses: { 200: MyAnalytics },
    errors: ['views_rebuilding', 'views_unavailable'],
    handler: async ({ user }) => ({ status: 200, body: await read(context, user.userId) }),
  });
}

async function read({ views, keeper }: AnalyticsContext, userId: string): Promise<Analytics> {
  const figures = await views.read(userId).catch((cause: unknown) => {
    throw new AppError('views_unavailable', { ...RETRY_LATER, cause });
  });
  if (figures) return figures;
  keeper.wake();
  throw new AppError('views_rebuilding', RETRY_LATER);
}
