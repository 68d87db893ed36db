import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { addOwnCourse } from '../add-own-course.ts';
import { OwnCourseBody } from '../own-course-body.ts';
import { EXAMPLE_OWN, EXAMPLE_TYPED } from './own-course-examples.ts';
import { OwnCourse, toOwnCourse } from './own-course-schemas.ts';

/** POST /api/v1/own-courses: a course that the club does not keep, for one's own rounds. */
export const addOwn = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/own-courses',
    summary: 'Type in a course that the club does not keep, to play rounds of your own on it',
    auth: 'user',
    permission: 'courses:own',
    body: OwnCourseBody,
    idempotent: true,
    responses: { 201: OwnCourse },
    examples: { body: EXAMPLE_TYPED, answers: { 201: EXAMPLE_OWN } },
    errors: ['draft_invalid', 'too_many_own_courses'],
    handler: ({ body, user, request }) =>
      runOnce(context.pool, request, user.userId, async (tx) => {
        const course = await addOwnCourse(tx, user.userId, uuidv7(), body);
        return { status: 201, body: toOwnCourse(course) };
      }),
  });
