import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { CourseCardEntity, type CourseCard } from '../../db/course-card-entity.ts';
import { CourseEntity, type Course } from '../../db/course-entity.ts';
import { Id, RoundHolesSchema } from '../schemas.ts';

const CourseDetail = Type.Object({
  id: Id,
  name: Type.String(),
  place: Type.String(),
  country: Type.String(),
  timeZone: Type.String(),
  latitude: Type.Number(),
  longitude: Type.Number(),
  cardVersion: Type.Integer(),
  holes: Type.Array(
    Type.Object({ hole: Type.Integer(), par: Type.Integer(), strokeIndex: Type.Integer() }),
  ),
  tees: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      lengths: Type.Array(Type.Integer(), { description: 'Metres of holes 1 to 18' }),
      ratings: Type.Array(
        Type.Object({
          gender: Type.Enum(['men', 'women']),
          holes: RoundHolesSchema,
          courseRating: Type.Number(),
          slope: Type.Integer(),
          par: Type.Integer(),
        }),
      ),
    }),
  ),
});

/** GET /api/v1/courses/:courseId: the card that new rounds are played on. */
export const getCourse = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/courses/:courseId',
    summary: 'A course with its current card',
    auth: 'user',
    params: Type.Object({ courseId: Id }),
    responses: { 200: CourseDetail },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const { manager } = context.dataSource;
      const course = await manager.findOneBy(CourseEntity, { id: params.courseId });
      if (!course) throw new AppError('not_found', { detail: 'There is no such course.' });
      const card = await manager.findOneByOrFail(CourseCardEntity, {
        courseId: course.id,
        version: course.cardVersion,
      });
      return { status: 200, body: toDetail(course, card) };
    },
  });

function toDetail(course: Course, card: CourseCard) {
  const holes = card.pars.map((par, index) => ({
    hole: index + 1,
    par,
    strokeIndex: card.strokeIndexes[index],
  }));
  return { ...course, holes, tees: card.tees };
}
