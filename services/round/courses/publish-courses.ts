import { isDeepStrictEqual } from 'node:util';
import type { DataSource, EntityManager } from 'typeorm';
import { CourseCardEntity } from '../db/course-card-entity.ts';
import { CourseEntity } from '../db/course-entity.ts';
import type { CourseSeed } from '../seed/course-seed.ts';

/**
 * Publishes the cards of `courses`. A card that is published already stays as it is; one that
 * differs becomes the next version, and only new rounds are played on it.
 */
export async function publishCourses(dataSource: DataSource, courses: CourseSeed[]): Promise<void> {
  await dataSource.transaction(async (tx) => {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/seed', 0))`,
    );
    for (const course of courses) await publishCourse(tx, course);
  });
}

async function publishCourse(tx: EntityManager, seed: CourseSeed): Promise<void> {
  const course = await tx.findOneBy(CourseEntity, { id: seed.id });
  const version = course?.cardVersion ?? 0;
  const current = await tx.findOneBy(CourseCardEntity, { courseId: seed.id, version });
  const card = {
    pars: seed.holes.map((hole) => hole.par),
    strokeIndexes: seed.holes.map((hole) => hole.strokeIndex),
    tees: seed.tees,
  };
  const same =
    current !== null &&
    isDeepStrictEqual(card, {
      pars: current.pars,
      strokeIndexes: current.strokeIndexes,
      tees: current.tees,
    });
  const cardVersion = same ? version : version + 1;
  const { id, name, place, country, timeZone, latitude, longitude } = seed;
  await tx.save(CourseEntity, {
    id,
    name,
    place,
    country,
    timeZone,
    latitude,
    longitude,
    cardVersion,
  });
  if (!same) await tx.insert(CourseCardEntity, { courseId: id, version: cardVersion, ...card });
}
