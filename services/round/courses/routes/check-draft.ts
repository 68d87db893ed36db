import { Type, type Static } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { COURSE_BYTES } from '../course-bytes.ts';
import { readDraftView } from '../draft-view.ts';
import { findCourse } from '../db/course-record.ts';
import { draftOf, type CourseDraft } from '../domain/course-draft.ts';
import { validateDraft } from '../domain/validate-draft.ts';
import { found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseParams, DraftToCheck, Faults } from './course-schemas.ts';

/** Whatever else is sent is passed over: nothing of a body was looked at in 0.1.0. */
const CheckBody = Type.Object({
  draft: Type.Optional({ ...DraftToCheck, description: 'In place of the one that is saved' }),
});

/** POST …/draft/validate: every fault at once, of what is saved or of what is sent; changes nothing. */
export const checkDraft = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/courses/:courseId/draft/validate',
    summary: 'Tell every fault that keeps a draft from being published',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    body: CheckBody,
    maxBodyBytes: COURSE_BYTES,
    responses: { 200: Type.Object({ valid: Type.Boolean(), errors: Faults }) },
    examples: { body: {}, answers: { 200: { valid: false, errors: [EXAMPLE.fault] } } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, body }) => {
      const course = found(await findCourse(context.dataSource.manager, params.courseId));
      const draft = body.draft
        ? sentDraft(body.draft)
        : (await readDraftView(context.dataSource.manager, course)).draft;
      const errors = validateDraft(draft);
      return { status: 200, body: { valid: errors.length === 0, errors } };
    },
  });

/** A position that is blank is none, as one out of bounds is. */
function sentDraft({ latitude, longitude, ...sent }: Static<typeof DraftToCheck>): CourseDraft {
  return draftOf({ ...sent, latitude: latitude ?? NaN, longitude: longitude ?? NaN });
}
