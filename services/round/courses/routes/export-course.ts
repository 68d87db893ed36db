import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { readDraftView } from '../draft-view.ts';
import { findCourse } from '../db/course-record.ts';
import type { CourseDraft } from '../domain/course-draft.ts';
import { slugOf } from '../domain/slug.ts';
import { writeCourseCsv } from '../csv/write-course-csv.ts';
import { found } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseExport, CourseParams } from './course-schemas.ts';

const ExportQuery = Type.Object(
  { format: Type.Optional(Type.Enum(['csv', 'json'], { default: 'json' })) },
  { additionalProperties: false },
);

/** GET …/export: what there is to edit of a course, as a file that can be imported again. */
export const exportCourse = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/courses/:courseId/export',
    summary: 'The draft of a course, or its current card without one, as JSON or CSV',
    auth: 'user',
    permission: 'courses:write',
    params: CourseParams,
    query: ExportQuery,
    responses: { 200: CourseExport },
    answerTypes: ['text/csv'],
    examples: { answers: { 200: EXAMPLE.export } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, query }) => {
      const course = found(await findCourse(context.dataSource.manager, params.courseId));
      const { draft } = await readDraftView(context.dataSource.manager, course);
      return fileAnswer(course.id, draft, query.format ?? 'json');
    },
  });

function fileAnswer(id: string, draft: CourseDraft, format: 'csv' | 'json'): Answer {
  const fileName = `${slugOf(draft.name) || id}.${format}`;
  const headers = { 'content-disposition': `attachment; filename="${fileName}"` };
  if (format === 'json') return { status: 200, body: { id, ...draft }, headers };
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' },
    stream: Readable.from([writeCourseCsv(id, draft)]),
  };
}
