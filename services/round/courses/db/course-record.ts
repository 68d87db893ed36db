import { IsNull, type EntityManager } from 'typeorm';
import type { CourseDetails } from '../domain/course-draft.ts';
import { searchWords } from '../domain/search-words.ts';
import { CourseDraftEntity } from './course-drafts.ts';
import { CourseEntity, type CourseRecord } from './course-entity.ts';

const INSERT = `
  INSERT INTO course (id, name, place, country, time_zone, latitude, longitude, state,
    card_version, search)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', 0, array_to_tsvector($8))
  ON CONFLICT DO NOTHING RETURNING id`;
const UPDATE = `
  UPDATE course SET name = $2, place = $3, country = $4, time_zone = $5, latitude = $6,
    longitude = $7, search = array_to_tsvector($8), state = $9, card_version = $10,
    draft_version = $11, seed_hash = $12
  WHERE id = $1`;

/** Only the club's: no statement here meets a course that a member typed in for themself. */
const ofClub = (id: string) => ({ id, ownerId: IsNull() });

/** Reads a course; undefined when there is none. */
export async function findCourse(
  entities: EntityManager,
  id: string,
): Promise<CourseRecord | undefined> {
  return (await entities.findOneBy(CourseEntity, ofClub(id))) ?? undefined;
}

/** Reads a course and keeps every other writer of it waiting until the transaction ends. */
export async function lockCourse(
  entities: EntityManager,
  id: string,
): Promise<CourseRecord | undefined> {
  const lock = { mode: 'for_no_key_update' } as const;
  return (await entities.findOne(CourseEntity, { where: ofClub(id), lock })) ?? undefined;
}

/** Adds a course that has no card yet; false when the id is in use. */
export async function insertCourse(
  entities: EntityManager,
  id: string,
  details: CourseDetails,
): Promise<boolean> {
  const added = await entities.query<object[]>(INSERT, [id, ...valuesOf(details)]);
  return added.length === 1;
}

/** Writes a course that the caller has locked. */
export async function updateCourse(entities: EntityManager, course: CourseRecord): Promise<void> {
  const { id, state, cardVersion, draftVersion, seedHash } = course;
  await entities.query(UPDATE, [
    id,
    ...valuesOf(course),
    state,
    cardVersion,
    draftVersion,
    seedHash,
  ]);
}

/** Removes a course that never had a card, with its draft and what was said of its days. */
export async function deleteCourse(entities: EntityManager, id: string): Promise<void> {
  await entities.query('DELETE FROM playing_conditions WHERE course_id = $1', [id]);
  await entities.delete(CourseDraftEntity, { courseId: id });
  await entities.delete(CourseEntity, { id });
}

function valuesOf({ name, place, country, timeZone, latitude, longitude }: CourseDetails) {
  const words = searchWords(`${name} ${place}`);
  return [name, place, country, timeZone, latitude, longitude, words];
}
