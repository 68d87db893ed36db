import { Type, type Static } from 'typebox';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { COURSE_BYTES } from '../course-bytes.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { importCourse, type Imported, type ImportResult } from '../import-course.ts';
import { draftOf } from '../domain/course-draft.ts';
import { slugOf, SLUG_PATTERN } from '../domain/slug.ts';
import { validateDraft } from '../domain/validate-draft.ts';
import { parseCourses } from '../csv/course-csv.ts';
import { teeIdOf } from '../csv/tee-id.ts';
import { draftHeaders } from './course-answers.ts';
import { EXAMPLE } from './course-examples.ts';
import { CourseExport, Faults } from './course-schemas.ts';

// What a schema says of members holds for objects alone, so that CSV, a string, passes here.
const ImportBody = Type.Unsafe<Static<typeof CourseExport> | string>({
  ...CourseExport,
  type: ['object', 'string'],
});

/** What JSON is held to, CSV is too: lengths of texts, and what they may consist of. */
const requireFields = makeValidator(CourseExport);

const ImportReport = Type.Object({
  courseId: Id,
  outcome: Type.Enum(['created', 'updated', 'unchanged']),
  version: Type.Integer({ description: 'Of the draft' }),
  valid: Type.Boolean({ description: 'Whether it can be published as it is' }),
  errors: Faults,
});

const SlugQuery = Type.Object(
  {
    slug: Type.Optional(
      Type.String({
        maxLength: 100,
        pattern: SLUG_PATTERN.source,
        description: 'Names the course of a CSV without an Id line; its name as a slug unless told',
      }),
    ),
  },
  { additionalProperties: false },
);

const report = {
  ...{ courseId: EXAMPLE.courseId, outcome: 'updated', version: 4 },
  ...{ valid: false, errors: [EXAMPLE.fault] },
};

/** POST /api/v1/courses/import: makes or updates a draft; the same again changes nothing. */
export const importCourseFile = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/courses/import',
    summary: 'Make or update the draft of a course from a file of the export',
    auth: 'user',
    permission: 'courses:write',
    query: SlugQuery,
    body: ImportBody,
    maxBodyBytes: COURSE_BYTES,
    textBody: 'text/csv',
    idempotent: true,
    responses: { 200: ImportReport, 201: ImportReport },
    examples: { body: EXAMPLE.export, answers: { 200: report } },
    errors: ['busy'],
    handler: ({ body, query, user, request }) => {
      const imported = typeof body === 'string' ? readCsv(body, query.slug) : readJson(body);
      return runOnce(context.pool, request, user.userId, async (_tx, entities) =>
        reportOf(imported.id, await importCourse(entities, imported, user.userId)),
      );
    },
  });

function readJson({ id, ...draft }: Static<typeof CourseExport>): Imported {
  return { id, draft: draftOf(draft), namesTeesOnly: false, isIdOfName: false };
}

function readCsv(text: string, slug: string | undefined): Imported {
  const name = `${slug ?? slugOfFile(text)}.csv`;
  const { courses, errors } = parseCourses([{ name, text }]);
  const course = courses[0];
  if (!course) {
    throw new AppError('invalid_request', {
      detail: 'Nothing was imported: correct these lines and send the file again.',
      errors: errors.map(({ line, reason, column, code, values }) => {
        return { field: `line ${line}`, message: reason, column, code, values };
      }),
    });
  }
  const draft = draftOf(course);
  requireFields({ id: course.id, ...draft });
  const isIdOfName = slug === undefined && !course.isIdGiven;
  const namesTeesOnly = course.tees.every(({ id, name }, place) => id === teeIdOf(name, place));
  return { id: course.id, draft, namesTeesOnly, isIdOfName };
}

/** The name on the line `Course,…` as a slug. */
function slugOfFile(text: string): string {
  return slugOf(/^\uFEFF?Course[,;\t](.*)$/m.exec(text)?.[1] ?? '') || 'course';
}

function reportOf(courseId: string, { outcome, version, draft }: ImportResult): Answer {
  const errors = validateDraft(draft);
  return {
    status: outcome === 'created' ? 201 : 200,
    body: { courseId, outcome, version, valid: errors.length === 0, errors },
    headers: draftHeaders(version),
  };
}
