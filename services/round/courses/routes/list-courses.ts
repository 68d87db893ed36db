import { Type, type Static } from 'typebox';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { may } from '@golfroundpro/shared/tokens/permissions.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { readCoursePage, type CourseRow, type Near } from '../db/course-page.ts';
import { searchWords } from '../domain/search-words.ts';
import { taggedAnswer } from '@golfroundpro/shared/http/tagged-answer.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseItem, CourseStateSchema } from './course-schemas.ts';

const CourseQuery = Type.Object(
  {
    ...PageQuery.properties,
    search: Type.Optional(
      Type.String({
        maxLength: 100,
        description:
          'Words; each must begin a word of the name or the place. Case and accents do not matter',
      }),
    ),
    near: Type.Optional(
      Type.String({
        pattern: '^-?\\d{1,2}(\\.\\d{1,10})?,-?\\d{1,3}(\\.\\d{1,10})?$',
        description: 'Latitude and longitude, such as 51.18,-0.75: the nearest come first',
      }),
    ),
    radiusKm: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, maximum: 20_100, description: 'At most this far away' }),
    ),
    state: Type.Optional(CourseStateSchema),
  },
  { additionalProperties: false },
);

type CourseQuery = Static<typeof CourseQuery>;

const NAME_PATTERN = /^[^\p{Cc}\p{Cs}]+$/u;
const METRES_PATTERN = /^\d{1,8}$/;

/** GET /api/v1/courses: by name, or the nearest first; a page at a time. */
export const listCourses = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/courses',
    summary: 'List courses by name, or the nearest first; staff also see drafts (state=draft)',
    auth: 'user',
    permission: 'courses:read',
    query: CourseQuery,
    headers: { 'If-None-Match': 'The ETag of the page you have; 304 when nothing changed' },
    responses: {
      200: Type.Object({
        items: Type.Array(CourseItem),
        nextCursor: Type.Union([Type.String(), Type.Null()]),
      }),
      304: null,
    },
    examples: { answers: { 200: { items: [EXAMPLE.item], nextCursor: null } } },
    errors: ['forbidden', 'database_unavailable'],
    handler: async ({ query, user, request }) => {
      const { state = 'published', limit = 20 } = query;
      if (state === 'draft' && !may(user, 'courses:write')) {
        throw new AppError('forbidden', { detail: 'Drafts are for staff or admin.' });
      }
      const near = nearOf(query);
      const found = await readCoursePage(context.pool, {
        state,
        words: searchWords(query.search ?? ''),
        near,
        after: decodeCursor(query.cursor, [
          matching(near ? METRES_PATTERN : NAME_PATTERN),
          matching(UUID_PATTERN),
        ]),
        limit: limit + 1,
      });
      const { items, nextCursor } = pageOf(found, limit, ({ id, name, metres }) => [
        metres === null ? name : String(metres),
        id,
      ]);
      return taggedAnswer(request, { items: items.map(toItem), nextCursor });
    },
  });

function nearOf({ near, radiusKm }: CourseQuery): Near | undefined {
  if (near === undefined) {
    if (radiusKm !== undefined)
      throw invalidField('radiusKm', 'needs near: tell from where', 'either_or');
    return undefined;
  }
  const [latitude = 0, longitude = 0] = near.split(',').map(Number);
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw invalidField('near', 'must be latitude (±90) and longitude (±180)');
  }
  return {
    latitude,
    longitude,
    radiusMetres: radiusKm === undefined ? undefined : Math.round(radiusKm * 1000),
  };
}

function toItem({ metres, holes, par, ...course }: CourseRow) {
  const distance = metres === null ? {} : { distanceKm: metres / 1000 };
  return { ...course, holes: holes ?? 0, par: par ?? 0, ...distance };
}
