import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { listCourseCards, type CourseCard } from '../db/course-cards.ts';
import { findCourse } from '../db/course-record.ts';
import type { CourseRecord } from '../db/course-entity.ts';
import { found } from './course-answers.ts';
import { CardItem, CourseParams } from './course-schemas.ts';

/** GET …/cards: every version that was published; one is read with `?version=`. */
export const listCards = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/courses/:courseId/cards',
    summary: 'List the published cards of a course, the latest first',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    responses: { 200: Type.Object({ items: Type.Array(CardItem) }) },
    examples: {
      answers: {
        200: {
          items: [
            {
              version: 1,
              publishedAt: '2026-05-01T10:00:00.000Z',
              current: true,
              par: 72,
              tees: 3,
            },
          ],
        },
      },
    },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const course = found(await findCourse(context.dataSource.manager, params.courseId));
      const cards = await listCourseCards(context.dataSource.manager, course.id);
      return { status: 200, body: { items: cards.map((card) => toItem(card, course)) } };
    },
  });

function toItem({ version, publishedAt, pars, tees }: CourseCard, course: CourseRecord) {
  return {
    version,
    publishedAt: publishedAt.toISOString(),
    current: version === course.cardVersion,
    par: pars.reduce((sum, par) => sum + par, 0),
    tees: tees.length,
  };
}
