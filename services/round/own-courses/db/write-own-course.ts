import type { PoolClient } from 'pg';
import type { OwnCourseRecord } from './read-own-courses.ts';

const INSERT = `
  INSERT INTO course (id, name, place, country, time_zone, card_version, owner_id)
  SELECT $1, $2, '', '', $3, 1, $4::uuid WHERE NOT EXISTS (SELECT FROM erased_user WHERE user_id = $4)
  ON CONFLICT DO NOTHING`;
const INSERT_CARD = `
  INSERT INTO course_card (course_id, version, pars, stroke_indexes, tees)
  VALUES ($1, $2, $3, $4, $5)`;
const UPDATE = `UPDATE course SET name = $2, time_zone = $3, card_version = $4 WHERE id = $1`;

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
