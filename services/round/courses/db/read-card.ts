import type { Card } from '../domain/player-card.ts';
import type { Queryable } from '../../db/queryable.ts';

/** A published card with what a round takes from its course. */
export interface CourseCardRecord extends Card {
  courseId: string;
  courseName: string;
  courseState: 'draft' | 'published' | 'archived';
  /** Null: the club keeps it; else it is that member's own. */
  courseOwnerId: string | null;
  timeZone: string;
  cardVersion: number;
}

const READ = `
  SELECT c.id AS "courseId", c.name AS "courseName", c.state AS "courseState",
    c.owner_id AS "courseOwnerId", c.time_zone AS "timeZone",
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

/** The same for a round that this member starts: of the club's courses and of their own. */
export async function readCardFor(
  db: Queryable,
  userId: string,
  courseId: string,
  version?: number,
): Promise<CourseCardRecord | undefined> {
  const card = await readCard(db, courseId, version);
  return card && [null, userId].includes(card.courseOwnerId) ? card : undefined;
}
