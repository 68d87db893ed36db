import type { Card } from '../../courses/domain/player-card.ts';
import type { Queryable } from '../../db/queryable.ts';

/** A course of a member's own with the card that new rounds are played on. */
export interface OwnCourseRecord extends Card {
  id: string;
  name: string;
  timeZone: string;
  cardVersion: number;
}

const READ = `
  SELECT c.id, c.name, c.time_zone AS "timeZone", k.version AS "cardVersion", k.pars,
    k.stroke_indexes AS "strokeIndexes", k.tees
  FROM course c JOIN course_card k ON k.course_id = c.id AND k.version = c.card_version`;
const LIST = `${READ} WHERE c.owner_id = $1 AND c.state = 'published' ORDER BY c.name, c.id`;
const LIST_ALL = `${READ} WHERE c.owner_id = $1 ORDER BY c.state DESC, c.name, c.id LIMIT $2`;
const COUNT = `
  SELECT count(*)::integer AS count FROM course WHERE owner_id = $1 AND state = 'published'`;
const FIND = `${READ}
  WHERE c.id = $1 AND (c.owner_id = $2 OR c.owner_id IS NOT NULL AND EXISTS (
    SELECT FROM round_player p WHERE p.user_id = $2 AND p.course_id = $1 AND p.left_at IS NULL))`;

/** A member's own courses by name, without those that were deleted. */
export async function listOwnCourses(db: Queryable, ownerId: string): Promise<OwnCourseRecord[]> {
  return (await db.query<OwnCourseRecord>(LIST, [ownerId])).rows;
}

/** All that were ever a member's and are here, deleted ones last; so many at most. */
export async function listAllOwnCourses(
  db: Queryable,
  ownerId: string,
  limit: number,
): Promise<OwnCourseRecord[]> {
  return (await db.query<OwnCourseRecord>(LIST_ALL, [ownerId, limit])).rows;
}

/** How many courses a member has, without those that were deleted. */
export async function countOwnCourses(db: Queryable, ownerId: string): Promise<number> {
  return (await db.query<{ count: number }>(COUNT, [ownerId])).rows[0]!.count;
}

/** One of them, for its owner and for whoever played there; undefined for everybody else. */
export async function findOwnCourse(
  db: Queryable,
  id: string,
  readerId: string,
): Promise<OwnCourseRecord | undefined> {
  return (await db.query<OwnCourseRecord>(FIND, [id, readerId])).rows[0];
}
