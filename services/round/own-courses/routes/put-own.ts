import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { changeOwnCourse } from '../change-own-course.ts';
import { OwnCourseBody } from '../own-course-body.ts';
import { EXAMPLE_OWN, EXAMPLE_TYPED } from './own-course-examples.ts';
import { OwnCourse, OwnCourseParams, toOwnCourse } from './own-course-schemas.ts';

/** PUT /api/v1/own-courses/:courseId: the whole course; rounds that were started keep their card. */
export const putOwn = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/own-courses/:courseId',
    summary: 'Change a course of your own; rounds that were started keep the card they have',
    auth: 'user',
    permission: 'courses:own',
    params: OwnCourseParams,
    body: OwnCourseBody,
    responses: { 200: OwnCourse },
    examples: { body: EXAMPLE_TYPED, answers: { 200: EXAMPLE_OWN } },
    errors: ['not_found', 'draft_invalid', 'database_unavailable'],
    handler: async ({ params, body, user }) => {
      const course = await inTransaction(context.pool, (tx) =>
        changeOwnCourse(tx, user.userId, params.courseId, body),
      );
      return { status: 200, body: toOwnCourse(course) };
    },
  });
