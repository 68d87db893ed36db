import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { deleteCourseDraft } from '../db/course-drafts.ts';
import { deleteCourse, lockCourse, updateCourse } from '../db/course-record.ts';
import { expectedVersion } from '@golfroundpro/shared/http/expected-version.ts';
import { draftAnswer, found } from './course-answers.ts';
import { CourseParams } from './course-schemas.ts';
import { IF_MATCH_DRAFT, requireVersion } from './draft-version.ts';

/** DELETE …/draft: drops what is not published; a course that never was goes with its draft. */
export const deleteDraft = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/courses/:courseId/draft',
    summary: 'Drop the draft of a course; a course that was never published goes with it',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    headers: IF_MATCH_DRAFT,
    responses: { 204: null },
    errors: ['not_found', 'version_mismatch', 'database_unavailable'],
    handler: async ({ params, request }) => {
      const seen = expectedVersion(request);
      await inTransaction(context.pool, async (_tx, entities) => {
        const course = found(await lockCourse(entities, params.courseId));
        const { body } = await draftAnswer(entities, 200, course);
        requireVersion(seen, body);
        if (course.state === 'draft') return deleteCourse(entities, course.id);
        if (!body.updatedAt) throw new AppError('not_found', { detail: 'There is no draft.' });
        await deleteCourseDraft(entities, course.id);
        return updateCourse(entities, { ...course, draftVersion: course.draftVersion + 1 });
      });
      return { status: 204 };
    },
  });
