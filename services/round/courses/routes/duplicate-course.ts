import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { createDraft } from '../create-draft.ts';
import { readDraftView } from '../draft-view.ts';
import { findCourse } from '../db/course-record.ts';
import { draftAnswer, found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseName, CourseParams, DraftAnswer } from './course-schemas.ts';

/** POST …/duplicate: what there is to edit of a course, as the draft of another one. */
export const duplicateCourse = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/courses/:courseId/duplicate',
    summary: 'Copy a course into the draft of a new one, under a new name',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    body: Type.Object({ name: CourseName }, { additionalProperties: false }),
    idempotent: true,
    responses: { 201: DraftAnswer },
    examples: {
      body: { name: EXAMPLE.draft.name },
      answers: { 201: { ...EXAMPLE.draftAnswer, version: 1 } },
    },
    errors: ['not_found'],
    handler: ({ params, body, user, request }) =>
      runOnce(context.pool, request, user.userId, async (_tx, entities) => {
        const original = found(await findCourse(entities, params.courseId));
        const { draft } = await readDraftView(entities, original);
        const renamed = { ...draft, name: body.name };
        const copy = await createDraft(entities, uuidv7(), renamed, user.userId);
        return draftAnswer(entities, 201, found(copy));
      }),
  });
