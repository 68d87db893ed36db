import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Card } from '../courses/domain/player-card.ts';
import { lockOwnCourses } from './db/lock-own-courses.ts';
import { listOwnCourses, type OwnCourseRecord } from './db/read-own-courses.ts';
import { updateOwnCourse } from './db/write-own-course.ts';
import type { TypedCourse } from './domain/own-course.ts';
import { keptOf } from './kept-of.ts';

/**
 * Writes one of a member's courses as a whole: another card is its next version, and rounds that were
 * started keep theirs.
 * @throws AppError draft_invalid, not_found
 */
export async function changeOwnCourse(
  tx: PoolClient,
  ownerId: string,
  id: string,
  typed: TypedCourse,
): Promise<OwnCourseRecord> {
  const kept = keptOf(typed);
  await lockOwnCourses(tx, ownerId);
  const current = (await listOwnCourses(tx, ownerId)).find((course) => course.id === id);
  if (!current) throw new AppError('not_found', { detail: 'You have no such course.' });
  const isNewCard = !isDeepStrictEqual(cardOf(current), cardOf(kept));
  const course = { id, cardVersion: current.cardVersion + Number(isNewCard), ...kept };
  await updateOwnCourse(tx, course, isNewCard);
  return course;
}

function cardOf({ pars, strokeIndexes, tees }: Card): Card {
  return { pars, strokeIndexes, tees };
}
