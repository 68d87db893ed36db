import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { findOwnCourse } from '../db/read-own-courses.ts';
import { EXAMPLE_OWN } from './own-course-examples.ts';
import { OwnCourse, OwnCourseParams, toOwnCourse } from './own-course-schemas.ts';

/** GET /api/v1/own-courses/:courseId: for its owner, and for those who played there. */
export const getOwn = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/own-courses/:courseId',
    summary: 'A course that the club does not keep: yours, or of a round that you play in',
    auth: 'user',
    permission: 'courses:own',
    params: OwnCourseParams,
    responses: { 200: OwnCourse },
    examples: { answers: { 200: EXAMPLE_OWN } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, user }) => {
      const course = await findOwnCourse(context.pool, params.courseId, user.userId);
      if (!course) throw new AppError('not_found', { detail: 'You have no such course.' });
      return { status: 200, body: toOwnCourse(course) };
    },
  });
