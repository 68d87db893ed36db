import type { PoolClient } from 'pg';
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
const LOCK_ALL = `SELECT pg_advisory_xact_lock(
  hashtextextended(current_schema() || '/own-courses/' || $1, 0))`;
const INSERT = `
  INSERT INTO course (id, name, place, country, time_zone, card_version, owner_id)
  SELECT $1, $2, '', '', $3, 1, $4::uuid WHERE NOT EXISTS (SELECT FROM erased_user WHERE user_id = $4)
  ON CONFLICT DO NOTHING`;
const INSERT_CARD = `
  INSERT INTO course_card (course_id, version, pars, stroke_indexes, tees)
  VALUES ($1, $2, $3, $4, $5)`;
const UPDATE = `UPDATE course SET name = $2, time_zone = $3, card_version = $4 WHERE id = $1`;
// Whoever starts a round on one of them holds its card until the round is there.
const LOCK_CARDS = `SELECT FROM course_card k JOIN course c ON c.id = k.course_id
  WHERE c.owner_id = $1 AND ($2::uuid IS NULL OR c.id = $2) FOR UPDATE OF k`;
const DROP_UNPLAYED = `
  WITH unplayed AS (
    SELECT id FROM course c WHERE owner_id = $1 AND ($2::uuid IS NULL OR id = $2)
      AND NOT EXISTS (SELECT FROM round r WHERE r.course_id = c.id)
  ), cards AS (DELETE FROM course_card WHERE course_id IN (SELECT id FROM unplayed))
  DELETE FROM course WHERE id IN (SELECT id FROM unplayed)`;
const ARCHIVE = `
  UPDATE course SET state = 'archived'
  WHERE owner_id = $1 AND state = 'published' AND ($2::uuid IS NULL OR id = $2)`;
const CLEAR_NAMES = `
  WITH alone AS (
    UPDATE course c SET name = '–' WHERE owner_id = $1 AND NOT EXISTS (
      SELECT FROM round r JOIN round_player p ON p.round_id = r.id
      WHERE r.course_id = c.id AND p.user_id <> $1 AND p.left_at IS NULL)
    RETURNING id
  )
  UPDATE course_card SET tees = jsonb_set(tees, '{0,name}', '"–"')
  WHERE course_id IN (SELECT id FROM alone)`;

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

/** Keeps every other writer of a member's courses waiting until the transaction ends. */
export async function lockOwnCourses(tx: PoolClient, ownerId: string): Promise<void> {
  await tx.query(LOCK_ALL, [ownerId]);
}

/** Adds a course; false for whoever was erased, and where the id is in use. */
export async function insertOwnCourse(
  tx: PoolClient,
  ownerId: string,
  course: OwnCourseRecord,
): Promise<boolean> {
  const { rowCount } = await tx.query(INSERT, [course.id, course.name, course.timeZone, ownerId]);
  if (rowCount === 1) await insertCard(tx, course);
  return rowCount === 1;
}

/** Writes a course that the caller has locked, and its card where that is a new version. */
export async function updateOwnCourse(
  tx: PoolClient,
  course: OwnCourseRecord,
  isNewCard: boolean,
): Promise<void> {
  if (isNewCard) await insertCard(tx, course);
  await tx.query(UPDATE, [course.id, course.name, course.timeZone, course.cardVersion]);
}

async function insertCard(
  tx: PoolClient,
  { id, cardVersion, pars, strokeIndexes, tees }: OwnCourseRecord,
): Promise<void> {
  await tx.query(INSERT_CARD, [id, cardVersion, pars, strokeIndexes, JSON.stringify(tees)]);
}

/**
 * Takes one of a member's courses away, or all of them; false where there is none. What rounds were
 * played on stays for them, and is the member's no more. The caller has locked them.
 */
export async function dropOwnCourses(
  tx: PoolClient,
  ownerId: string,
  id: string | null,
): Promise<boolean> {
  await tx.query(LOCK_CARDS, [ownerId, id]);
  const dropped = await tx.query(DROP_UNPLAYED, [ownerId, id]);
  const archived = await tx.query(ARCHIVE, [ownerId, id]);
  return dropped.rowCount! + archived.rowCount! > 0;
}

/** Deletes a member's courses, and what they called those with rounds, but where other members played too. */
export async function eraseOwnCourses(tx: PoolClient, ownerId: string): Promise<void> {
  await lockOwnCourses(tx, ownerId);
  await dropOwnCourses(tx, ownerId, null);
  await tx.query(CLEAR_NAMES, [ownerId]);
}
