import type { PoolClient } from 'pg';
import { writeCourseDraft } from './db/course-drafts.ts';
import { insertCourse, lockCourse, updateCourse, type CourseRecord } from './db/course-record.ts';
import type { CourseDraft } from './domain/course-draft.ts';

/** Makes a course that is only a draft; undefined when the id is in use. */
export async function createDraft(
  tx: PoolClient,
  id: string,
  draft: CourseDraft,
  userId: string,
): Promise<CourseRecord | undefined> {
  if (!(await insertCourse(tx, id, draft))) return undefined;
  const course = { ...(await lockCourse(tx, id))!, draftVersion: 1 };
  await writeCourseDraft(tx, id, draft, userId);
  await updateCourse(tx, course);
  return course;
}
