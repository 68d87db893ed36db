import type { PoolClient } from 'pg';
import type { CourseDetails, CourseState } from '../domain/course-draft.ts';
import { searchWords } from '../domain/search-words.ts';
import type { Queryable } from '../../db/queryable.ts';

/** A golf course as its table holds it. */
export interface CourseRecord extends CourseDetails {
  id: string;
  state: CourseState;
  /** The card that new rounds are played on; 0 until one is published. */
  cardVersion: number;
  /** Rises with every change of the draft, or of what a draft would start from. */
  draftVersion: number;
  /** What its file said when it was last published from one. */
  seedHash: string | null;
}

const READ = `
  SELECT id, name, place, country, time_zone AS "timeZone", latitude, longitude, state,
    card_version AS "cardVersion", draft_version AS "draftVersion", seed_hash AS "seedHash"
  FROM course WHERE id = $1`;
const INSERT = `
  INSERT INTO course (id, name, place, country, time_zone, latitude, longitude, state,
    card_version, search)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', 0, array_to_tsvector($8))
  ON CONFLICT DO NOTHING`;
const UPDATE = `
  UPDATE course SET name = $2, place = $3, country = $4, time_zone = $5, latitude = $6,
    longitude = $7, search = array_to_tsvector($8), state = $9, card_version = $10,
    draft_version = $11, seed_hash = $12
  WHERE id = $1`;

/** Reads a course; undefined when there is none. */
export async function findCourse(db: Queryable, id: string): Promise<CourseRecord | undefined> {
  return (await db.query<CourseRecord>(READ, [id])).rows[0];
}

/** Reads a course and keeps every other writer of it waiting until the transaction ends. */
export async function lockCourse(tx: PoolClient, id: string): Promise<CourseRecord | undefined> {
  return (await tx.query<CourseRecord>(`${READ} FOR NO KEY UPDATE`, [id])).rows[0];
}

/** Adds a course that has no card yet; false when the id is in use. */
export async function insertCourse(
  tx: PoolClient,
  id: string,
  details: CourseDetails,
): Promise<boolean> {
  return (await tx.query(INSERT, [id, ...valuesOf(details)])).rowCount === 1;
}

/** Writes a course that the caller has locked. */
export async function updateCourse(tx: PoolClient, course: CourseRecord): Promise<void> {
  const { id, state, cardVersion, draftVersion, seedHash } = course;
  await tx.query(UPDATE, [id, ...valuesOf(course), state, cardVersion, draftVersion, seedHash]);
}

/** Removes a course that never had a card, with its draft and what was said of its days. */
export async function deleteCourse(tx: PoolClient, id: string): Promise<void> {
  await tx.query('DELETE FROM playing_conditions WHERE course_id = $1', [id]);
  await tx.query('DELETE FROM course_draft WHERE course_id = $1', [id]);
  await tx.query('DELETE FROM course WHERE id = $1', [id]);
}

function valuesOf({ name, place, country, timeZone, latitude, longitude }: CourseDetails) {
  const words = searchWords(`${name} ${place}`);
  return [name, place, country, timeZone, latitude, longitude, words];
}
