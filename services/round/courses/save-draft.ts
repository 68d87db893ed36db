import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import { writeCourseDraft } from './db/course-drafts.ts';
import { updateCourse, type CourseRecord } from './db/course-record.ts';
import { detailsOf, type CourseDraft } from './domain/course-draft.ts';
import { readDraftView } from './draft-view.ts';

/**
 * Saves the draft of a course that the caller has locked, and gives the draft's version after it.
 * What is there already makes no new version. Until something is published the draft's details are
 * the course's, so that staff find it by its name.
 */
export async function saveDraft(
  tx: PoolClient,
  course: CourseRecord,
  draft: CourseDraft,
  userId: string,
): Promise<number> {
  const { draft: current } = await readDraftView(tx, course);
  if (isDeepStrictEqual(current, draft)) return course.draftVersion;
  const draftVersion = course.draftVersion + 1;
  await writeCourseDraft(tx, course.id, draft, userId);
  const details = course.state === 'draft' ? detailsOf(draft) : {};
  await updateCourse(tx, { ...course, ...details, draftVersion });
  return draftVersion;
}
