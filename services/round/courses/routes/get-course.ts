import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { taggedAnswer } from '@golfroundpro/shared/http/tagged-answer.ts';
import { readDetail } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseDetail, CourseParams } from './course-schemas.ts';

const CardQuery = Type.Object(
  {
    version: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1, description: 'A version of the card' }),
    ),
  },
  { additionalProperties: false },
);

/** GET /api/v1/courses/:courseId: the card that new rounds are played on, or an earlier one. */
export const getCourse = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/courses/:courseId',
    summary: 'A course with its current card, or with the version of it that is asked for',
    auth: 'user',
    permission: 'courses:read',
    params: CourseParams,
    query: CardQuery,
    headers: { 'If-None-Match': 'The ETag of the answer you have; 304 when nothing changed' },
    responses: { 200: CourseDetail, 304: null },
    examples: { answers: { 200: EXAMPLE.detail } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, query, request }) =>
      taggedAnswer(
        request,
        await readDetail(context.dataSource.manager, params.courseId, query.version),
      ),
  });
