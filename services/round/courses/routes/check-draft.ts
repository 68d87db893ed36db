import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { readDraftView } from '../draft-view.ts';
import { findCourse } from '../db/course-record.ts';
import { validateDraft } from '../domain/validate-draft.ts';
import { found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseParams, Faults } from './course-schemas.ts';

/** POST …/draft/validate: every fault at once; changes nothing. */
export const checkDraft = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/courses/:courseId/draft/validate',
    summary: 'Tell every fault that keeps a draft from being published',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    responses: { 200: Type.Object({ valid: Type.Boolean(), errors: Faults }) },
    examples: { answers: { 200: { valid: false, errors: [EXAMPLE.fault] } } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const course = found(await findCourse(context.dataSource.manager, params.courseId));
      const { draft } = await readDraftView(context.dataSource.manager, course);
      const errors = validateDraft(draft);
      return { status: 200, body: { valid: errors.length === 0, errors } };
    },
  });
