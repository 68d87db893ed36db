import { Type } from 'typebox';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AnalyticsContext } from '../context.ts';
import { AS_OF, BEST, FIGURES, HOLE, IDS } from './examples.ts';
import { toBest } from './get-my-analytics.ts';
import { readViews, VIEW_ERRORS } from './read-views.ts';
import { AsOf, BestSchema, CourseParams, FiguresSchema, HoleDifficultySchema } from './schemas.ts';

/** GET /api/v1/analytics/me/courses/:courseId: the caller's figures on one course. */
export function getMyCourse(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/analytics/me/courses/:courseId',
    summary: 'The figures of the signed-in player on one course, and on each of its holes',
    auth: 'user',
    permission: 'analytics:read',
    params: CourseParams,
    responses: {
      200: Type.Object({
        courseId: Id,
        figures: FiguresSchema,
        holes: Type.Array(HoleDifficultySchema),
        best: Type.Array(BestSchema),
        asOf: AsOf,
      }),
    },
    errors: VIEW_ERRORS,
    examples: {
      answers: {
        200: {
          courseId: IDS.course,
          figures: FIGURES,
          holes: [HOLE],
          best: [BEST],
          asOf: AS_OF,
        },
      },
    },
    handler: async ({ params: { courseId }, user }) => {
      const found = await readViews(context, (read) => read.playerOnCourse(user.userId, courseId));
      return { status: 200, body: { courseId, ...found, best: found.best.map(toBest) } };
    },
  });
}
