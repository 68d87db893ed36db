import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { writeCourseDraft } from './db/course-drafts.ts';
import { updateCourse } from './db/course-record.ts';
import type { CourseRecord } from './db/course-entity.ts';
import { detailsOf, type CourseDraft } from './domain/course-draft.ts';
import { readDraftView } from './draft-view.ts';

/**
 * Saves the draft of a course that the caller has locked, and gives the draft's version after it.
 * What is there already makes no new version. Until something is published the draft's details are
 * the course's, so that staff find it by its name.
 */
export async function saveDraft(
  entities: EntityManager,
  course: CourseRecord,
  draft: CourseDraft,
  userId: string,
): Promise<number> {
  const { draft: current } = await readDraftView(entities, course);
  if (isDeepStrictEqual(current, draft)) return course.draftVersion;
  const draftVersion = course.draftVersion + 1;
  await writeCourseDraft(entities, course.id, draft, userId);
  const details = course.state === 'draft' ? detailsOf(draft) : {};
  await updateCourse(entities, { ...course, ...details, draftVersion });
  return draftVersion;
}
