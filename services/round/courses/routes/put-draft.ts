import { isDeepStrictEqual } from 'node:util';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { COURSE_BYTES } from '../course-bytes.ts';
import { saveDraft } from '../save-draft.ts';
import { lockCourse } from '../db/course-record.ts';
import { draftOf } from '../domain/course-draft.ts';
import { expectedVersion } from '@golfroundpro/shared/http/expected-version.ts';
import { draftAnswer, found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseParams, DraftAnswer, DraftBody } from './course-schemas.ts';
import { IF_MATCH_DRAFT, requireVersion } from './draft-version.ts';

/** PUT …/draft: the whole draft; the same again makes no new version. */
export const putDraft = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/courses/:courseId/draft',
    summary: 'Write the whole draft of a course, whether it is valid yet or not',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    body: DraftBody,
    maxBodyBytes: COURSE_BYTES,
    headers: IF_MATCH_DRAFT,
    responses: { 200: DraftAnswer },
    examples: { body: EXAMPLE.draft, answers: { 200: EXAMPLE.draftAnswer } },
    errors: ['not_found', 'version_mismatch', 'database_unavailable'],
    handler: async ({ params, body, user, request }) => {
      const seen = expectedVersion(request);
      const draft = draftOf(body);
      return inTransaction(context.pool, async (_tx, entities) => {
        const course = found(await lockCourse(entities, params.courseId));
        const before = await draftAnswer(entities, 200, course);
        // A retry after a lost answer finds its own value: no conflict.
        if (isDeepStrictEqual(before.body.draft, draft)) return before;
        requireVersion(seen, before.body, draft);
        const draftVersion = await saveDraft(entities, course, draft, user.userId);
        return draftAnswer(entities, 200, { ...course, draftVersion });
      });
    },
  });
