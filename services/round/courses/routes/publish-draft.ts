import type { EntityManager } from 'typeorm';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { publishCard } from '../publish-card.ts';
import { deleteCourseDraft } from '../db/course-drafts.ts';
import { lockCourse } from '../db/course-record.ts';
import { cardOf, detailsOf } from '../domain/course-draft.ts';
import { validateDraft } from '../domain/validate-draft.ts';
import { expectedVersion } from '@golfroundpro/shared/http/expected-version.ts';
import { draftAnswer, found, readDetail } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseDetail, CourseParams } from './course-schemas.ts';
import { IF_MATCH_DRAFT, requireVersion } from './draft-version.ts';

/** POST …/publish: the draft becomes the card of new rounds; rounds under way keep theirs. */
export const publishDraft = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/courses/:courseId/publish',
    summary: 'Publish the draft: a changed card becomes the next version',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    headers: IF_MATCH_DRAFT,
    idempotent: true,
    responses: { 200: CourseDetail },
    examples: { answers: { 200: EXAMPLE.detail } },
    errors: ['not_found', 'course_state', 'draft_invalid', 'version_mismatch'],
    handler: ({ params, user, request }) => {
      const seen = expectedVersion(request);
      return runOnce(context.pool, request, user.userId, async (_tx, entities) => {
        await publish(entities, params.courseId, seen);
        return { status: 200, body: await readDetail(entities, params.courseId) };
      });
    },
  });

async function publish(
  entities: EntityManager,
  id: string,
  seen: number | undefined,
): Promise<void> {
  const course = found(await lockCourse(entities, id));
  const { body } = await draftAnswer(entities, 200, course);
  requireVersion(seen, body);
  if (course.state === 'archived') {
    throw new AppError('course_state', { detail: 'The course is archived: restore it first.' });
  }
  if (!body.updatedAt) {
    throw new AppError('course_state', { detail: 'There is no draft to publish: save one first.' });
  }
  const errors = validateDraft(body.draft);
  if (errors.length > 0) throw new AppError('draft_invalid', { errors });
  await publishCard(entities, course, detailsOf(body.draft), cardOf(body.draft));
  await deleteCourseDraft(entities, id);
}
