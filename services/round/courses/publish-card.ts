import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { insertCourseCard, readCourseCard } from './db/course-cards.ts';
import { updateCourse } from './db/course-record.ts';
import type { CourseRecord } from './db/course-entity.ts';
import type { CourseDetails } from './domain/course-draft.ts';
import type { Card } from './domain/player-card.ts';

/**
 * Publishes details and card of a course that the caller has locked. A card that differs from the
 * current one becomes the next version, and only new rounds are played on it; an equal one keeps
 * its version. An archived course stays archived.
 */
export async function publishCard(
  entities: EntityManager,
  course: CourseRecord,
  details: CourseDetails,
  card: Card,
): Promise<void> {
  const current = await readCourseCard(entities, course.id, course.cardVersion);
  const cardVersion = current && isSame(current, card) ? current.version : course.cardVersion + 1;
  if (cardVersion !== course.cardVersion)
    await insertCourseCard(entities, course.id, cardVersion, card);
  await updateCourse(entities, {
    ...course,
    ...details,
    state: course.state === 'archived' ? 'archived' : 'published',
    cardVersion,
    draftVersion: course.draftVersion + 1,
  });
}

function isSame(one: Card, other: Card): boolean {
  const said = ({ pars, strokeIndexes, tees }: Card) => ({ pars, strokeIndexes, tees });
  return isDeepStrictEqual(said(one), said(other));
}
