import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { findCourse } from '../db/course-record.ts';
import { draftAnswer, found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseParams, DraftAnswer } from './course-schemas.ts';

/** GET …/draft: what there is to edit; without a saved draft that is the current card. */
export const getDraft = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/courses/:courseId/draft',
    summary: 'The draft of a course; it begins as what the current card says',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    responses: { 200: DraftAnswer },
    examples: { answers: { 200: EXAMPLE.draftAnswer } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) =>
      draftAnswer(
        context.dataSource.manager,
        200,
        found(await findCourse(context.dataSource.manager, params.courseId)),
      ),
  });
