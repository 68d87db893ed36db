import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import { insertCourseCard, readCourseCard } from './db/course-cards.ts';
import { updateCourse, type CourseRecord } from './db/course-record.ts';
import type { CourseDetails } from './domain/course-draft.ts';
import type { Card } from './domain/player-card.ts';

/**
 * Publishes details and card of a course that the caller has locked. A card that differs from the
 * current one becomes the next version, and only new rounds are played on it; an equal one keeps
 * its version. An archived course stays archived.
 */
export async function publishCard(
  tx: PoolClient,
  course: CourseRecord,
  details: CourseDetails,
  card: Card,
): Promise<void> {
  const current = await readCourseCard(tx, course.id, course.cardVersion);
  const cardVersion = current && isSame(current, card) ? current.version : course.cardVersion + 1;
  if (cardVersion !== course.cardVersion) await insertCourseCard(tx, course.id, cardVersion, card);
  await updateCourse(tx, {
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
