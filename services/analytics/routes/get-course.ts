import { Type } from 'typebox';
import { defineRoute, type Route } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AnalyticsContext } from '../context.ts';
import { AS_OF, FIGURES, HOLE, IDS } from './examples.ts';
import { readViews, VIEW_ERRORS } from './read-views.ts';
import { AsOf, CourseParams, FiguresSchema, HoleDifficultySchema } from './schemas.ts';

/** GET /api/v1/analytics/courses/:courseId: how a course played, by everyone, guests included. */
export function getCourse(context: AnalyticsContext): Route {
  return defineRoute({
    method: 'get',
    path: '/api/v1/analytics/courses/:courseId',
    summary: 'How a course played: the figures of everyone, and the difficulty of its holes',
    auth: 'user',
    permission: 'analytics:read',
    params: CourseParams,
    responses: {
      200: Type.Object({
        courseId: Id,
        figures: FiguresSchema,
        holes: Type.Array(HoleDifficultySchema),
        asOf: AsOf,
      }),
    },
    errors: VIEW_ERRORS,
    examples: {
      answers: { 200: { courseId: IDS.course, figures: FIGURES, holes: [HOLE], asOf: AS_OF } },
    },
    handler: async ({ params: { courseId } }) => ({
      status: 200,
      body: { courseId, ...(await readViews(context, (read) => read.course(courseId))) },
    }),
  });
}
