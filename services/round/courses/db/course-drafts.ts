import { EntitySchema, type EntityManager } from 'typeorm';
import type { CourseDraft } from '../domain/course-draft.ts';

/** The saved draft of a course. */
export interface CourseDraftRecord {
  courseId: string;
  content: CourseDraft;
  updatedBy: string;
  updatedAt: Date;
}

export const CourseDraftEntity = new EntitySchema<CourseDraftRecord>({
  name: 'CourseDraft',
  tableName: 'course_draft',
  columns: {
    courseId: { name: 'course_id', type: 'uuid', primary: true },
    content: { type: 'jsonb' },
    updatedBy: { name: 'updated_by', type: 'uuid' },
    updatedAt: { name: 'updated_at', type: 'timestamptz' },
  },
});

const WRITE = `
  INSERT INTO course_draft (course_id, content, updated_by, updated_at) VALUES ($1, $2, $3, now())
  ON CONFLICT (course_id) DO UPDATE
    SET content = excluded.content, updated_by = excluded.updated_by, updated_at = now()`;

/** Reads the draft of a course; undefined when none was saved since the last publication. */
export async function readCourseDraft(
  entities: EntityManager,
  courseId: string,
): Promise<CourseDraftRecord | undefined> {
  return (await entities.findOneBy(CourseDraftEntity, { courseId })) ?? undefined;
}

/** Writes the draft of a course that the caller has locked. */
export async function writeCourseDraft(
  entities: EntityManager,
  courseId: string,
  draft: CourseDraft,
  userId: string,
): Promise<void> {
  await entities.query(WRITE, [courseId, JSON.stringify(draft), userId]);
}

/** Removes the draft of a course that the caller has locked. */
export async function deleteCourseDraft(entities: EntityManager, courseId: string): Promise<void> {
  await entities.delete(CourseDraftEntity, { courseId });
}
