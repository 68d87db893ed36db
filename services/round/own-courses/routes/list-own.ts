import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { listOwnCourses } from '../db/read-own-courses.ts';
import { MOST_OWN } from '../domain/own-course.ts';
import { EXAMPLE_OWN } from './own-course-examples.ts';
import { OwnCourse, toOwnCourse } from './own-course-schemas.ts';

/** GET /api/v1/own-courses: all of one's own with their cards, by name. */
export const listOwn = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/own-courses',
    summary: 'List the courses you typed in that the club does not keep',
    auth: 'user',
    permission: 'courses:own',
    responses: { 200: Type.Object({ items: Type.Array(OwnCourse, { maxItems: MOST_OWN }) }) },
    examples: { answers: { 200: { items: [EXAMPLE_OWN] } } },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const courses = await listOwnCourses(context.pool, user.userId);
      return { status: 200, body: { items: courses.map(toOwnCourse) } };
    },
  });
