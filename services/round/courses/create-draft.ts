import type { EntityManager } from 'typeorm';
import { writeCourseDraft } from './db/course-drafts.ts';
import { insertCourse, lockCourse, updateCourse } from './db/course-record.ts';
import type { CourseRecord } from './db/course-entity.ts';
import type { CourseDraft } from './domain/course-draft.ts';

/** Makes a course that is only a draft; undefined when the id is in use. */
export async function createDraft(
  entities: EntityManager,
  id: string,
  draft: CourseDraft,
  userId: string,
): Promise<CourseRecord | undefined> {
  if (!(await insertCourse(entities, id, draft))) return undefined;
  const course = { ...(await lockCourse(entities, id))!, draftVersion: 1 };
  await writeCourseDraft(entities, id, draft, userId);
  await updateCourse(entities, course);
  return course;
}
