import type { EntityManager } from 'typeorm';
import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { createDraft } from '../create-draft.ts';
import { readDraftView } from '../draft-view.ts';
import { findCourse } from '../db/course-record.ts';
import { combineNines } from '../domain/combine-nines.ts';
import type { CourseDraft } from '../domain/course-draft.ts';
import { draftAnswer, found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseName } from '../card-schemas.ts';
import { CourseParams, DraftAnswer } from './course-schemas.ts';

const DuplicateBody = Type.Object(
  {
    name: CourseName,
    backNine: Type.Optional({
      ...Id,
      description:
        'A course of nine holes that follows, where this has nine too: the two as one of 18',
    }),
  },
  { additionalProperties: false },
);

/** POST …/duplicate: what there is to edit of a course, or of two nines, as the draft of another one. */
export const duplicateCourse = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/courses/:courseId/duplicate',
    summary: 'Copy a course, or two nines, into the draft of a new one, under a new name',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    body: DuplicateBody,
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
        const whole = body.backNine ? await withBack(entities, draft, body.backNine) : draft;
        const renamed = { ...whole, name: body.name };
        const copy = await createDraft(entities, uuidv7(), renamed, user.userId);
        return draftAnswer(entities, 201, found(copy));
      }),
  });

async function withBack(
  entities: EntityManager,
  front: CourseDraft,
  backNine: string,
): Promise<CourseDraft> {
  const course = await findCourse(entities, backNine);
  const back = course && (await readDraftView(entities, course)).draft;
  if (back?.holes.length !== 9 || front.holes.length !== 9) {
    throw invalidField(
      'backNine',
      'must be a course of nine holes, and so must the one before it',
      'not_one_of',
    );
  }
  return combineNines(front, back);
}
