import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { CourseCardEntity } from '../../db/course-card-entity.ts';
import { CourseEntity, type Course } from '../../db/course-entity.ts';
import { decodeCursor, pageOf, UUID_PATTERN } from '../cursor.ts';
import { Id, PageQuery } from '../schemas.ts';

const CourseItem = Type.Object({
  id: Id,
  name: Type.String(),
  place: Type.String(),
  country: Type.String(),
  holes: Type.Integer(),
  par: Type.Integer(),
});

/** GET /api/v1/courses: by name, a page at a time. */
export const listCourses = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/courses',
    summary: 'List the published courses by name',
    auth: 'user',
    query: PageQuery,
    responses: {
      200: Type.Object({
        items: Type.Array(CourseItem),
        nextCursor: Type.Union([Type.String(), Type.Null()]),
      }),
    },
    errors: ['database_unavailable'],
    handler: async ({ query }) => {
      const limit = query.limit ?? 20;
      const found = await readPage(context, query.cursor, limit + 1);
      const { items, nextCursor } = pageOf(found, limit, ({ name, id }) => [name, id]);
      return { status: 200, body: { items: items.map(toItem), nextCursor } };
    },
  });

type CourseWithPars = Course & { pars: number[] };

async function readPage(
  { dataSource }: RoundContext,
  cursor: string | undefined,
  limit: number,
): Promise<CourseWithPars[]> {
  const after = decodeCursor(cursor, [/^.+$/, UUID_PATTERN]);
  const select = dataSource
    .createQueryBuilder(CourseEntity, 'course')
    .innerJoin(
      CourseCardEntity.options.name,
      'card',
      'card.courseId = course.id AND card.version = course.cardVersion',
    )
    .select(['course.id AS id', 'course.name AS name', 'course.place AS place'])
    .addSelect(['course.country AS country', 'card.pars AS pars'])
    .orderBy('course.name')
    .addOrderBy('course.id')
    .limit(limit);
  if (after)
    select.where('(course.name, course.id) > (:name, :id)', { name: after[0], id: after[1] });
  return select.getRawMany<CourseWithPars>();
}

function toItem({ id, name, place, country, pars }: CourseWithPars) {
  return { id, name, place, country, holes: 18, par: pars.reduce((sum, par) => sum + par, 0) };
}
