import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { COURSE_BYTES } from '../course-bytes.ts';
import { createDraft } from '../create-draft.ts';
import { draftOf } from '../domain/course-draft.ts';
import { draftAnswer, found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { DraftAnswer, DraftBody } from './course-schemas.ts';

/** POST /api/v1/courses: a course as a draft; golfers see it once it is published. */
export const createCourse = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/courses',
    summary: 'Create a course as a draft, with as much of its card as there is',
    auth: 'user',
    permission: 'courses:write',
    body: DraftBody,
    maxBodyBytes: COURSE_BYTES,
    idempotent: true,
    responses: { 201: DraftAnswer },
    examples: { body: EXAMPLE.draft, answers: { 201: { ...EXAMPLE.draftAnswer, version: 1 } } },
    handler: ({ body, user, request }) =>
      runOnce(context.pool, request, user.userId, async (_tx, entities) => {
        const course = found(await createDraft(entities, uuidv7(), draftOf(body), user.userId));
        return draftAnswer(entities, 201, course);
      }),
  });
