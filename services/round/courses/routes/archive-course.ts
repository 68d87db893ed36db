import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { lockCourse, updateCourse } from '../db/course-record.ts';
import type { CourseState } from '../domain/course-draft.ts';
import { found, readDetail } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseDetail, CourseParams } from './course-schemas.ts';

/** POST …/archive: no new rounds and not in the list; rounds under way go on. */
export const archiveCourse = (context: RoundContext) =>
  stateRoute(context, {
    action: 'archive',
    summary: 'Take a course off the list and from new rounds',
    from: 'published',
    to: 'archived',
  });

/** POST …/restore: the course is played again, on the card it had. */
export const restoreCourse = (context: RoundContext) =>
  stateRoute(context, {
    action: 'restore',
    summary: 'Bring an archived course back',
    from: 'archived',
    to: 'published',
  });

interface StateChange {
  action: string;
  summary: string;
  from: CourseState;
  to: CourseState;
}

function stateRoute(context: RoundContext, { action, summary, from, to }: StateChange) {
  return defineRoute({
    method: 'post',
    path: `/api/v1/courses/:courseId/${action}`,
    summary,
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    idempotent: true,
    responses: { 200: CourseDetail },
    examples: { answers: { 200: { ...EXAMPLE.detail, state: to } } },
    errors: ['not_found', 'course_state'],
    handler: ({ params, user, request }) =>
      runOnce(context.pool, request, user.userId, async (_tx, entities) => {
        const course = found(await lockCourse(entities, params.courseId));
        if (course.state !== from) {
          const detail = `Only a course that is ${from} can become ${to}; this one is ${course.state}.`;
          throw new AppError('course_state', { detail });
        }
        await updateCourse(entities, { ...course, state: to });
        return { status: 200, body: await readDetail(entities, params.courseId) };
      }),
  });
}
