import { EntitySchema, type EntityManager } from 'typeorm';
import type { Card } from '../domain/player-card.ts';

/** A published card: it never changes; a correction is a new version. */
export interface CourseCard extends Card {
  version: number;
  publishedAt: Date;
}

export const CourseCardEntity = new EntitySchema<CourseCard & { courseId: string }>({
  name: 'CourseCard',
  tableName: 'course_card',
  columns: {
    courseId: { name: 'course_id', type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    pars: { type: 'smallint', array: true },
    strokeIndexes: { name: 'stroke_indexes', type: 'smallint', array: true },
    tees: { type: 'jsonb' },
    publishedAt: { name: 'published_at', type: 'timestamptz', createDate: true },
  },
});
/** All but the course, which whoever asks knows. */
const select = {
  version: true,
  pars: true,
  strokeIndexes: true,
  tees: true,
  publishedAt: true,
} as const;

/** Reads one version of a course's card; undefined when there is none. */
export async function readCourseCard(
  entities: EntityManager,
  courseId: string,
  version: number,
): Promise<CourseCard | undefined> {
  const where = { courseId, version };
  return (await entities.findOne(CourseCardEntity, { select, where })) ?? undefined;
}

/** Every card a course ever had, the latest first. */
export async function listCourseCards(
  entities: EntityManager,
  courseId: string,
): Promise<CourseCard[]> {
  const order = { version: 'DESC' } as const;
  return entities.find(CourseCardEntity, { select, where: { courseId }, order });
}

/** Adds a version of a course's card; the caller has locked the course. */
export async function insertCourseCard(
  entities: EntityManager,
  courseId: string,
  version: number,
  { pars, strokeIndexes, tees }: Card,
): Promise<void> {
  await entities.insert(CourseCardEntity, { courseId, version, pars, strokeIndexes, tees });
}
