import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { dropOwnCourses } from '../db/drop-own-courses.ts';
import { lockOwnCourses } from '../db/lock-own-courses.ts';
import { OwnCourseParams } from './own-course-schemas.ts';

/** DELETE /api/v1/own-courses/:courseId: no new rounds; those that were played there stay. */
export const deleteOwn = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/own-courses/:courseId',
    summary: 'Delete a course of your own; rounds that were played there stay',
    auth: 'user',
    permission: 'courses:own',
    params: OwnCourseParams,
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, user }) => {
      const isGone = await inTransaction(context.pool, async (tx) => {
        await lockOwnCourses(tx, user.userId);
        return dropOwnCourses(tx, user.userId, params.courseId);
      });
      if (!isGone) throw new AppError('not_found', { detail: 'You have no such course.' });
      return { status: 204 };
    },
  });
