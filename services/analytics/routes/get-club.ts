import { Type } from 'typebox';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AnalyticsContext } from '../context.ts';
import { averageOf } from '../domain/figures.ts';
import { AS_OF, FIGURES, IDS } from './examples.ts';
import { readViews, VIEW_ERRORS } from './read-views.ts';
import { AsOf, AverageSchema, FiguresSchema } from './schemas.ts';

const CourseOfClub = Type.Object({
  courseId: Id,
  rounds: Type.Integer({ minimum: 1 }),
  toPar: Type.Intersect([AverageSchema], { description: 'Over complete 18-hole rounds' }),
});

/** GET /api/v1/analytics/club: the figures of everyone on every course, guests included. */
export function getClub(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/analytics/club',
    summary: 'The figures of the club, and its courses from the hardest on',
    auth: 'user',
    permission: 'analytics:read',
    responses: {
      200: Type.Object({ figures: FiguresSchema, courses: Type.Array(CourseOfClub), asOf: AsOf }),
    },
    errors: VIEW_ERRORS,
    examples: {
      answers: {
        200: {
          figures: FIGURES,
          courses: [{ courseId: IDS.course, rounds: 1, toPar: averageOf(16, 1) }],
          asOf: AS_OF,
        },
      },
    },
    handler: async () => ({
      status: 200,
      body: await readViews(context, (read) => read.club()),
    }),
  });
}
