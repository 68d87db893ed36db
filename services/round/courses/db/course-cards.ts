import type { PoolClient } from 'pg';
import type { Card } from '../domain/player-card.ts';
import type { Queryable } from '../../db/queryable.ts';

/** A published card: it never changes; a correction is a new version. */
export interface CourseCard extends Card {
  version: number;
  publishedAt: Date;
}

const COLUMNS =
  'version, pars, stroke_indexes AS "strokeIndexes", tees, published_at AS "publishedAt"';
const READ = `SELECT ${COLUMNS} FROM course_card WHERE course_id = $1 AND version = $2`;
const LIST = `SELECT ${COLUMNS} FROM course_card WHERE course_id = $1 ORDER BY version DESC`;
const INSERT = `
  INSERT INTO course_card (course_id, version, pars, stroke_indexes, tees)
  VALUES ($1, $2, $3, $4, $5)`;

/** Reads one version of a course's card; undefined when there is none. */
export async function readCourseCard(
  db: Queryable,
  courseId: string,
  version: number,
): Promise<CourseCard | undefined> {
  return (await db.query<CourseCard>(READ, [courseId, version])).rows[0];
}

/** Every card a course ever had, the latest first. */
export async function listCourseCards(db: Queryable, courseId: string): Promise<CourseCard[]> {
  return (await db.query<CourseCard>(LIST, [courseId])).rows;
}

/** Adds a version of a course's card; the caller has locked the course. */
export async function insertCourseCard(
  tx: PoolClient,
  courseId: string,
  version: number,
  { pars, strokeIndexes, tees }: Card,
): Promise<void> {
  await tx.query(INSERT, [courseId, version, pars, strokeIndexes, JSON.stringify(tees)]);
}
