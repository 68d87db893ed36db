import type { PoolClient } from 'pg';
import type { CourseDraft } from '../domain/course-draft.ts';
import type { Queryable } from '../../db/queryable.ts';

/** The saved draft of a course. */
export interface CourseDraftRecord {
  content: CourseDraft;
  updatedAt: Date;
}

const READ = `
  SELECT content, updated_at AS "updatedAt" FROM course_draft WHERE course_id = $1`;
const WRITE = `
  INSERT INTO course_draft (course_id, content, updated_by, updated_at) VALUES ($1, $2, $3, now())
  ON CONFLICT (course_id) DO UPDATE
    SET content = excluded.content, updated_by = excluded.updated_by, updated_at = now()`;

/** Reads the draft of a course; undefined when none was saved since the last publication. */
export async function readCourseDraft(
  db: Queryable,
  courseId: string,
): Promise<CourseDraftRecord | undefined> {
  return (await db.query<CourseDraftRecord>(READ, [courseId])).rows[0];
}

/** Writes the draft of a course that the caller has locked. */
export async function writeCourseDraft(
  tx: PoolClient,
  courseId: string,
  draft: CourseDraft,
  userId: string,
): Promise<void> {
  await tx.query(WRITE, [courseId, JSON.stringify(draft), userId]);
}

/** Removes the draft of a course that the caller has locked. */
export async function deleteCourseDraft(tx: PoolClient, courseId: string): Promise<void> {
  await tx.query('DELETE FROM course_draft WHERE course_id = $1', [courseId]);
}
