import type { Card } from '../domain/player-card.ts';
import type { Queryable } from '../../db/queryable.ts';

/** A published card with what a round takes from its course. */
export interface CourseCardRecord extends Card {
  courseId: string;
  courseName: string;
  courseState: 'draft' | 'published' | 'archived';
  timeZone: string;
  cardVersion: number;
}

const READ = `
  SELECT c.id AS "courseId", c.name AS "courseName", c.state AS "courseState",
    c.time_zone AS "timeZone",
    k.version AS "cardVersion", k.pars, k.stroke_indexes AS "strokeIndexes", k.tees
  FROM course c JOIN course_card k
    ON k.course_id = c.id AND k.version = coalesce($2::integer, c.card_version)
  WHERE c.id = $1`;

/** Reads a card of a course: the current one unless a version is told; undefined without one. */
export async function readCard(
  db: Queryable,
  courseId: string,
  version?: number,
): Promise<CourseCardRecord | undefined> {
  const values = [courseId, version ?? null];
  const { rows } = await db.query<CourseCardRecord>({ name: 'read-card', text: READ, values });
  return rows[0];
}
